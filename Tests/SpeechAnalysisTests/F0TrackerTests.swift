import Foundation
import Testing

@testable import SpeechAnalysis

@Suite struct F0TrackerTests {
  private let steady = [F0Candidate(octave: 7, strength: 0.9)]

  @Test func `nothing in, nothing out`() {
    var tracker = F0Tracker(lookahead: 4)
    let estimate = tracker.finish()
    #expect(estimate == nil)
  }

  @Test func `a frame is decided when the look-ahead is there`() {
    var tracker = F0Tracker(lookahead: 4)
    let estimates = (0..<5).map { _ in tracker.push(steady, silence: 0) }
    #expect(estimates.map { $0 == nil } == [true, true, true, true, false])
  }

  @Test(arguments: [1, 4, 5, 6, 40]) func `every frame comes out once`(count: Int) {
    #expect(track(Array(repeating: steady, count: count)).count == count)
  }

  @Test func `a strong candidate is taken and a weak one is not`() {
    #expect(track(Array(repeating: steady, count: 10)).allSatisfy { abs($0.f0 - 128) < 1e-3 })
    let weak = [F0Candidate(octave: 7, strength: 0.4)]
    let tracked = track(Array(repeating: weak, count: 10))
    #expect(tracked.allSatisfy { $0 == F0Estimate(f0: 0, voicing: 0.4) })
  }

  @Test func `silence makes a strong candidate unvoiced`() {
    #expect(track(Array(repeating: steady, count: 10), silence: 0.6).allSatisfy { $0.f0 == 0 })
  }

  @Test func `one frame an octave off is put right by its neighbours`() {
    var frames = Array(repeating: steady, count: 20)
    frames[10] = [F0Candidate(octave: 8, strength: 0.9), F0Candidate(octave: 7, strength: 0.8)]
    #expect(track(frames).allSatisfy { abs($0.f0 - 128) < 1e-3 })
  }

  @Test func `a glide is followed`() {
    let frames = (0..<60).map { [F0Candidate(octave: 7 + Float($0) / 60, strength: 0.9)] }
    let tracked = track(frames)
    #expect(zip(tracked, frames).allSatisfy { abs($0.f0 - exp2($1[0].octave)) < 1e-2 })
  }

  @Test func `a gap stays unvoiced`() {
    let frames = (0..<60).map { (20..<40).contains($0) ? [] : steady }
    #expect(track(frames).map { $0.f0 > 0 } == (0..<60).map { !(20..<40).contains($0) })
  }

  private func track(_ frames: [[F0Candidate]], silence: Float = 0) -> [F0Estimate] {
    var tracker = F0Tracker(lookahead: 5)
    var tracked = frames.compactMap { tracker.push($0, silence: silence) }
    while let estimate = tracker.finish() { tracked.append(estimate) }
    return tracked
  }
}
