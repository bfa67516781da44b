import Numbers

/// One line of block characters for a curve.
struct Sparkline {
  var text: String
  /// Lowest and highest value drawn; nil when there is nothing to draw.
  var range: ClosedRange<Double>?

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// What `summary` makes of the values that fall into each of `columns` columns; a gap where none does.
  init(_ values: [Double?], columns: Int, summary: ([Double]) -> Double = Self.mean) {
    let heights = (0..<columns).map { column -> Double? in
      let start = column * values.count / columns
      let end = max(start + 1, (column + 1) * values.count / columns)
      let present = values.indices.clamped(to: start..<end).compactMap { values[$0] }
      return present.isEmpty ? nil : summary(present)
    }
    let present = heights.compactMap { $0 }
    guard let lowest = present.min(), let highest = present.max() else {
      text = ""
      return
    }
    range = lowest...highest
    let scale = highest > lowest ? Double(Self.blocks.count - 1) / (highest - lowest) : 0
    text = String(
      heights.map { height in
        height.map { Self.blocks[Int(clamping: (($0 - lowest) * scale).rounded())] } ?? " "
      })
  }

  static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// The value furthest from zero: keeps the peaks and dips that a mean would level out.
  static func furthest(_ values: [Double]) -> Double {
    values.max { abs($0) < abs($1) } ?? 0
  }
}
