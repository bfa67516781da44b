import Feedback

/// A number on its scale: amber and green bands, and a mark where it lies.
struct BandPicture {
  /// Left edges and widths in units of a box 100 wide.
  var amberLeft: String
  var amberWidth: String
  var greenLeft: String
  var greenWidth: String
  var mark: String
  var description: String

  init(_ judgement: Judgement) {
    let norm = judgement.norm
    let edges = [norm.amber.low, norm.green.low, norm.green.high, norm.amber.high]
      .compactMap { $0 }
    let lowest = min(edges.min()!, judgement.value)
    let highest = max(edges.max()!, judgement.value)
    let margin = max(highest - lowest, abs(highest), 1e-9) * 0.15
    let isOpenBelow = norm.green.low == nil && lowest >= 0
    let start = isOpenBelow ? 0 : lowest - margin
    let scale = 100 / (highest + margin - start)
    let place = { (value: Double) in (value - start) * scale }
    let text = { Formatting.shortest($0, decimals: 1) }

    let amber = (place(norm.amber.low ?? start), norm.amber.high.map(place) ?? 100)
    let green = (place(norm.green.low ?? start), norm.green.high.map(place) ?? 100)
    amberLeft = text(amber.0)
    amberWidth = text(amber.1 - amber.0)
    greenLeft = text(green.0)
    greenWidth = text(green.1 - green.0)
    mark = text(place(judgement.value))
    description =
      switch judgement.standing {
      case .inside: "inside the green band"
      case .below: "below the green band"
      case .above: "above the green band"
      }
  }
}
