import DSP
import SpeechAnalysis
import SpeechMetrics

/// A curve of the report as a sparkline with its name and scale.
struct CurveLine {
  var name: String
  var text: String
  /// "pitch −7 to 6 st".
  var scale: String

  /// Level, pitch and pace, as far as there is something to draw.
  static func all(_ curves: Report.Curves, columns: Int) -> [CurveLine] {
    let level = curves.level.map { $0.map { max($0, curves.levelFloor) } }
    let pitch = Sparkline(curves.pitch, columns: columns, summary: Sparkline.furthest)
    return [
      CurveLine("level", Sparkline(level, columns: columns), unit: "dBFS", decimals: 0),
      CurveLine("pitch", pitch, unit: "st", decimals: 0),
      CurveLine(
        "pace", Sparkline(curves.paceColumns, columns: columns), unit: "syll/s", decimals: 1),
    ].compactMap { $0 }
  }

  private init?(_ name: String, _ sparkline: Sparkline, unit: String, decimals: Int) {
    guard let range = sparkline.range else { return nil }
    let ends = [range.lowerBound, range.upperBound].map {
      Rounding.text($0, decimals: decimals)
    }
    self.name = name
    text = sparkline.text
    scale = "\(name) \(ends[0]) to \(ends[1]) \(unit)"
  }
}

extension Report.Curves {
  /// How far under the loudest column a level is still drawn.
  static let levelDepth: Decibels = 40

  var duration: Seconds { Double(level.count) * columnDuration }

  /// The speech rate at each column's middle, from the window whose own middle is nearest.
  var paceColumns: [Double?] {
    level.indices.map { column in
      let time = (Double(column) + 0.5) * columnDuration
      return pace.filter { $0.range.contains(time) }
        .min { abs($0.range.middle - time) < abs($1.range.middle - time) }?.speechRate
    }
  }

  var levelFloor: Decibels { (level.compactMap { $0 }.max() ?? 0) - Self.levelDepth }
}
