package import SpeechMetrics

/// `value` as it is said in a sentence: at most `decimals` decimals, none that are zero.
func said(_ value: Double, decimals: Int = 1) -> String {
  var text = Substring(Rounding.text(value, decimals: decimals))
  guard text.contains(".") else { return String(text) }
  while text.last == "0" { text.removeLast() }
  if text.last == "." { text.removeLast() }
  return String(text)
}

extension MetricID {
  /// Shares are said as percentages.
  package var isShare: Bool {
    [
      .phonationTimeRatio, .paceVariation, .flatShare,
      .phraseFinalFallShare, .phraseFinalLevelShare, .phraseFinalRiseShare,
    ].contains(self)
  }

  /// A measured value as it is said: no finer than a listener could tell.
  package func said(_ value: Double) -> String {
    if isShare { return Rounding.text(100 * value, decimals: 0) + " %" }
    return Rounding.text(value, decimals: ["s", "%"].contains(unit) ? decimals : min(decimals, 1))
  }

  /// An edge of a norm as it is said.
  fileprivate func saidEdge(_ value: Double) -> String {
    isShare
      ? Feedback.said(100 * value, decimals: 0) : Feedback.said(value, decimals: max(decimals, 1))
  }

  fileprivate var edgeUnit: String { isShare ? " %" : "" }
}

extension Norm {
  /// The green band as it is said, in words that tell how well it is founded:
  /// "the comfortable range of 3–4", "the rule-of-thumb limit of 6".
  var guide: String {
    switch (green.low.map(metric.saidEdge), green.high.map(metric.saidEdge)) {
    case (let low?, let high?): "the \(standing) range of \(low)–\(high)\(metric.edgeUnit)"
    case (nil, let high?): "the \(standing) limit of \(high)\(metric.edgeUnit)"
    case (let low?, nil): "the \(standing) minimum of \(low)\(metric.edgeUnit)"
    case (nil, nil): "what is \(standing)"
    }
  }

  private var standing: String {
    switch source.strength {
    case .strong, .moderate: "comfortable"
    case .weak: "suggested"
    case .convention: "rule-of-thumb"
    }
  }
}

/// "one", "one and two", "one, two and three".
func list(_ items: [String]) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " and " + last
}
