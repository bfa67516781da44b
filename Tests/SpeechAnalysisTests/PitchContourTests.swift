import DSP
import Foundation
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct PitchContourTests {
  @Test func `every frame comes out once, in order, two frames later`() {
    var contour = PitchContour()
    var found: [Int] = []
    for frame in 0..<100 {
      contour.push(.made(frame, f0: frame % 7 == 0 ? nil : 120, isSpeech: true))
      while let point = contour.pop(isEnding: false) { found.append(point.frame.index) }
      #expect(found.count == max(0, frame - 1))
    }
    while let point = contour.pop(isEnding: true) { found.append(point.frame.index) }
    #expect(found == Array(0..<100))
  }

  @Test func `a smooth pitch stays as it is`() {
    let glide = (0..<200).map { Optional(100 * exp2(0.03 * Double($0) / 12)) }
    let found = clean(glide)
    for frame in 1..<199 { #expect(abs(found[frame]! - pitch(glide[frame]!)) < 1e-9) }
    #expect(found.allSatisfy { $0 != nil })
  }

  @Test func `an island of two frames is left out, one of three is not`() {
    let voiced = Set(Array(10..<12) + Array(20..<23))
    let found = clean((0..<40).map { voiced.contains($0) ? 120 : nil })
    #expect(found.indices.filter { found[$0] != nil } == [20, 21, 22])
  }

  @Test func `a slip of one or two frames is smoothed away, also at the ends of a stretch`() {
    for slip in [0..<1, 19..<20, 7..<9, 10..<11] {
      let found = clean((0..<20).map { slip.contains($0) ? 60 : 120 })
      #expect(found.allSatisfy { abs($0! - pitch(120)) < 1e-9 }, "\(slip)")
    }
  }

  @Test(arguments: [0.5, 2]) func `a slip of many frames is left out`(factor: Double) {
    let slips = Set(Array(300..<330) + Array(400..<440))
    let found = clean(
      (0..<600).map { (390..<400).contains($0) ? nil : slips.contains($0) ? 120 * factor : 120 })
    for frame in 0..<600 {
      #expect((found[frame] == nil) == (slips.contains(frame) || (390..<400).contains(frame)))
    }
  }

  @Test func `what begins outside the range is believed once it comes near`() {
    let glide = (0..<200).map { 120 * exp2((14 - 0.07 * Double($0)) / 12) }
    let found = clean(Array(repeating: 120, count: 300) + Array(repeating: nil, count: 50) + glide)
    #expect(found[360] == nil && found[460] == nil && found[470] != nil && found[549] != nil)
  }

  @Test func `another speaker is believed after a while`() {
    let found = clean((0..<6000).map { $0 % 50 < 15 ? nil : $0 < 3000 ? 100 : 220 })
    #expect(found[2990] != nil && found[3120] == nil && found[5990] != nil)
  }

  @Test func `a wide, moving pitch is kept`() {
    let contour = talk(seed: 3, deviation: 5)
    let found = clean(contour)
    let lost = zip(contour, found).count { $0 != nil && $1 == nil }
    #expect(Double(lost) < 0.02 * Double(contour.count))
    #expect(abs(deviation(found) - deviation(contour.map { $0.map(pitch) })) < 0.1)
  }

  /// Slips by an octave on 5 % of the frames, alone, in a row or over whole stretches.
  @Test(arguments: [1, 8, 40], [0.5, 2])
  func `octave slips move the deviation by less than 0.1 semitones`(length: Int, factor: Double) {
    for seed in 1...5 as ClosedRange<UInt64> {
      let truth = talk(seed: seed, deviation: 3)
      var generator = SeededGenerator(seed: seed + 100)
      var slipped = truth
      for _ in 0..<(truth.count / 20 / length) {
        let start = Int.random(in: 0..<(truth.count - length), using: &generator)
        for frame in start..<(start + length) { slipped[frame] = truth[frame].map { $0 * factor } }
      }
      let clean = deviation(truth.map { $0.map(pitch) })
      #expect(deviation(slipped.map { $0.map(pitch) }) > clean + 0.5)
      #expect(abs(deviation(self.clean(slipped)) - clean) < 0.1)
    }
  }

  /// Three minutes of phrases that fall, with accents and with gaps for consonants.
  private func talk(seed: UInt64, deviation: Semitones) -> [Hertz?] {
    var generator = SeededGenerator(seed: seed)
    var frames: [Hertz?] = []
    while frames.count < 18_000 {
      let length = Int.random(in: 100...300, using: &generator)
      let (rate, phase) = (
        Double.random(in: 0.5...1.5, using: &generator), Double.random(in: 0...6, using: &generator)
      )
      for frame in 0..<length {
        let time = Double(frame) / 100
        let fall = 0.9 - 1.8 * Double(frame) / Double(length)
        let accent = 1.1 * sin(2 * .pi * rate * time + phase)
        frames.append(
          frame % 37 < 7 ? nil : 140 * exp2(deviation * (fall + accent) / 12))
      }
      frames += Array(repeating: nil, count: 40)
    }
    return frames
  }

  private func clean(_ f0: [Hertz?]) -> [Semitones?] {
    var contour = PitchContour()
    var found: [Semitones?] = []
    for (frame, f0) in f0.enumerated() {
      contour.push(.made(frame, f0: f0, isSpeech: true))
      while let point = contour.pop(isEnding: false) { found.append(point.pitch) }
    }
    while let point = contour.pop(isEnding: true) { found.append(point.pitch) }
    return found
  }

  private func pitch(_ f0: Hertz) -> Semitones { 12 * log2(f0) }

  private func deviation(_ pitch: [Semitones?]) -> Semitones {
    pitch.reduce(into: RunningStatistics()) { if let value = $1 { $0.add(value) } }
      .standardDeviation
  }
}
