import DSP
import Feedback
import Practice
import SpeechMetrics

/// One take of a drill: recorded and heard as any rehearsal is.
struct DrillTake: ~Copyable {
  /// How it ended.
  enum End {
    case heard(HeardTake, marks: Int)
    /// Deleted by the speaker, or there was nothing.
    case dropped
    /// The speaker wants to leave.
    case left
    case failed(any Error)
  }

  let options: DrillOptions
  let profile: Profile
  let title: String
  /// At most.
  let length: Seconds
  /// How many takes were made before it: the recordings of --pipe are taken in turn.
  let index: Int

  func record(_ controls: borrowing Controls) throws -> End {
    let plan = try Rehearsal.Plan(
      files: options.files(title: title), title: title, profile: profile,
      measurement: options.measurement, timing: nil, withCues: false,
      countdown: options.pipe.isEmpty ? options.countdown : 0, longest: length,
      longestSilence: nil)
    return conclude(try options.record(plan, index: index, controls))
  }

  private func conclude(_ result: Rehearsal.Result) -> End {
    let take = result.take
    if let error = result.ending.error { return .failed(error) }
    switch result.ending {
    case .interrupt, .signal:
      take.delete()
      return .left
    case .deleted:
      take.delete()
      return .dropped
    default: break
    }
    guard take.frameCount > 0 else {
      take.delete()
      return .dropped
    }
    let marks = take.facts.marks.count
    let analysis = take.finish()
    let heard = HeardTake(
      metrics: analysis.metrics(profile), timeline: analysis.timeline,
      recording: analysis.recording)
    return .heard(heard, marks: marks)
  }
}
