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
    let scale = BandScale(norm, values: values)
    (amberLeft, amberWidth) = scale.place(norm.amber)
    (greenLeft, greenWidth) = scale.place(norm.green)
    marks = values.enumerated().map { index, value in
      Mark(x: scale.place(value), markKind: index == values.count - 1 ? "place" : "earlier")
    }
  }
}
