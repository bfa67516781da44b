import DSP
import TestSupport
import Testing

@testable import SpeechAnalysis

/// Against what is known of the spoken fixtures. The floors lie a little under what was measured, so
/// that a change for the worse is seen; docs/ACCURACY.md has figures for people.
@Suite struct FixtureAccuracyTests {
  struct Floors: Sendable, CustomTestStringConvertible {
    var fixture: String
    /// F1 of speech frames.
    var frames: Double
    /// F1 of pauses that match by half.
    var pauses: Double
    /// Median distance of the edges of matched pauses.
    var boundary: Seconds
    /// Of the count of nuclei, relative.
    var syllables: Double
    var testDescription: String { fixture }
  }

  static let floors = [
    Floors(fixture: "talk", frames: 0.98, pauses: 0.95, boundary: 0.03, syllables: 0.03),
    Floors(fixture: "interview", frames: 0.98, pauses: 0.95, boundary: 0.03, syllables: 0.05),
    Floors(fixture: "clipped", frames: 0.98, pauses: 0.99, boundary: 0.03, syllables: 0.08),
    Floors(fixture: "short", frames: 0.97, pauses: 0.99, boundary: 0.03, syllables: 0.2),
    Floors(fixture: "noisy", frames: 0.89, pauses: 0.9, boundary: 0.04, syllables: 0.06),
  ]

  @Test(arguments: floors) func `speech, pauses and syllables are found`(floors: Floors) throws {
    let fixture = Fixture(floors.fixture)
    let reference = try fixture.reference()
    let timeline = Analysis(try fixture.samples()).timeline

    let frames = frameF1(timeline, reference)
    let (pauses, boundary) = pauseF1(timeline.pauses.ranges, reference.pauses.map(\.range))
    let nuclei = Double(timeline.nuclei.count) / Double(reference.nuclei.count) - 1
    print(
      "\(floors.fixture): frames F1 \(frames), pauses F1 \(pauses), boundaries \(boundary) s,",
      "syllables \(100 * nuclei) %")
    #expect(frames >= floors.frames)
    #expect(pauses >= floors.pauses)
    #expect((1000 * boundary).rounded() <= (1000 * floors.boundary).rounded())
    #expect(abs(nuclei) <= floors.syllables)
  }

  private func frameF1(_ timeline: SpeechTimeline, _ reference: Reference) -> Double {
    var (both, either) = (0, 0)
    for frame in 0..<grid.frameCount(in: reference.duration) {
      let time = grid.centre(of: frame)
      let found = timeline.speech.contains { $0.contains(time) }
      let expected = reference.speech.contains { $0.range.contains(time) }
      both += found && expected ? 2 : 0
      either += (found ? 1 : 0) + (expected ? 1 : 0)
    }
    return Double(both) / Double(either)
  }

  private func pauseF1(
    _ found: [TimeRange], _ expected: [TimeRange]
  ) -> (f1: Double, boundary: Seconds) {
    let matched = found.compactMap { pause in
      expected.first { overlap($0, pause) >= 0.5 }.map { (pause, $0) }
    }
    let distances = matched.flatMap { [abs($0.start - $1.start), abs($0.end - $1.end)] }
    let f1 = 2 * Double(matched.count) / Double(found.count + expected.count)
    return (f1, median(distances) ?? .infinity)
  }

  /// Intersection over union.
  private func overlap(_ first: TimeRange, _ second: TimeRange) -> Double {
    let shared = min(first.end, second.end) - max(first.start, second.start)
    return max(shared, 0) / (max(first.end, second.end) - min(first.start, second.start))
  }
}

extension Reference.Interval {
  fileprivate var range: TimeRange { TimeRange(start: start, end: end) }
}
