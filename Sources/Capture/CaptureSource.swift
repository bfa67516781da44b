/// Where sound comes from: a microphone, or a recording played as if it were one.
public protocol CaptureSource: Sendable {
  /// As a person knows it.
  var name: String { get }
  /// Hz.
  var sampleRate: Int { get }
  var channelCount: Int { get }

  /// Writes frames into the intake until the sound ends or the intake is stopped. Called once, on
  /// the capture thread.
  func run(into intake: CaptureIntake) -> CaptureEnding
}

/// Why there are no more frames.
public enum CaptureEnding: Sendable, Equatable {
  case endOfInput
  case stopped
  case failed(CaptureError)
}
