import AudioIO
import Capture
import Host

/// How takes in practice are made, whoever asks for them.
extension DrillOptions {
  /// Nil when nothing is kept.
  func files(title: String) throws -> TakeFiles? {
    if let folder = keep { try makeFolder(folder, mode: 0o700) }
    return keep.map {
      TakeNames(isThere: isThere).files(in: $0, at: .now, title: title, audioExtension: ".wav")
    }
  }

  /// - Parameter index: how many takes were made before it: the recordings of --pipe are taken in turn.
  func record(
    _ plan: Rehearsal.Plan, index: Int, _ controls: borrowing Controls
  ) throws -> Rehearsal.Result {
    let environment = Program.environment
    let piped =
      try pipe.isEmpty
      ? nil
      : PipedRecording(
        pipe[index % pipe.count], track: measurement.track, environment: environment)
    let source: any CaptureSource =
      try piped?.source(isPaced: realtime) ?? DeviceSource(device ?? CaptureDevice.defaultID)
    let rehearsal = try Rehearsal(
      plan, session: CaptureSession(source), display: LiveDisplay(isPlain: plain, rings: false))
    let result = try rehearsal.run(controls)
    if let warning = piped?.warning { writeMessage("rehearse: \(warning)") }
    return result
  }

  /// Whether time passes as for people: recordings that are played as fast as they are heard don't wait.
  var isPaced: Bool { pipe.isEmpty || realtime }
}
