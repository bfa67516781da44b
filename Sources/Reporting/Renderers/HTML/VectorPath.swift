import DSP
import SpeechAnalysis
import SpeechMetrics

/// Builds the `d` of an SVG path, from numbers only, in a box of `width` × `height` units.
struct VectorPath {
  static let width = 1000.0
  static let height = 100.0

  /// Ranges nearer than this are drawn as one: a quarter of a unit is less than a pixel.
  private static let leastGap = 0.25

  var duration: Seconds

  func x(_ time: Seconds) -> Double {
    duration > 0 ? min(max(time / duration, 0), 1) * Self.width : 0
  }

  static func y(_ value: Double, in range: ClosedRange<Double>) -> Double {
    let clamped = min(max(value, range.lowerBound), range.upperBound)
    return (range.upperBound - clamped) / (range.upperBound - range.lowerBound) * height
  }

  private func text(_ number: Double) -> String {
    let decimals =
      Rounding.round(number, decimals: 0) == Rounding.round(number, decimals: 1) ? 0 : 1
    return Rounding.text(number, decimals: decimals, minus: "-")
  }

  /// A filled bar for each range, at least `leastWidth` wide.
  func bars(
    _ ranges: [TimeRange], top: Double, bottom: Double, leastWidth: Double = 0.5
  ) -> String {
    let spans = ranges.map { range in
      let start = min(x(range.start), Self.width - leastWidth)
      return start...max(x(range.end), start + leastWidth)
    }
    return joined(spans).map { span in
      let width = text(span.upperBound - span.lowerBound)
      return "M\(text(span.lowerBound)) \(text(top))h\(width)V\(text(bottom))h-\(width)z"
    }.joined()
  }

  private func joined(_ spans: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    spans.reduce(into: []) { joined, span in
      if let last = joined.last, span.lowerBound - last.upperBound < Self.leastGap {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
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

  /// The area from the values down to the bottom.
  func area(_ points: [(x: Double, y: Double)]) -> String {
    guard let first = points.first, let last = points.last else { return "" }
    let bottom = text(Self.height)
    let top = points.map { "L\(text($0.x)) \(text($0.y))" }.joined()
    return "M\(text(first.x)) \(bottom)\(top)L\(text(last.x)) \(bottom)z"
  }
}
