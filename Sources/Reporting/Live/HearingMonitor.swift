public import DSP

/// Whether the take hears the speaker: turns levels and voice into warnings. Times are places in the
/// take, so that they stand still while it is paused. All limits are a convention of this project.
public struct HearingMonitor: Sendable {
  private static let firstVoiceWithin: Seconds = 8
  private static let longestSilentInput: Seconds = 2
  private static let longestWithoutVoice: Seconds = 20
  private static let clippingShown: Seconds = 3
  /// One and a half steps of 16 bits: noise of the converter alone.
  static let digitalSilence = 1.5 / 32_768

  private var time: Seconds = 0
  private var lastSound: Seconds = 0
  private var lastClip: Seconds?
  private var lastVoice: Seconds?

  public init() {}

  /// `peak` is the highest absolute sample since the last call, full scale being 1; `lastVoice` is where
  /// the latest speech ended.
  public mutating func update(
    time: Seconds, peak: Double, hasClipped: Bool, lastVoice: Seconds?
  ) {
    self.time = time
    self.lastVoice = lastVoice
    if peak > Self.digitalSilence { lastSound = time }
    if hasClipped { lastClip = time }
  }

  public var warnings: [LiveWarning] {
    let isClipped = lastClip.map { time - $0 < Self.clippingShown } ?? false
    return [missing, isClipped ? .clipped : nil].compactMap { $0 }
  }

  private var missing: LiveWarning? {
    if time - lastSound >= Self.longestSilentInput { return .silentInput }
    guard let lastVoice else { return time >= Self.firstVoiceWithin ? .noVoiceYet : nil }
    let gap = time - lastVoice
    return gap >= Self.longestWithoutVoice ? .noVoice(gap) : nil
  }
}
