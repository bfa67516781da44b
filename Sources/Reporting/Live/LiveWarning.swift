public import DSP
internal import Numbers
import SpeechMetrics

/// What a speaker should know while the take can still be saved.
public enum LiveWarning: Sendable, Equatable {
  /// Not one step of sound: a muted or dead input.
  case silentInput
  /// Since the start.
  case noVoiceYet
  /// For so long, after there was one. Not a fault: it may be a pause.
  case noVoice(Seconds)
  /// Just now.
  case clipped
  /// So much in all.
  case lostSound(Seconds)
  /// There is room for so much more.
  case diskNearlyFull(Seconds)

  var text: String {
    switch self {
    case .silentInput:
      "No sound at all comes in: is the microphone muted?"
    case .noVoiceYet:
      "Can't hear you yet: is it the right microphone, and near enough?"
    case .noVoice(let time):
      "No voice for \(Rounding.text(time.rounded(.down), decimals: 0)) s; still recording."
    case .clipped:
      "Too loud for the microphone: move back a little or turn the input down."
    case .lostSound(let time):
      "\(Rounding.text(max(time, 0.1), decimals: 1)) s of sound got lost; the report says where. Still recording."
    case .diskNearlyFull(let time):
      "The disk is nearly full: it has room for \(Rounding.clock(time)) more."
    }
  }

  enum Kind: Hashable {
    case silentInput, noVoiceYet, noVoice, clipped, diskNearlyFull
    /// Whole seconds, so that a growing loss is said again.
    case lostSound(Int)
  }

  /// The same warning with other numbers is of the same kind.
  var kind: Kind {
    switch self {
    case .silentInput: .silentInput
    case .noVoiceYet: .noVoiceYet
    case .noVoice: .noVoice
    case .clipped: .clipped
    case .lostSound(let time): .lostSound(Int(clamping: time))
    case .diskNearlyFull: .diskNearlyFull
    }
  }
}
