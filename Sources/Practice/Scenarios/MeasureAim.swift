public import Feedback
import SpeechMetrics

/// A measure of a scenario; where it is judged, by what.
public struct MeasureAim: Sendable, Equatable {
  public let measure: SittingMeasure
  public let judgement: Judgement?

  /// The band, a next step for either side of it, and where both come from.
  public struct Judgement: Sendable, Equatable {
    public let band: Norm.Band
    public let below: String?
    public let above: String?
    public let source: Norm.Source
  }

  /// What to do next; nil inside the band.
  func step(at value: Double) -> String? {
    guard let judgement else { return nil }
    let band = judgement.band
    let sentence =
      if let low = band.low, value < low {
        judgement.below
      } else if let high = band.high,
        value > high
      { judgement.above } else { String?.none }
    return sentence?.filled(.value, measure.said(value)).filled(.band, measure.said(band))
  }
}

extension SittingMeasure {
  /// "1.2 s", "45 %".
  public func said(_ value: Double) -> String { number(value) + spokenUnit }

  /// "0.3–3 s", "at most 40 %".
  public func said(_ band: Norm.Band) -> String {
    switch (band.low.map(edge), band.high.map(edge)) {
    case (let low?, let high?): "\(low)–\(high)\(spokenUnit)"
    case (let low?, nil): "at least \(low)\(spokenUnit)"
    case (nil, let high?): "at most \(high)\(spokenUnit)"
    case (nil, nil): "anything"
    }
  }

  private func number(_ value: Double) -> String {
    unit == "share"
      ? Rounding.text(100 * value, decimals: 0) : Rounding.text(value, decimals: decimals)
  }

  /// As few decimals as it has.
  private func edge(_ value: Double) -> String {
    let scaled = unit == "share" ? 100 * value : value
    let decimals = (0..<3).first { Rounding.round(scaled, decimals: $0) == scaled } ?? 3
    return Rounding.text(scaled, decimals: decimals)
  }

  private var spokenUnit: String {
    switch unit {
    case "share": " %"
    case "syll/s": " syllables a second"
    case "/min": " a minute"
    case "": ""
    default: " \(unit)"
    }
  }
}
