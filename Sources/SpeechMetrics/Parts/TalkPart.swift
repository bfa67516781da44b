internal import DSP
public import SpeechAnalysis

/// The opening, the middle or the closing of a talk, measured alike.
public struct TalkPart: Sendable, Equatable {
  public enum Place: String, CaseIterable, Codable, Sendable {
    case opening, middle, closing
  }

  /// What is measured in each part, each as it is of a whole talk but for `speechLevel`, which is the
  /// talk's own, moved by how much the median level of the part's syllables is away from theirs.
  public static let metrics: [MetricID] = [
    .speechRate, .pausesPerMinute, .pitchStandardDeviation, .speechLevel, .filledPausesPerMinute,
  ]

  public var place: Place
  /// In order; one but for the middle of a talk of which only stretches count.
  public var ranges: [TimeRange]
  /// The standard errors follow from how much a figure varies over windows of 15 s of the same talk, which
  /// are taken as independent.
  public var measurements: [MetricID: Measurement]

  public init(place: Place, ranges: [TimeRange], measurements: [MetricID: Measurement]) {
    self.place = place
    self.ranges = ranges
    self.measurements = measurements
  }
}

/// The parts of a shorter talk are too short to say something of; a convention.
private let shortestTalk: Seconds = 180

/// Opening, middle and closing, in this order; empty for a shorter talk.
func talkParts(
  _ timeline: SpeechTimeline, syllables: [Syllable], windows: [PaceWindow]
) -> [TalkPart] {
  guard timeline.speakingTime >= shortestTalk, let edges = TalkEdges(timeline.sections),
    !edges.middle.isEmpty
  else { return [] }
  let figures = StretchFigures(
    timeline: timeline, syllables: syllables, windows: windows.map(\.range))
  return zip(TalkPart.Place.allCases, [[edges.opening], edges.middle, [edges.closing]]).map {
    TalkPart(place: $0, ranges: $1, measurements: figures.measurements(in: $1))
  }
}

/// The figures of stretches of a talk.
private struct StretchFigures {
  private let timeline: SpeechTimeline
  private let syllables: [Syllable]
  private let windows: [TimeRange]
  /// The median level of the talk's syllables.
  private let usualLevel: Decibels?

  init(timeline: SpeechTimeline, syllables: [Syllable], windows: [TimeRange]) {
    self.timeline = timeline
    self.syllables = syllables
    self.windows = windows
    usualLevel = median(syllables.compactMap(\.level))
  }

  func measurements(in ranges: [TimeRange]) -> [MetricID: Measurement] {
    let measured = TalkPart.metrics.map { ($0, measurement($0, in: ranges)) }
    return Dictionary(uniqueKeysWithValues: measured)
  }

  private func measurement(_ id: MetricID, in ranges: [TimeRange]) -> Measurement {
    guard let value = value(id, in: ranges) else { return Measurement(missing: .tooLittleSpeech) }
    let deviation = windows.compactMap { self.value(id, in: [$0]) }.standardDeviation
    let share = paceWindow / ranges.totalDuration
    return Measurement(value, standardError: deviation.map { $0 * share.squareRoot() })
  }

  private func value(_ id: MetricID, in ranges: [TimeRange]) -> Double? {
    let isInside = { (time: Seconds) in ranges.contains { $0.contains(time) } }
    let perMinute = { (events: [TimeRange]) in
      Double(events.count { isInside($0.middle) }) / (ranges.totalDuration / 60)
    }
    switch id {
    case .speechRate: return Double(syllables.count { isInside($0.nucleus) }) / ranges.totalDuration
    case .pausesPerMinute: return perMinute(timeline.pauses.ranges)
    case .filledPausesPerMinute: return perMinute(timeline.filledPauses)
    case .pitchStandardDeviation: return pitchVariation(isInside)
    case .speechLevel: return level(isInside)
    default: preconditionFailure("\(id) isn't measured of parts")
    }
  }

  private func pitchVariation(_ isInside: (Seconds) -> Bool) -> Semitones? {
    let windows = timeline.pitch.windows.filter { isInside($0.range.middle) }
    let voicedTime = windows.reduce(0) { $0 + $1.voicedTime }
    guard voicedTime > 0 else { return nil }
    return windows.reduce(0) { $0 + $1.standardDeviation * $1.voicedTime } / voicedTime
  }

  private func level(_ isInside: (Seconds) -> Bool) -> Decibels? {
    guard let talk = timeline.level.speech, let usual = usualLevel,
      let here = median(syllables.filter { isInside($0.nucleus) }.compactMap(\.level))
    else { return nil }
    return talk + here - usual
  }
}
