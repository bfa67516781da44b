import Feedback
import SpeechMetrics

/// A metric's medians over the periods, on its green band; in a box of `VectorPath`'s size.
struct ProgressPicture {
  struct Label {
    var text: String
    /// In percent from the top.
    var top: String
  }

  var bandTop: String
  var bandHeight: String
  var line: String
  /// A dot for each median: lines of no length, whose round ends make them round in any box.
  var dots: String
  var labels: [Label]
  var firstPeriod: String
  var lastPeriod: String
  /// For those who cannot see the picture.
  var description: String

  /// Nil without a value.
  init?(_ row: ProgressReport.Row, _ periods: [ProgressReport.Period]) {
    let values = row.medians.compactMap { $0 }
    guard let lowest = values.min(), let highest = values.max() else { return nil }
    let margin = max((highest - lowest) * 0.2, row.change?.noise ?? 0, 1e-6)
    let range = (lowest - margin)...(highest + margin)
    let y = { (value: Double) in VectorPath.y(value, in: range) }
    let path = VectorPath(duration: Double(periods.count))
    let points = row.medians.enumerated().map { place, median in
      (x: path.x(Double(place) + 0.5), y: median.map(y))
    }
    line = path.line(points.filter { $0.y != nil })
    dots = path.dots(points)
    let band = row.norm?.green
    let top = band == nil ? 0 : y(band?.high ?? range.upperBound)
    let bottom = band == nil ? 0 : y(band?.low ?? range.lowerBound)
    bandTop = Formatting.shortest(top, decimals: 1)
    bandHeight = Formatting.shortest(bottom - top, decimals: 1)
    labels = (lowest < highest ? [highest, lowest] : [lowest]).map {
      Label(text: row.number($0), top: TimelinePicture.percent(y($0) / VectorPath.height))
    }
    firstPeriod = periods.first?.start ?? ""
    lastPeriod = periods.count > 1 ? periods.last?.start ?? "" : ""
    let list = zip(periods, row.medians).compactMap { period, median in
      median.map { "\(period.start): \(row.number($0))" }
    }
    description = list.joined(separator: ", ")
  }
}
