import Feedback

/// A metric's bands, and a mark where each take lies; in a box 100 wide and 12 high.
struct ComparisonPicture {
  struct Mark {
    var x: String
    /// The last take's is filled.
    var markKind: String
  }

  var amberLeft: String
  var amberWidth: String
  var greenLeft: String
  var greenWidth: String
  var marks: [Mark]

  /// Nil without a norm or a value.
  init?(_ row: Comparison.Row) {
    let values = row.values.compactMap { $0 }
    guard let norm = row.norm, !values.isEmpty else { return nil }
    let edges = [norm.amber.low, norm.green.low, norm.green.high, norm.amber.high]
      .compactMap { $0 }
    let lowest = (edges + values).min()!
    let highest = (edges + values).max()!
    let margin = max(highest - lowest, abs(highest), 1e-9) * 0.15
    let start = norm.green.low == nil && lowest >= 0 ? 0 : lowest - margin
    let place = { (value: Double) in 100 * (value - start) / (highest + margin - start) }
    let text = { Formatting.shortest($0, decimals: 1) }

    let amber = (place(norm.amber.low ?? start), norm.amber.high.map(place) ?? 100)
    let green = (place(norm.green.low ?? start), norm.green.high.map(place) ?? 100)
    amberLeft = text(amber.0)
    amberWidth = text(amber.1 - amber.0)
    greenLeft = text(green.0)
    greenWidth = text(green.1 - green.0)
    marks = values.enumerated().map { index, value in
      Mark(x: text(place(value)), markKind: index == values.count - 1 ? "place" : "earlier")
    }
  }
}
