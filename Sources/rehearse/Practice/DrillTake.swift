import AudioIO
import Capture
import DSP
import Feedback
import FoundationEssentials
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
    let environment = ProcessInfo.processInfo.environment
    let piped =
      try options.pipe.isEmpty
      ? nil : PipedRecording(options.pipe[index % options.pipe.count], environment: environment)
    let source: any CaptureSource =
      try piped?.source(isPaced: options.realtime)
      ?? DeviceSource(options.device ?? CaptureDevice.defaultID)
    let rehearsal = try Rehearsal(
      plan(isPiped: piped != nil), session: CaptureSession(source),
      display: LiveDisplay(isPlain: options.plain, rings: false))
    let result = try rehearsal.run(controls)
    if let warning = piped?.warning { writeMessage("rehearse: \(warning)") }
    return conclude(result)
  }

  private func plan(isPiped: Bool) throws -> Rehearsal.Plan {
    if let folder = options.keep { try makeFolder(folder, mode: 0o700) }
    let files = options.keep.map {
      TakeNames(isThere: isThere)
        .files(in: $0, at: .now, title: title, audioExtension: ".wav")
    }
    return Rehearsal.Plan(
      files: files, title: title, profile: profile, measurement: options.measurement, timing: nil,
      withCues: false, countdown: isPiped ? 0 : options.countdown, longest: length,
      longestSilence: nil)
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
