import DSP
import Feedback
import SpeechAnalysis
import SpeechMetrics

/// The recording on one time axis, lane under lane: where to listen, what happened while
/// it was recorded, speech, pitch, pace, level.
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
  }

  var lanes: [Lane]
  var ticks: [Tick]

  init(_ report: Report) {
    var curves = report.curves
    curves.flatStretches = report.flatStretches ?? []
    curves.fillers = report.fillers ?? []
    let drawing = Drawing(
      curves: curves, path: VectorPath(duration: max(curves.duration, report.duration)))
    let delivery = [
      drawing.speech, drawing.pitch, drawing.pace(report.metrics[.speechRate]?.norm), drawing.level,
    ]
    lanes =
      ([drawing.moments(report.changes)] + drawing.moments(report.capture) + delivery)
      .compactMap { $0 }
    ticks = Self.ticks(drawing.path.duration)
  }

  /// At most six, at round times.
  private static func ticks(_ duration: Seconds) -> [Tick] {
    let steps: [Seconds] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200]
    let step = steps.first { duration / $0 <= 5.5 } ?? (duration / 5).rounded(.up)
    guard duration > 0 else { return [] }
    return stride(from: 0, through: duration * 0.93, by: step).map { time in
      Tick(text: Rounding.clock(time), left: percent(time / duration))
    }
  }

  /// Those of `times`, in order, that have room for their labels.
  fileprivate static func ticks(_ times: [Seconds], of duration: Seconds) -> [Tick] {
    var ticks: [Tick] = []
    var free = 0.0
    for time in times where (free...0.93).contains(time / duration) {
      ticks.append(Tick(text: Rounding.clock(time), left: percent(time / duration)))
      free = min(time / duration + 0.07, 0.93)
    }
    return ticks
  }

  fileprivate static func percent(_ share: Double) -> String {
    Rounding.text(share * 100, decimals: 1)
  }
}

private struct Drawing {
  typealias Lane = TimelinePicture.Lane
  typealias Shape = TimelinePicture.Shape
  typealias Label = TimelinePicture.Label

  var curves: Report.Curves
  var path: VectorPath

  /// One row for each change, with the stretches that show it.
  func moments(_ changes: [Finding]) -> Lane? {
    guard changes.contains(where: { !$0.evidence.isEmpty }) else { return nil }
    let rowHeight = VectorPath.height / Double(changes.count)
    let rows = changes.indices.map { Double($0) * rowHeight }
    let shapes = zip(changes, rows).map { change, top in
      let bars = path.bars(
        change.evidence.sorted { $0.start < $1.start }, top: top + rowHeight * 0.25,
        bottom: top + rowHeight * 0.75, leastWidth: 8)
      return Shape(kind: "change", data: bars)
    }
    let labels = rows.enumerated().map { index, top in
      label("\(index + 1)", y: top + rowHeight / 2)
    }
    return Lane(
      id: "moments", title: "Where to listen", legend: "by number of the change",
      description: "Where each thing to change can be heard.", height: 20 * changes.count,
      shapes: shapes, labels: labels)
  }

  /// What the speaker did while recording, and where sound was lost.
  func moments(_ capture: CaptureFacts?) -> [Lane?] {
    guard let capture else { return [] }
    return [
      moments("Marked", id: "marked", kind: "change", at: capture.marks),
      moments("Paused", id: "paused", kind: "pause", at: capture.breaks.map(\.time)),
      moments("Sound lost", id: "lost", kind: "filler", at: capture.losses.map(\.time)),
    ]
  }

  private func moments(_ title: String, id: String, kind: String, at times: [Seconds]) -> Lane? {
    guard !times.isEmpty else { return nil }
    let bars = path.bars(
      times.map { TimeRange(start: $0, end: $0) }, top: 0, bottom: VectorPath.height, leastWidth: 3)
    let list = times.map(Rounding.clock).joined(separator: ", ")
    return Lane(
      id: id, title: title, legend: "while recording", description: "\(title) at \(list).",
      height: 12, shapes: [Shape(kind: kind, data: bars)], labels: [],
      moments: .init(momentTicks: TimelinePicture.ticks(times, of: path.duration)))
  }

  var speech: Lane {
    let shapes = [
      Shape(kind: "pause", data: path.bars(curves.pauses.map(\.range), top: 46, bottom: 54)),
      Shape(kind: "speech", data: path.bars(curves.speech, top: 10, bottom: 90)),
      Shape(kind: "filler", data: path.bars(curves.fillers, top: 0, bottom: 100, leastWidth: 2)),
    ]
    return Lane(
      id: "speech", title: "Speech and pauses",
      legend: curves.fillers.isEmpty ? "" : "possible filled pauses marked",
      description: "\(curves.speech.count) stretches of speech and \(curves.pauses.count) pauses."
        + (curves.fillers.isEmpty ? "" : " Possible filled pauses: \(curves.fillers.count)."),
      height: 28, shapes: shapes, labels: [])
  }

  var pitch: Lane? {
    guard let furthest = curves.pitch.compactMap({ $0.map(abs) }).max() else { return nil }
    let reach = min(max((furthest / 3).rounded(.up) * 3, 6), 12)
    let range = -reach...reach
    let flat = path.bars(curves.flatStretches, top: 0, bottom: VectorPath.height)
    let points = curves.pitch.enumerated().map { column, pitch in
      (x: x(column: column), y: pitch.map { VectorPath.y($0, in: range) })
    }
    return Lane(
      id: "pitch", title: "Pitch",
      legend: "semitones from your own median"
        + (curves.flatStretches.isEmpty ? "" : "; flat stretches shaded"),
      description: pitchDescription, height: 120,
      shapes: [
        Shape(kind: "flat", data: flat), rule(y: 50), Shape(kind: "pitch", data: path.line(points)),
      ],
      labels: [reach, 0, -reach].map { value in
        let sign = value > 0 ? "+" : ""
        return label(
          sign + Rounding.text(value, decimals: 0), y: VectorPath.y(value, in: range))
      })
  }

  private var pitchDescription: String {
    let flat = curves.flatStretches
    guard !flat.isEmpty else { return "Pitch contour without flat stretches." }
    let count = flat.count == 1 ? "a flat stretch" : "\(flat.count) flat stretches"
    return "Pitch contour with \(count): \(Formatting.stretches(flat))."
  }

  /// The speech rate through the middles of its windows, the green band behind it.
  func pace(_ norm: Norm?) -> Lane? {
    guard let first = curves.pace.first, let last = curves.pace.last else { return nil }
    let band = [norm?.green.low, norm?.green.high].compactMap { $0 }
    let values = curves.pace.map(\.speechRate) + band
    let range =
      max(0, (values.min()! - 0.3).rounded(.down))...(values.max()! + 0.3).rounded(.up)
    let y = { VectorPath.y($0, in: range) }
    let middles = curves.pace.map { (x: path.x($0.range.middle), y: Optional(y($0.speechRate))) }
    let points =
      [(x: path.x(first.range.start), y: y(first.speechRate))] + middles
      + [(x: path.x(last.range.end), y: y(last.speechRate))]
    let whole = [TimeRange(start: 0, end: path.duration)]
    let green =
      band.count == 2 ? path.bars(whole, top: y(band[1]), bottom: y(band[0])) : ""
    return Lane(
      id: "pace", title: "Pace",
      legend: "syllables a second, pauses included" + (green.isEmpty ? "" : "; green band shaded"),
      description: "Speech rate over the recording.", height: 90,
      shapes: [
        Shape(kind: "green", data: green), Shape(kind: "pace", data: path.line(points)),
      ],
      labels: [range.upperBound, range.lowerBound].map { value in
        label(Rounding.text(value, decimals: 0), y: y(value))
      })
  }

  var level: Lane? {
    guard let loudest = curves.level.compactMap({ $0 }).max() else { return nil }
    let range = (curves.levelFloor / 10).rounded(.down) * 10...(loudest / 10).rounded(.up) * 10
    let points = curves.level.enumerated().map { column, level in
      (x: x(column: column), y: VectorPath.y(level ?? range.lowerBound, in: range))
    }
    return Lane(
      id: "level", title: "Level", legend: "dBFS", description: "Level over the recording.",
      height: 80, shapes: [Shape(kind: "level", data: path.area(points))],
      labels: [range.upperBound, range.lowerBound].map { value in
        label(Rounding.text(value, decimals: 0), y: VectorPath.y(value, in: range))
      })
  }

  private func x(column: Int) -> Double {
    path.x((Double(column) + 0.5) * curves.columnDuration)
  }

  private func rule(y: Double) -> Shape {
    Shape(kind: "rule", data: path.line([(x: 0, y: y), (x: VectorPath.width, y: y)]))
  }

  private func label(_ text: String, y: Double) -> Label {
    Label(text: text, top: TimelinePicture.percent(y / VectorPath.height))
  }
}
