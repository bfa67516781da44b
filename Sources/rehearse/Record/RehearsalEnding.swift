import AudioIO
import Capture

/// Why a rehearsal is over.
enum RehearsalEnding {
  case key, interrupt, signal, endOfInput, time, silence
  /// Ended, and its last take deleted, by the speaker.
  case deleted
  case diskFull(WriteError)
  case captureFailed(CaptureError)
  /// The take that was to begin had no place.
  case restartFailed(any Error)

  /// What the take's record says of it.
  var recorded: TakeRecord.Ending {
    switch self {
    case .key, .deleted: .key
    case .interrupt: .interrupt
    case .signal: .signal
    case .endOfInput: .endOfInput
    case .time: .time
    case .silence: .silence
    case .diskFull: .diskFull
    case .captureFailed: .deviceLost
    case .restartFailed: .restart
    }
  }

  /// What went wrong, if anything.
  var error: (any Error)? {
    switch self {
    case .diskFull(let error): error
    case .captureFailed(let error): error
    case .restartFailed(let error): error
    default: nil
    }
  }
}
