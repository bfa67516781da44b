public import DSP
public import SpeechAnalysis
public import SpeechMetrics

extension TurnHearing {
  /// Runs shorter than this show neither a fade nor a pace.
  fileprivate static let leastRun: Seconds = 2
  /// Beyond it a fade is hard to hear, a stretch hurried, and a silence long: the tolerable edges of the
  /// norms of phrase fade, articulation rate and dead air for talks.
  fileprivate static let mostFade: Decibels = 10
  fileprivate static let mostPace = 6.0
  fileprivate static let longestSilence: Seconds = 5

  /// What was heard in one answer.
  ///
  /// - Parameter waited: from the end of the question to the beginning of the recording.
  public init(
    _ timeline: SpeechTimeline, metrics: DeliveryMetrics, waited: Seconds = 0, markCount: Int = 0,
    wasCutOff: Bool = false
  ) {
    guard let span = timeline.span else {
      self.init(latency: nil, markCount: markCount, wasCutOff: wasCutOff)
      return
    }
    self.init(
      latency: waited + span.start, length: span.duration,
      speech: metrics[.phonationTime].value ?? 0,
      longestPause: timeline.pauses.map(\.range.duration).max() ?? 0,
      filledPauses: timeline.filledPauses.map { $0.start - span.start },
      endFade: timeline.runs.last?.finalLevelChange.map { -$0 }, pace: metrics[.speechRate].value,
      level: timeline.level.speech, markCount: markCount, wasCutOff: wasCutOff,
      moments: Moments(timeline, from: span.start))
  }
}

extension TurnHearing {
  /// To hundredths, as it is given to people and programs.
  public var rounded: TurnHearing {
    let round = { (value: Double) in Rounding.round(value, decimals: 2) }
    var rounded = self
    rounded.latency = latency.map(round)
    rounded.length = round(length)
    rounded.speech = round(speech)
    rounded.longestPause = round(longestPause)
    rounded.filledPauses = filledPauses.map(round)
    rounded.endFade = endFade.map(round)
    rounded.pace = pace.map(round)
    rounded.level = level.map(round)
    rounded.moments = Moments(
      clear: moments.clear.map(round), quiet: moments.quiet.map(round),
      fast: moments.fast.map(round), long: moments.long.map(round))
    rounded.words?.story = words?.story?.mapValues(round)
    return rounded
  }
}

extension TurnHearing.Moments {
  fileprivate init(_ timeline: SpeechTimeline, from start: Seconds) {
    let runs = timeline.runs.filter { $0.range.duration >= TurnHearing.leastRun }
    let fading = runs.compactMap { run in
      run.finalLevelChange.map { (start: run.range.start, fade: -$0) }
    }
    let paces = runs.map { run in
      (
        start: run.range.start,
        pace: Double(timeline.nuclei.count(where: run.range.contains)) / run.range.duration
      )
    }
    let faintest = fading.max { $0.fade < $1.fade }
    let fastest = paces.max { $0.pace < $1.pace }
    let longest = timeline.pauses.map(\.range).max { $0.duration < $1.duration }
    self.init(
      clear: fading.min { abs($0.fade) < abs($1.fade) }.map { $0.start - start },
      quiet: faintest.flatMap { $0.fade > TurnHearing.mostFade ? $0.start - start : nil },
      fast: fastest.flatMap { $0.pace > TurnHearing.mostPace ? $0.start - start : nil },
      long: longest.flatMap {
        $0.duration > TurnHearing.longestSilence ? $0.start - start : nil
      })
  }
}
