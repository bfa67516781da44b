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
    let scale = BandScale(norm, values: [judgement.value])
    (amberLeft, amberWidth) = scale.place(norm.amber)
    (greenLeft, greenWidth) = scale.place(norm.green)
    mark = scale.place(judgement.value)
    description =
      switch judgement.standing {
      case .inside: "inside the green band"
      case .below: "below the green band"
      case .above: "above the green band"
      }
  }
}
