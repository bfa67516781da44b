internal import DSP
internal import Numbers
internal import SpeechAnalysis

/// Speech without a silent pause, in which time goes by the syllables that were heard.
struct SpeechPiece: Equatable {
  /// Syllables a second where none were heard.
  private static let usualRate = 4.0

  var range: TimeRange
  /// Those inside the range.
  var nuclei: ArraySlice<Seconds> = []

  var syllableCount: Double {
    nuclei.isEmpty ? range.duration * Self.usualRate : Double(nuclei.count)
  }

  /// Where so much of its syllables is over, 0…1: a syllable lasts from halfway between its nucleus and
  /// the one before to halfway to the next.
  func time(at share: Double) -> Seconds {
    guard !nuclei.isEmpty else { return range.start + share * range.duration }
    let position = share * Double(nuclei.count)
    let index = min(Int(clamping: position), nuclei.count - 1)
    let (start, end) = (border(before: index), border(before: index + 1))
    return start + (position - Double(index)) * (end - start)
  }

  private func border(before index: Int) -> Seconds {
    if index == 0 { return range.start }
    if index == nuclei.count { return range.end }
    let nucleus = nuclei.startIndex + index
    return (nuclei[nucleus - 1] + nuclei[nucleus]) / 2
  }
}
