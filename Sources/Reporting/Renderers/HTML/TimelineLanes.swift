import DSP
import Feedback
import SpeechAnalysis
import SpeechMetrics

/// Draws the lanes of a timeline.
struct TimelineLanes {
  typealias Lane = TimelinePicture.Lane
  typealias Shape = TimelinePicture.Shape
  typealias Label = TimelinePicture.Label

  private var curves: Report.Curves
  private let hasGaps: Bool
  let path: VectorPath

  init(_ report: Report) {
    curves = report.curves
    curves.flatStretches = report.flatStretches ?? []
    curves.fillers = report.fillers ?? []
    hasGaps = !report.leftOut.isEmpty
    path = VectorPath(duration: max(curves.duration, report.duration))
  }

  func all(_ report: Report) -> [Lane] {
    let delivery = [
      sound, speech, otherVoice, pitch, pace(report.metrics[.speechRate]?.norm), level,
    ]
    return ([moments(report.changes), lights(report.timing)] + moments(report.capture) + delivery)
      .compactMap { $0 }
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

// MARK: - Moments

extension TimelineLanes {
  /// One row for each change, with the stretches that show it.
  private func moments(_ changes: [Finding]) -> Lane? {
    guard changes.contains(where: { !$0.evidence.isEmpty }) else { return nil }
    let rowHeight = VectorPath.height / Double(changes.count)
    let rows = changes.indices.map { Double($0) * rowHeight }
    let shapes = zip(changes, rows).map { change, top in
      let bars = path.bars(
        change.evidence.sorted { $0.start < $1.start }, top: top + rowHeight * 0.35,
        bottom: top + rowHeight * 0.65)
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
  private func moments(_ capture: CaptureFacts?) -> [Lane?] {
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
      times.map { TimeRange(start: $0, end: $0) }, top: 0, bottom: VectorPath.height)
    let list = times.map(Rounding.clock).joined(separator: ", ")
    return Lane(
      id: id, title: title, legend: "while recording", description: "\(title) at \(list).",
      height: 12, shapes: [Shape(kind: kind, data: bars)], labels: [],
      moments: .init(momentTicks: TimelinePicture.ticks(times, of: path.duration)))
  }
}

// MARK: - The timing light

extension TimelineLanes {
  /// When each light is on, by its name and its colour.
  private func lights(_ timing: TimingReview?) -> Lane? {
    guard let lights = timing?.stretches(upTo: path.duration), !lights.isEmpty else { return nil }
    let shapes = lights.map { light, range in
      Shape(
        kind: "light-\(light.rawValue)",
        data: path.bars([range], top: 0, bottom: VectorPath.height))
    }
    let times = lights.map { "\($0.light.rawValue) from \(Rounding.clock($0.range.start))" }
    let ticks = lights.map { light, range in
      TimelinePicture.tick(range.start, of: path.duration, text: light.rawValue)
    }
    return Lane(
      id: "light", title: "Timing light", legend: "as it would have come on",
      description: "The light is \(times.joined(separator: ", ")).", height: 10, shapes: shapes,
      labels: [], moments: .init(momentTicks: ticks))
  }
}

// MARK: - Delivery

extension TimelineLanes {
  /// The envelope of the waveform, as loud as it sounds: with the 0.6th power of its amplitude
  /// (Stevens 1955). The loudest moment fills the lane.
  private var sound: Lane? {
    guard let loudest = curves.level.compactMap({ $0 }).max() else { return nil }
    let points = curves.level.enumerated().map { column, level in
      let loudness = level.map { power(decibels: 0.3 * ($0 - loudest)) } ?? 0
      return (x: x(column: column), y: VectorPath.height / 2 * (1 - 0.96 * loudness))
    }
    return Lane(
      id: "sound", title: "Sound", legend: "as loud as it sounds",
      description: "Envelope of the waveform, the loudest moment filling the height.", height: 56,
      shapes: [Shape(kind: "sound", data: path.mirrored(points))], labels: [])
  }

  private var speech: Lane {
    let pauses = Pause.Kind.allCases.map { kind in
      let ranges = curves.pauses.filter { $0.kind == kind }.map(\.range)
      return Shape(
        kind: "pause",
        data: path.bars(ranges, top: 50 - kind.thickness / 2, bottom: 50 + kind.thickness / 2))
    }
    let shapes =
      pauses + [
        Shape(kind: "speech", data: path.bars(curves.speech, top: 10, bottom: 90)),
        Shape(kind: "filler", data: path.bars(curves.fillers, top: 0, bottom: 100)),
      ]
    let isMarked = !curves.fillers.isEmpty
    return Lane(
      id: "speech", title: "Speech and pauses",
      legend: "the longer a pause, the thicker its line"
        + (isMarked ? "; possible filled pauses marked" : "")
        + (hasGaps ? "; what doesn't count is hatched" : ""),
      description: "\(curves.speech.count) stretches of speech and \(curves.pauses.count) pauses."
        + (isMarked ? " Possible filled pauses: \(curves.fillers.count)." : ""),
      height: 28, shapes: shapes, labels: [])
  }

  private var otherVoice: Lane? {
    guard let turns = curves.otherVoice, !turns.isEmpty else { return nil }
    return Lane(
      id: "other-voice", title: "Another voice", legend: "probably",
      description: "Another voice, probably: \(Formatting.stretches(turns)).", height: 12,
      shapes: [Shape(kind: "other", data: path.bars(turns, top: 0, bottom: VectorPath.height))],
      labels: [])
  }

  private var pitch: Lane? {
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
  private func pace(_ norm: Norm?) -> Lane? {
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

  private var level: Lane? {
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
}

extension Pause.Kind {
  /// Of its line, in percent of the lane.
  fileprivate var thickness: Double {
    switch self {
    case .brief: 6
    case .phrase: 12
    case .emphatic: 22
    case .long: 36
    case .deadAir: 56
    }
  }
}
