import DSP
import SpeechAnalysis
import SpeechMetrics

/// What the recording allows to be said: the conditions that limit it, and the metrics withheld.
///
/// The limits on noise, clipping and length come from the profile; those on level and offset are
/// conventions and only warn.
struct QualityGate {
  private(set) var conditions: [QualityCondition] = []
  private(set) var withheld: [MetricID: String] = [:]
  let hasSpeech: Bool

  private let metrics: DeliveryMetrics
  private let limits: QualityGates

  init(
    metrics: DeliveryMetrics, timeline: SpeechTimeline, recording: Recording, limits: QualityGates
  ) {
    self.metrics = metrics
    self.limits = limits
    hasSpeech = !timeline.runs.isEmpty && timeline.isSpeechLike
    checkFile(recording)
    checkCapture(recording)
    if hasSpeech {
      checkNoise()
      checkClipping(percent: 100 * recording.clippedShare)
      checkLength(speech: metrics[.phonationTime].value ?? 0, voiced: timeline.pitch.voicedTime)
      checkSignal(timeline)
      checkVoices(timeline)
      if timeline.heardFilledPauses == nil, !timeline.givenTiers.contains(.fillers) {
        withhold(Self.seldomFound) { $0.basis == .fillers && $0 != .repetitionsPerMinute }
      }
    } else {
      add(.noSpeech, Self.noSpeechMessage(recording))
      withhold("what was heard does not sound like speech") {
        ![.duration, .noiseFloor, .clipping].contains($0)
      }
    }
    conditions.sort { $0.kind.rank < $1.kind.rank }
  }

  /// Models/weights/syllables.md has the figures: too few for a rate that is fair, and a rate that looks
  /// low would be praised.
  private static let seldomFound =
    "by sound alone about one filled pause in three is found; those are marked as possible, to listen to, "
    + "and count once a person has gone over them"

  private mutating func add(_ kind: QualityCondition.Kind, _ message: String) {
    conditions.append(QualityCondition(kind: kind, message: message))
  }

  /// Keeps the metrics that have a value and aren't withheld already from people.
  private mutating func withhold(_ reason: String, where isAffected: (MetricID) -> Bool) {
    for id in MetricID.allCases where isAffected(id) && metrics[id].value != nil {
      withheld[id] = withheld[id] ?? reason
    }
  }

  // MARK: The file

  private mutating func checkFile(_ recording: Recording) {
    guard !recording.warnings.isEmpty else { return }
    add(
      .damagedFile,
      "The file is not whole: \(recording.warnings.joined(separator: "; ")). What could be read was "
        + "measured; if the original is whole, copy or export it again.")
  }

  private mutating func checkCapture(_ recording: Recording) {
    guard let losses = recording.capture?.losses, !losses.isEmpty else { return }
    add(.soundLost, LostSound(losses: losses).message)
  }

  /// In much noise, it may be the noise that changes.
  private mutating func checkVoices(_ timeline: SpeechTimeline) {
    let ratio = metrics[.signalToNoise].value ?? .infinity
    guard !timeline.otherVoice.isEmpty, ratio >= limits.signalToNoise.withhold else { return }
    add(.anotherVoice, AnotherVoice(turns: timeline.otherVoice).message)
  }

  private static func noSpeechMessage(_ recording: Recording) -> String {
    if recording.duration == 0 {
      return "The file holds no sound, so there is nothing to measure. "
        + "Check that the recording was saved, then try again."
    }
    // 0.001 of full scale: −60 dBFS, under any usable recording of speech.
    if recording.peak < 0.001 {
      return "The recording is silent or nearly so, and no speech was found in it. "
        + "Check that the right microphone is chosen and not muted, then try a few seconds of speech."
    }
    return "There is sound but no speech was found in it. Music, noise and very faint voices are "
      + "left out; if someone does speak here, move the microphone closer and record again."
  }

  // MARK: Noise and clipping

  private mutating func checkNoise() {
    let limit = limits.signalToNoise
    let warn = limit.warn ?? limit.withhold
    guard let ratio = metrics[.signalToNoise].value, ratio < warn else { return }
    let decibels = MetricID.signalToNoise.said(ratio)
    let heard = "The speech stands only \(decibels) dB above the noise"
    let remedy = "Next time, move the microphone closer or find a quieter room."
    guard ratio < limit.withhold else {
      add(.noisy, "\(heard); \(said(warn)) dB or more makes the figures more certain. \(remedy)")
      return
    }
    add(
      .veryNoisy,
      "\(heard). That is too noisy to judge pitch, filled pauses or flow, and the other figures are "
        + "less certain. \(remedy)")
    withhold("speech stands \(decibels) dB above the noise; \(said(limit.withhold)) dB is needed") {
      [.pitch, .fillers, .flow].contains($0.basis)
    }
  }

  private mutating func checkClipping(percent: Double) {
    let limit = limits.clipping
    guard percent > limit.warn ?? limit.withhold else { return }
    let share = MetricID.clipping.said(percent)
    let heard = "\(share) % of the samples are clipped: the input was louder than it can hold"
    let remedy = "Next time, turn the input down or step back from the microphone."
    guard percent > limit.withhold else {
      add(.clipped, "\(heard). The level figures are a little less certain. \(remedy)")
      return
    }
    add(.heavilyClipped, "\(heard). That is too much to judge pitch or level. \(remedy)")
    withhold("\(share) % of the samples are clipped; \(said(limit.withhold)) % is the most allowed")
    {
      [.pitch, .level].contains($0.basis)
    }
  }

  // MARK: Length

  private mutating func checkLength(speech: Seconds, voiced: Seconds) {
    let pace = limits.speechForPace.withhold
    let pitch = limits.voicedSpeechForPitch.withhold
    if speech < limits.speechForScore.withhold {
      addTooShort(speech: speech, forPace: speech < pace, forPitch: voiced < pitch)
    }
    if voiced < pitch && speech >= pace {
      add(
        .littleVoicing,
        "Only \(said(voiced)) s of the speech is voiced, too little to judge pitch or level. Whispering, a "
          + "phone line or heavy noise reduction can do this; next time, record without them.")
    }
    if speech < pace {
      withhold("there is \(said(speech)) s of speech; \(said(pace)) s is needed", where: \.isPace)
    }
    if voiced < pitch {
      withhold("there is \(said(voiced)) s of voiced speech; \(said(pitch)) s is needed") {
        [.pitch, .level].contains($0.basis)
      }
    }
  }

  private mutating func addTooShort(speech: Seconds, forPace: Bool, forPitch: Bool) {
    let figures = (forPace ? ["pace", "pauses"] : []) + (forPitch ? ["pitch", "level"] : [])
    let limit =
      figures.isEmpty
      ? "That is too short for an overall score, and every figure is less certain."
      : "That is too short to judge \(figures.dropLast().joined(separator: ", ")) or "
        + "\(figures.last!), and the other figures are a first impression."
    add(
      .tooShort,
      "Only \(said(speech)) s of speech was found. \(limit) Next time, record "
        + "\(said(limits.speechForScore.withhold)) s of speech or more.")
  }

  // MARK: The signal

  /// Speech is usually recorded near −26 dBFS (ITU-T P.56, nominal level); 20 dB under that, the
  /// noise of the equipment itself begins to count.
  private static let quietLevel: Decibels = -46
  /// 1 % of full scale: −40 dBFS. A convention.
  private static let largeOffset = 0.01

  private mutating func checkSignal(_ timeline: SpeechTimeline) {
    if let level = metrics[.speechLevel].value, level < Self.quietLevel {
      add(
        .quiet,
        "The speech is very quiet, \(MetricID.speechLevel.said(level)) dBFS on average. The figures "
          + "hold as far as the noise allows; next time, move closer or turn the input up.")
    }
    if let hum = timeline.mainsHum {
      add(
        .mainsHum,
        "The recording hums at \(said(hum.frequency)) Hz, the frequency of the mains, "
          + "\(said(hum.prominence)) dB above its surroundings. The hum is unlikely to sway the "
          + "figures; next time, try another outlet or cable, or run on battery.")
    }
    if abs(timeline.offset) > Self.largeOffset {
      add(
        .offset,
        "The waveform sits \(said(100 * abs(timeline.offset))) % of full scale off its centre, a "
          + "fault of the equipment. It doesn't sway the figures, but another input or cable "
          + "would leave more room for loud speech.")
    }
  }
}

extension QualityCondition.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self)! }
}

extension MetricID {
  /// Whether it's a matter of pace: a rate, or the habit of pausing, which a short recording can't
  /// give. The pauses themselves can be counted in any.
  fileprivate var isPace: Bool {
    switch self {
    case .phonationTimeRatio, .pauseMean, .pauseMedian, .pause90thPercentile, .longestPause: true
    default: [.pace, .flow].contains(basis) || unit == "/min"
    }
  }

  /// The group of what it's measured by.
  var basis: MetricGroup {
    switch self {
    case .answerStartPaceChange, .answerPaceVariation: .pace
    case .answerStartFillerCount: .fillers
    case .answerEndFade: .level
    default: group
    }
  }
}
