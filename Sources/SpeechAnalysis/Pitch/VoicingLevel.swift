/// How far a frame lies below the level at which voicing is believed, as an advantage for "unvoiced".
///
/// Boersma (1993) compares a frame with the loudest of the recording; a stream compares it with the
/// loudest of the last seconds, in the band where voicing is strongest.
struct VoicingLevel {
  private static let decay: Float = 0.02
  /// Where doubt begins, and over how many decibels it grows to its full weight.
  private static let onset: Float = 20
  private static let slope: Float = 10
  private static let weight: Float = 0.6

  private var loudest = -Float.infinity

  /// `level` of the frame and `ahead`, the highest within the look-ahead, in decibels.
  mutating func silence(level: Float, ahead: Float) -> Float {
    loudest = max(loudest - Self.decay, level, ahead)
    return Self.weight * min(max((loudest - level - Self.onset) / Self.slope, 0), 1)
  }
}
