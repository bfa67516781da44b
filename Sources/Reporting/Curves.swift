import DSP
internal import Numbers
public import SpeechAnalysis
import SpeechMetrics

extension Report {
  /// The same with what it shows of level and pitch as fine as it was measured, for a page that zooms.
  public func detailed(_ timeline: SpeechTimeline) -> Report {
    let fine = Curves(timeline: timeline, pace: [], maximumColumnCount: .max)
    var report = self
    report.curves.columnDuration = fine.columnDuration
    if curves.level.contains(where: { $0 != nil }) { report.curves.level = fine.level }
    if curves.pitch.contains(where: { $0 != nil }) { report.curves.pitch = fine.pitch }
    return report
  }
}

extension Report.Curves {
  /// The most columns that `level` and `pitch` have in a report as such.
  static let maximumColumnCount = 600

  /// The most stretches of speech, and the most pauses, so that a long recording's report stays small.
  static let maximumRangeCount = 2000

  init(
    timeline: SpeechTimeline, pace: [PaceWindow], maximumColumnCount: Int = maximumColumnCount
  ) {
    let overview = timeline.overview
    let count = overview.columns.count
    let groupLength = max(
      1, Int(clamping: (Double(count) / Double(maximumColumnCount)).rounded(.up)))
    let groups = stride(from: 0, to: count, by: groupLength).map {
      overview.columns[$0..<min($0 + groupLength, count)]
    }
    columnDuration = Rounding.time(overview.columnDuration * Double(groupLength))
    level = groups.map(Self.level)
    pitch = groups.map { Self.pitch($0, reference: timeline.pitch.medianF0) }
    self.pace = pace.map(\.rounded)
    speech = Self.coarse(timeline.speech).map(\.rounded)
    let shown = Set(Self.longest(timeline.pauses.ranges))
    pauses = timeline.pauses.filter { shown.contains($0.range) }.map(Report.Pause.init)
    flatStretches = timeline.pitch.flatStretches.map(\.rounded)
    fillers = timeline.believedFilledPauses.map(\.rounded)
  }

  /// The mean power of the columns.
  private static func level(_ columns: ArraySlice<Overview.Column>) -> Decibels? {
    let sum = columns.reduce(0) { $0 + power(decibels: $1.level) }
    let level = decibels(power: sum / Double(columns.count))
    return level.isFinite ? Rounding.round(level, decimals: 1) : nil
  }

  /// The mean, in semitones, of the columns that are voiced.
  private static func pitch(
    _ columns: ArraySlice<Overview.Column>, reference: Hertz?
  ) -> Semitones? {
    guard let reference else { return nil }
    let pitches = columns.compactMap(\.f0).map { semitones(from: reference, to: $0) }
    guard !pitches.isEmpty else { return nil }
    return Rounding.round(pitches.reduce(0, +) / Double(pitches.count), decimals: 1)
  }

  /// `ranges`, in order; where there are too many, those with the shortest gaps between are made one.
  private static func coarse(_ ranges: [TimeRange]) -> [TimeRange] {
    guard ranges.count > maximumRangeCount else { return ranges }
    let gaps = zip(ranges, ranges.dropFirst()).map { TimeRange(start: $0.end, end: $1.start) }
    let kept = longest(gaps, atMost: maximumRangeCount - 1)
    let starts = [ranges[0].start] + kept.map(\.end)
    let ends = kept.map(\.start) + [ranges.last!.end]
    return zip(starts, ends).map { TimeRange(start: $0, end: $1) }
  }

  /// The longest of `ranges`, in order.
  private static func longest(
    _ ranges: [TimeRange], atMost count: Int = maximumRangeCount
  ) -> [TimeRange] {
    ranges.longestFirst.prefix(count).sorted { $0.start < $1.start }
  }
}

extension Report.Pause {
  fileprivate init(_ pause: Pause) {
    (start, end) = (Rounding.time(pause.range.start), Rounding.time(pause.range.end))
    (kind, placement) = (pause.kind, pause.placement)
  }
}

extension PaceWindow {
  fileprivate var rounded: PaceWindow {
    var window = self
    window.range = range.rounded
    window.speechRate = MetricID.speechRate.rounded(speechRate)
    return window
  }
}

extension TimeRange {

  var rounded: TimeRange {
    TimeRange(start: Rounding.time(start), end: Rounding.time(end))
  }
}
