import Feedback

/// Where the bands of a norm and some values lie, in units of a box 100 wide that holds them all.
struct BandScale {
  private let start: Double
  private let unit: Double

  /// At least one value.
  init(_ norm: Norm, values: [Double]) {
    let edges = [norm.amber.low, norm.green.low, norm.green.high, norm.amber.high]
      .compactMap { $0 }
    let lowest = (edges + values).min()!
    let highest = (edges + values).max()!
    let margin = max(highest - lowest, abs(highest), 1e-9) * 0.15
    start = norm.green.low == nil && lowest >= 0 ? 0 : lowest - margin
    unit = 100 / (highest + margin - start)
  }

  func place(_ value: Double) -> String { Self.text(at(value)) }

  /// Left edge and width.
  func place(_ band: Norm.Band) -> (left: String, width: String) {
    let (left, right) = (at(band.low ?? start), band.high.map(at) ?? 100)
    return (Self.text(left), Self.text(right - left))
  }

  private func at(_ value: Double) -> Double { (value - start) * unit }

  private static func text(_ place: Double) -> String { Formatting.shortest(place, decimals: 1) }
}
