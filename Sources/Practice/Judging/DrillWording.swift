public import Feedback
import SpeechMetrics

/// What is said of an attempt; the sentences come from the drill's file.
extension DrillOutcome {
  /// One or two sentences on this behaviour alone.
  public var message: String {
    let aim = drill.said(band)
    switch verdict {
    case .inside: return filled(drill.wording.inside)
    case .below: return filled(drill.wording.below ?? "It was {value}; the aim is {band}.")
    case .above: return filled(drill.wording.above ?? "It was {value}; the aim is {band}.")
    case .close:
      return
        "At \(figure) this is too close to the edge to call, where the aim is \(aim): it counts neither "
        + "way."
    case .notJudged(let reason):
      return "This take can't be judged: \(reason). It counts for nothing, either way."
    }
  }

  private func filled(_ sentence: String) -> String {
    sentence.replacing("{value}", with: drill.said(value ?? 0))
      .replacing("{band}", with: drill.said(band))
  }

  /// "0.62 ± 0.05 s"; "—" where it wasn't measured.
  public var figure: String {
    guard case .figure(let value, let noise) = reading else { return "—" }
    guard noise > 0 else { return drill.said(value) }
    let (number, unit) = drill.parts(value)
    return "\(number) ± \(drill.parts(noise).number)\(unit)"
  }
}

extension Drill {
  /// "0.62 s", "3.4 syllables a second".
  func said(_ value: Double) -> String {
    let (number, unit) = parts(value)
    return number + unit
  }

  /// "0.45–0.9 s", "at least 2 s", "at most 6 dB".
  public func said(_ band: Norm.Band) -> String {
    let unit = parts(0).unit
    switch (band.low.map(edge), band.high.map(edge)) {
    case (let low?, let high?): return "\(low)–\(high)\(unit)"
    case (let low?, nil): return "at least \(low)\(unit)"
    case (nil, let high?): return "at most \(high)\(unit)"
    case (nil, nil): return "anything"
    }
  }

  fileprivate func parts(_ value: Double) -> (number: String, unit: String) {
    if metric.isShare { return (Rounding.text(100 * value, decimals: 0), " %") }
    return (Rounding.text(value, decimals: metric.decimals), spokenUnit)
  }

  /// As few decimals as it has.
  private func edge(_ value: Double) -> String {
    let scaled = metric.isShare ? 100 * value : value
    let decimals = (0..<3).first { Rounding.round(scaled, decimals: $0) == scaled } ?? 3
    return Rounding.text(scaled, decimals: decimals)
  }

  private var spokenUnit: String {
    switch metric.unit {
    case "": ""
    case "/min": " a minute"
    case "st": " semitones"
    case "syll": " syllables"
    case "syll/s": " syllables a second"
    case "dBFS" where method == .difference: " dB"
    default: " \(metric.unit)"
    }
  }
}
