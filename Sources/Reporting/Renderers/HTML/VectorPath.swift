import DSP
import SpeechAnalysis
import SpeechMetrics

/// Builds the `d` of an SVG path, from numbers only, in a box of `width` × `height` units.
struct VectorPath {
  static let width = 1000.0
  static let height = 100.0

  var duration: Seconds

  func x(_ time: Seconds) -> Double {
    duration > 0 ? min(max(time / duration, 0), 1) * Self.width : 0
  }

  static func y(_ value: Double, in range: ClosedRange<Double>) -> Double {
    let clamped = min(max(value, range.lowerBound), range.upperBound)
    return (range.upperBound - clamped) / (range.upperBound - range.lowerBound) * height
  }

  /// In hundredths of a unit: 0.04 s of an hour, so that a picture can be zoomed into.
  private func text(_ number: Double) -> String {
    let rounded = Rounding.round(number, decimals: 2)
    let decimals = (0..<2).first { Rounding.round(rounded, decimals: $0) == rounded } ?? 2
    return Rounding.text(rounded, decimals: decimals, minus: "-")
  }

  /// A filled bar for each range.
  func bars(_ ranges: [TimeRange], top: Double, bottom: Double) -> String {
    ranges.map { range in
      let width = text(x(range.end) - x(range.start))
      return "M\(text(x(range.start))) \(text(top))h\(width)V\(text(bottom))h-\(width)z"
    }.joined()
  }

  /// A line through the values, broken where there is none; a lone value is a dot.
  func line(_ points: [(x: Double, y: Double?)]) -> String {
    var path = ""
    var isDrawing = false
    for (index, point) in points.enumerated() {
      guard let y = point.y else {
        isDrawing = false
        continue
      }
      path += "\(isDrawing ? "L" : "M")\(text(point.x)) \(text(y))"
      let isAlone = !isDrawing && (index + 1 == points.count || points[index + 1].y == nil)
      path += isAlone ? "h0" : ""
      isDrawing = true
    }
    return path
  }

  /// A line of no length at each value, for round line ends to make dots of.
  func dots(_ points: [(x: Double, y: Double?)]) -> String {
    points.compactMap { point in point.y.map { "M\(text(point.x)) \(text($0))h0" } }.joined()
  }

  /// The area from the values down to the bottom.
  func area(_ points: [(x: Double, y: Double)]) -> String {
    guard let first = points.first, let last = points.last else { return "" }
    let ground = [(x: first.x, y: Self.height), (x: last.x, y: Self.height)]
    return outline([ground[0]] + points + [ground[1]])
  }

  /// The area between the values above the middle and their mirror images below it.
  func mirrored(_ points: [(x: Double, y: Double)]) -> String {
    outline(points + points.reversed().map { (x: $0.x, y: Self.height - $0.y) })
  }

  private func outline(_ points: [(x: Double, y: Double)]) -> String {
    points.isEmpty
      ? "" : "M" + points.map { "\(text($0.x)) \(text($0.y))" }.joined(separator: "L") + "z"
  }
}
