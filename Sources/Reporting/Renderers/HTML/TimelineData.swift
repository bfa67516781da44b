import Feedback
import SpeechAnalysis
import SpeechMetrics

/// What the page's script tells of a moment: everything but the wiring is here.
struct TimelineData: Encodable {
  /// Said of the moments from `start` to `end`.
  struct Span: Encodable {
    var start: Double
    var end: Double
    var text: String

    init(_ range: TimeRange, _ text: String) {
      (start, end) = (Rounding.time(range.start), Rounding.time(range.end))
      self.text = text
    }
  }

  /// A number for each column, said with its unit; nil where none is drawn.
  struct Curve: Encodable {
    var values: [Double?]
    var unit: String
    /// Whether a number above zero gets a plus.
    var isSigned: Bool
  }

  var duration: Double
  var columnDuration: Double
  /// What was heard, and what it is called.
  var heard: [Span]
  /// What is as short as a moment, and is told of near it too.
  var marks: [Span]
  var curves: [Curve]
  /// What is made of it.
  var findings: [Span]

  init(_ report: Report) {
    duration = Rounding.time(TimelineLanes(report).path.duration)
    columnDuration = report.curves.columnDuration
    heard =
      report.curves.speech.map { Span($0, "speech") }
      + report.curves.pauses.map { Span($0.range, $0.words) }
      + (report.curves.otherVoice ?? []).map { Span($0, "another voice, probably") }
      + report.leftOut.map { Span($0, "left out: it doesn't count") }
      + report.curves.pace.map { Span($0.range, Self.pace($0)) }
      + (report.timing?.stretches(upTo: duration) ?? []).map {
        Span($0.range, "\($0.light.rawValue) light")
      }
    marks =
      (report.fillers ?? []).map { Span($0, "possible filled pause") }
      + (report.capture?.spans ?? [])
    let floor = report.curves.levelFloor
    curves = [
      Curve(values: report.curves.pitch, unit: "st", isSigned: true),
      Curve(
        values: report.curves.level.map { $0.flatMap { $0 < floor ? nil : $0 } }, unit: "dBFS",
        isSigned: false),
    ]
    findings =
      report.changes.enumerated().flatMap { index, change in
        change.spans(prefix: "To change, \(index + 1): ")
      }
      + (report.flatStretches ?? []).map { Span($0, Self.flatStretch) }
      + report.strengths.flatMap { $0.spans(prefix: "Went well: ") }
      + report.information.flatMap { $0.spans(prefix: "") }
  }

  private static func pace(_ window: PaceWindow) -> String {
    let rate = Rounding.text(window.speechRate, decimals: 1)
    return "\(rate) \(MetricID.speechRate.unit)"
  }

  private static let flatStretch = "Flat stretch: for ten seconds or more the pitch hardly moves."
}

extension TimelineData.Span {
  func encode(to encoder: any Encoder) throws {
    var fields = encoder.unkeyedContainer()
    try fields.encode(start)
    try fields.encode(end)
    try fields.encode(text)
  }
}

extension Finding {
  fileprivate func spans(prefix: String) -> [TimelineData.Span] {
    evidence.map { TimelineData.Span($0, prefix + plainMessage) }
  }
}

extension CaptureFacts {
  fileprivate var spans: [TimelineData.Span] {
    let at = { (time: Double, text: String) in
      TimelineData.Span(TimeRange(start: time, end: time), text)
    }
    return marks.map { at($0, "marked while recording") }
      + breaks.map { at($0.time, "recording was paused here") }
      + losses.map { at($0.time, "sound was lost here") }
  }
}

extension Report.Pause {
  /// "phrase pause of 0.62 s, after a fall".
  fileprivate var words: String {
    let length = Rounding.text(range.duration, decimals: 2)
    let name = kind == .deadAir ? kind.name : "\(kind.name) pause"
    return "\(name) of \(length) s" + (placement.map { ", \($0.name)" } ?? "")
  }
}
