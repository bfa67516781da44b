import DSP
import Feedback
import SpeechAnalysis
import SpeechMetrics

/// The recording on one time axis, lane under lane: where to listen, what happened while it was
/// recorded, sound, speech, pitch, pace, level.
struct TimelinePicture {
  struct Shape {
    /// Its class in the stylesheet.
    var kind: String
    var data: String
  }

  /// A label in the gutter, its place in percent from the top.
  struct Label {
    var text: String
    var top: String
  }

  struct Lane {
    var id: String
    var title: String
    var legend: String
    /// For those who cannot see the picture.
    var description: String
    /// In CSS pixels.
    var height: Int
    var shapes: [Shape]
    var labels: [Label]
    var moments: Moments?
  }

  /// Times under a lane.
  struct Moments {
    var momentTicks: [Tick]
  }

  /// A time on the axis, its place in percent from the left.
  struct Tick {
    var text: String
    var left: String
    var seconds: String
  }

  /// A stretch of the axis that doesn't count, in percent from the left.
  struct Gap {
    var gapLeft: String
    var gapWidth: String
    var gapStart: String
    var gapEnd: String
  }

  var lanes: [Lane]
  var ticks: [Tick]
  var gaps: [Gap]

  init(_ report: Report) {
    let lanes = TimelineLanes(report)
    self.lanes = lanes.all(report)
    let duration = lanes.path.duration
    ticks = Self.ticks(duration)
    gaps = report.leftOut.map { Gap($0, of: duration) }
  }

  /// At most six, at round times.
  private static func ticks(_ duration: Seconds) -> [Tick] {
    let steps: [Seconds] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200]
    let step = steps.first { duration / $0 <= 5.5 } ?? (duration / 5).rounded(.up)
    guard duration > 0 else { return [] }
    return stride(from: 0, through: duration * 0.93, by: step).map { tick($0, of: duration) }
  }

  /// Those of `times`, in order, that have room for their labels.
  static func ticks(_ times: [Seconds], of duration: Seconds) -> [Tick] {
    var ticks: [Tick] = []
    var free = 0.0
    for time in times where (free...0.93).contains(time / duration) {
      ticks.append(tick(time, of: duration))
      free = min(time / duration + 0.07, 0.93)
    }
    return ticks
  }

  /// Named by its time, unless by `text`.
  static func tick(_ time: Seconds, of duration: Seconds, text: String? = nil) -> Tick {
    Tick(
      text: text ?? Rounding.clock(time), left: percent(time / duration),
      seconds: Formatting.shortest(time, decimals: 2))
  }

  static func percent(_ share: Double) -> String {
    Rounding.text(share * 100, decimals: 1)
  }
}

extension TimelinePicture.Gap {
  fileprivate init(_ range: TimeRange, of duration: Seconds) {
    gapLeft = TimelinePicture.percent(range.start / duration)
    gapWidth = TimelinePicture.percent(min(range.duration, duration) / duration)
    gapStart = Formatting.shortest(range.start, decimals: 2)
    gapEnd = Formatting.shortest(range.end, decimals: 2)
  }
}
