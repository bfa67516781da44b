internal import DSP
internal import SpeechMetrics

/// What a test of the level found. The limits are conventions: speech that peaks from −30 to −3 dBFS
/// leaves room above and stands clear of the converter's own noise.
public struct LevelVerdict: Sendable, Equatable {
  private static let quietest: Decibels = -30

  private let peak: Double
  private let hasClipped: Bool
  private let hasVoice: Bool

  /// `peak`: the highest absolute sample, full scale being 1.
  public init(peak: Double, hasClipped: Bool, hasVoice: Bool) {
    self.peak = peak
    self.hasClipped = hasClipped
    self.hasVoice = hasVoice
  }

  /// Whether a recording would hold the speaker.
  public var isUsable: Bool { hasVoice }

  public var text: String {
    guard peak > HearingMonitor.digitalSilence else {
      return "No sound at all came in. Is the microphone muted, or is it another device?"
    }
    let level = decibels(power: peak * peak)
    let heard = "peak \(LiveMeter.number(level))"
    guard hasVoice else {
      return "No voice was heard (\(heard)). Is it the right microphone, and did you speak?"
    }
    if hasClipped {
      return "You are heard, but too loud (\(heard)): move back a little or turn the input down."
    }
    if level < Self.quietest {
      return "You are heard, but faintly (\(heard)): move closer or turn the input up."
    }
    return "You are heard well (\(heard))."
  }
}
