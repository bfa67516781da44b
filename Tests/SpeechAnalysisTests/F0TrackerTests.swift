import DSP
import Foundation
import Testing

@testable import SpeechAnalysis

@Suite struct F0TrackerTests {
  private static let costs = F0Tracker.Costs(
    threshold: 0.5, octaveJump: 4, voicingChange: 1, certainty: 0.98)
  private let steady = Heard([7])

  @Test func `nothing in, nothing out`() {
    var tracker = F0Tracker(lookahead: 4, costs: Self.costs)
    let estimate = tracker.finish()
    #expect(estimate == nil)
  }

  @Test func `a frame is decided when the look-ahead is there`() {
    var tracker = F0Tracker(lookahead: 4, costs: Self.costs)
    let estimates = (0..<5).map { _ in tracker.push(steady.candidates, steady.logits) }
    #expect(estimates.map { $0 == nil } == [true, true, true, true, false])
  }

  @Test(arguments: [1, 4, 5, 6, 40]) func `every frame comes out once`(count: Int) {
    #expect(track(Array(repeating: steady, count: count)).count == count)
  }

  @Test func `what is probably voiced is taken, and what is not is not`() {
    #expect(track(Array(repeating: steady, count: 10)).allSatisfy { abs($0.f0 - 128) < 1e-3 })
    let tracked = track(Array(repeating: Heard([7], voicing: 0.4), count: 10))
    #expect(tracked.allSatisfy { $0.f0 == 0 && abs($0.voicing - 0.4) < 1e-6 })
  }

  @Test func `voicing without a period is unvoiced`() {
    let tracked = track(Array(repeating: Heard([], voicing: 0.9), count: 10))
    #expect(tracked.allSatisfy { $0.f0 == 0 && abs($0.voicing - 0.9) < 1e-6 })
  }

  @Test func `a period that is certain is voiced, at the highest of its multiples`() {
    var tone = Heard([7, 8], voicing: 0.01, pitch: 7, strength: 0.99)
    #expect(track(Array(repeating: tone, count: 10)).allSatisfy { abs($0.f0 - 256) < 1e-3 })
    tone = Heard([7, 8], voicing: 0.01, pitch: 7, strength: 0.97)
    #expect(track(Array(repeating: tone, count: 10)).allSatisfy { $0.f0 == 0 })
  }

  @Test func `of two periods the one at the pitch that is heard is taken`() {
    let heard = Heard([6, 7, 8], pitch: 8)
    #expect(track(Array(repeating: heard, count: 10)).allSatisfy { abs($0.f0 - 256) < 1e-3 })
  }

  @Test func `one frame an octave off is put right by its neighbours`() {
    var frames = Array(repeating: steady, count: 20)
    frames[10] = Heard([8, 7], pitch: 8, doubt: 3)
    #expect(track(frames).allSatisfy { abs($0.f0 - 128) < 1e-3 })
  }

  @Test func `a glide is followed`() {
    let frames = (0..<60).map { Heard([7 + Float($0) / 60]) }
    let tracked = track(frames)
    #expect(
      zip(tracked, frames).allSatisfy { abs($0.f0 - exp2($1.candidates[0].octave)) < 1e-2 })
  }

  @Test func `a gap stays unvoiced, and so does what was not looked at`() {
    let gap = (0..<60).map { (20..<40).contains($0) ? Heard([7], voicing: 0.01) : steady }
    let voiced = (0..<60).map { !(20..<40).contains($0) }
    #expect(track(gap).map { $0.f0 > 0 } == voiced)
    #expect(track(voiced.map { $0 ? steady : nil }).map { $0.f0 > 0 } == voiced)
  }

  private func track(_ frames: [Heard?]) -> [F0Estimate] {
    var tracker = F0Tracker(lookahead: 5, costs: Self.costs)
    var tracked = frames.compactMap {
      if let heard = $0 {
        tracker.push(heard.candidates, heard.logits)
      } else {
        tracker.pushUnvoiced()
      }
    }
    while let estimate = tracker.finish() { tracked.append(estimate) }
    return tracked
  }
}

/// Candidates at some octaves, and the evidence of a network that hears one pitch.
private struct Heard {
  var candidates = F0Candidates()
  var logits: [Float]

  /// `pitch` is the first of `octaves` unless given; other pitches are `doubt` less probable, in nats.
  init(
    _ octaves: [Float], voicing: Float = 0.9, pitch: Float? = nil, doubt: Float = 20,
    strength: Float = 0.9
  ) {
    for octave in octaves { candidates.add(F0Candidate(octave: octave, strength: strength)) }
    logits = [log(voicing / (1 - voicing))]
    let centre = PitchGrid.bin(octave: pitch ?? octaves.first ?? 7)
    logits += (0..<PitchGrid.binCount).map { abs(Float($0) - centre) <= 1 ? 0 : -doubt }
  }
}
