public import Feedback
public import SpeechAnalysis
public import SpeechMetrics

extension Report {
  /// Brings together what was measured and what was made of it, each number as it is printed.
  ///
  /// - Parameters:
  ///   - name: the recording as the user named it; "-" for standard input.
  ///   - title: what to call the talk instead.
  ///   - hashes: of what the measurement rests on besides code, by name.
  ///   - withScore: whether to keep the overall figure, which a person's own report goes without.
  ///   - timing: the timing light that the speech is held against.
  ///   - words: what its words tell.
  public init(
    metrics: DeliveryMetrics, timeline: SpeechTimeline, recording: Recording,
    assessment: Assessment, profile: Feedback.Profile, name: String, title: String?,
    toolVersion: String, hashes: [String: String], withScore: Bool, timing: TimingPlan? = nil,
    words: WordsReview? = nil
  ) {
    tool = Tool(name: "rehearse", version: toolVersion)
    self.title = title
    file = File(name: name, recording: recording)
    capture = recording.capture?.rounded(decimals: 3)
    self.profile = Profile(
      id: profile.id, title: profile.title, syllablesPerWord: profile.syllablesPerWord,
      hash: profile.hash)
    parameters = timeline.parameters
    self.hashes = hashes
    givenTiers = timeline.givenTiers
    quality = assessment.quality
    strengths = assessment.strengths.map(\.rounded)
    changes = assessment.changes.map(\.rounded)
    information = assessment.information.map(\.rounded)
    self.timing = timing.flatMap { plan in
      timeline.span.map { TimingReview(plan, speech: $0.rounded) }
    }
    parts = assessment.parts.isEmpty ? nil : assessment.parts.map(Part.init)
    answers =
      assessment.answers.isEmpty
      ? nil : assessment.answers.map { Answer($0, assessment: assessment, profile: profile) }
    self.metrics = Dictionary(
      uniqueKeysWithValues: (words == nil ? MetricID.ofSound : MetricID.allCases).map { id in
        let metric = Metric(
          id, metrics[id], withheld: assessment.withheld[id], norm: profile.norms[id])
        return (id, metric)
      })
    self.words = words?.rounded
    score = withScore ? assessment.score.rounded : nil
    notHeard = assessment.notHeard
    curves = Curves(timeline: timeline, pace: metrics.pace)
    if quality.contains(where: { $0.kind == .anotherVoice }) {
      curves.otherVoice = timeline.otherVoice.map(\.rounded)
    }
    self = leavingOut(profile.unscored)
  }
}

extension Report.Answer {
  fileprivate init(_ review: AnswerReview, assessment: Assessment, profile: Feedback.Profile) {
    title = review.answer.mark.title
    range = review.answer.mark.range.rounded
    let measured = review.answer.measurements.map { id, measurement in
      (
        id,
        Report.Metric(
          id, measurement, withheld: assessment.withheld[id], norm: profile.norms[id])
      )
    }
    metrics = Dictionary(uniqueKeysWithValues: measured)
    strengths = review.strengths.map(\.rounded)
    changes = review.changes.map(\.rounded)
    information = review.information.map(\.rounded)
  }
}

extension Report.Part {
  fileprivate init(_ review: PartReview) {
    place = review.part.place
    ranges = review.part.ranges.map(\.rounded)
    metrics = Dictionary(
      uniqueKeysWithValues: review.part.measurements.map { id, measurement in
        (id, Report.Metric(id, measurement, withheld: nil, norm: nil))
      })
    differences = review.differences
  }
}

extension Report.File {
  fileprivate init(name: String, recording: Recording) {
    self.name = name
    format = recording.format
    sampleRate = recording.sampleRate
    channelCount = recording.channelCount
    channel = recording.channel
    track = recording.track?.number
    tracks = recording.track?.tracks.map(\.rounded)
    warnings = recording.warnings
    remarks = recording.remarks.isEmpty ? nil : recording.remarks
  }
}

extension ChosenTrack.Track {
  /// To whole decibels and tenths of a second.
  fileprivate var rounded: ChosenTrack.Track {
    var track = self
    track.level = level.map { Rounding.round($0, decimals: 0) }
    track.speech = speech.map { Rounding.round($0, decimals: 1) }
    return track
  }
}

extension Report.Metric {
  fileprivate init(_ id: MetricID, _ measurement: Measurement, withheld: String?, norm: Norm?) {
    name = id.name
    value = measurement.value.map(id.printed)
    unit = id.unit
    standardError = measurement.standardError.map(id.printed)
    missing = measurement.missing?.rawValue
    self.withheld = value == nil ? nil : withheld
    self.norm = norm
    evidence = measurement.evidence.isEmpty ? nil : measurement.evidence.map(\.rounded)
  }
}

extension MetricID {
  fileprivate func printed(_ value: Double) -> Double {
    precondition(value.isFinite, "a metric is finite or missing")
    return rounded(value)
  }
}

extension Finding {
  var rounded: Finding {
    var finding = self
    if let metric { finding.value = value.map(metric.printed) }
    finding.evidence = evidence.map(\.rounded)
    finding.weight = Rounding.round(weight, decimals: 2)
    return finding
  }
}

extension Score {
  /// Scores in whole points, uncertainties in tenths.
  fileprivate var rounded: Score {
    var score = self
    score.overall = overall.map(Self.points)
    score.uncertainty = uncertainty.map(Self.tenths)
    score.dimensions = dimensions.map(\.rounded)
    return score
  }

  fileprivate static func points(_ value: Double) -> Double { Rounding.round(value, decimals: 0) }
  fileprivate static func tenths(_ value: Double) -> Double { Rounding.round(value, decimals: 1) }
}

extension Score.Dimension {
  fileprivate var rounded: Score.Dimension {
    var dimension = self
    dimension.score = Score.points(score)
    dimension.uncertainty = Score.tenths(uncertainty)
    dimension.parts = parts.map(\.rounded)
    return dimension
  }
}

extension Score.Part {
  fileprivate var rounded: Score.Part {
    var part = self
    part.value = metric.printed(value)
    part.weight = Rounding.round(weight, decimals: 2)
    part.score = Score.points(score)
    part.uncertainty = Score.tenths(uncertainty)
    return part
  }
}
