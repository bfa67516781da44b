import DSP
import Feedback
import SpeechAnalysis
import SpeechMetrics

/// How numbers read on paper. Data files have forms of their own.
package enum Formatting {
  /// "3.5", "4": as many decimals as the number has, at most `decimals`.
  package static func shortest(_ value: Double, decimals: Int) -> String {
    Rounding.text(value, decimals: neededDecimals([value], limit: decimals))
  }

  /// "1:20–1:40, 3:00–3:30, and 2 more".
  static func stretches(_ ranges: [TimeRange]) -> String {
    list(ranges.map { "\(Rounding.clock($0.start))–\(Rounding.clock($0.end))" })
  }

  /// "0:12, 0:40, and 2 more".
  static func moments(_ ranges: [TimeRange]) -> String {
    list(ranges.map { Rounding.clock($0.start) })
  }

  /// The most that are listed.
  private static let longestList = 12

  private static func list(_ texts: [String]) -> String {
    let rest = texts.count - longestList
    return (texts.prefix(longestList) + (rest > 0 ? ["and \(rest) more"] : []))
      .joined(separator: ", ")
  }

  private static func neededDecimals(_ values: [Double], limit: Int) -> Int {
    (0..<limit).first { decimals in
      values.allSatisfy {
        Rounding.round($0, decimals: decimals) == Rounding.round($0, decimals: limit)
      }
    } ?? limit
  }

  /// "2.2–4.2", "≤ 2", "≥ 3"; nil when both sides are open.
  static func band(_ band: Norm.Band, of metric: MetricID) -> String? {
    let decimals = neededDecimals(
      [band.low, band.high].compactMap { $0 }, limit: metric.decimals)
    let text = { (value: Double) in Rounding.text(value, decimals: decimals) }
    switch (band.low, band.high) {
    case (let low?, let high?): return "\(text(low))–\(text(high))"
    case (nil, let high?): return "≤ \(text(high))"
    case (let low?, nil): return "≥ \(text(low))"
    case (nil, nil): return nil
    }
  }
}

extension Rounding {
  static func time(_ seconds: Seconds) -> Seconds { round(seconds, decimals: 2) }
}
