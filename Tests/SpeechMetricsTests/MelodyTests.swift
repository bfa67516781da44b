import DSP
import Testing

@testable import SpeechAnalysis
@testable import SpeechMetrics

@Suite struct MelodyTests {
  @Test func `ends fall, stay or rise by 2 semitones, of runs that can be told`() {
    let timeline = runs { run, index in run.finalPitchMovement = [2, 1.9, nil, -4, 3][index] }
    #expect(holds(.phraseFinalRiseShare, of: timeline, is: 0.5))
    #expect(holds(.phraseFinalLevelShare, of: timeline, is: 0.25))
    #expect(holds(.phraseFinalFallShare, of: timeline, is: 0.25))
  }

  @Test func `two ends say nothing of a habit`() {
    let timeline = runs { run, index in run.finalPitchMovement = index < 2 ? -3 : nil }
    for id in [MetricID.phraseFinalFallShare, .phraseFinalLevelShare, .phraseFinalRiseShare] {
      #expect(timeline.metrics[id] == Measurement(missing: .tooLittleVoicing))
    }
  }

  @Test func `declination is the middle slope`() throws {
    let timeline = runs { run, index in run.pitchSlope = [-3, nil, -1, 0.5, -2][index] }
    #expect(holds(.declination, of: timeline, is: -1.5))
    #expect(try #require(timeline.metrics[.declination].standardError) > 0)
  }

  @Test func `a reset is the step over a pause, apart over those of a second or more`() {
    let timeline = runs { run, index in
      (run.initialPitch, run.finalPitch) = (84 + Double(index), 80)
    }
    #expect(holds(.pitchReset, of: timeline, is: 6.5))
    #expect(holds(.longPausePitchReset, of: timeline, is: 7))
  }

  /// Five runs with pauses of 0.5, 1, 2 and 6 s between them.
  private func runs(_ set: (inout SpeechRun, Int) -> Void) -> SpeechTimeline {
    var timeline = SpeechTimeline.made(pauses: [0.5, 1, 2, 6])
    for index in timeline.runs.indices { set(&timeline.runs[index], index) }
    return timeline
  }
}
