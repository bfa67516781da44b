internal import DSP
internal import RealModule

/// From samples to a `SpeechTimeline`: the recipe, stage by stage, in the order they run.
///
/// Takes 16 kHz mono samples in blocks of any length; the result doesn't depend on how they were
/// split. Working memory is made in `init` and doesn't grow with the recording. Every decision is made
/// within 0.5 s.
public struct SpeechAnalyzer: ~Copyable {
  public static let sampleRate = 16_000
  public static let hopLength = 160

  /// Frames between a sample's arrival and the decision on it.
  private static let delay = 50
  /// Frames until it is decided whether a frame is speech; then its F0 is looked for.
  private static let decisionDelay = VoiceActivityModel.longestDelay + SpeechDecision.lookahead
  /// F0 is known of each frame that is handed on.
  private static let trackLookahead = delay - decisionDelay - PitchModel.longestLookahead
  /// Probability of speech from which F0 is looked for outside speech too, so that the track is known
  /// on both sides of an onset.
  private static let pitchScore: Float = 0.2
  private static let capacity = delay + LevelAccumulator.margin + 2

  private let grid = FrameGrid(sampleRate: sampleRate, hopLength: hopLength)
  private let onFrame: ((AnalysisFrame) -> Void)?
  private var buffer: SampleBuffer
  private var spectra: FrameAnalyzer
  private var voicePeriods = VoicePeriodAnalyzer()
  private var voiceActivity: VoiceActivityNetwork
  private var decision: SpeechDecision
  private var edges = EdgeRefiner()
  private var givenSpeech: RangeCursor?
  private var periodicity: PeriodicityAnalyzer
  private var pitch: PitchNetwork
  private var tracker: F0Tracker
  private var syllables: SyllableNetwork
  private var nuclei: NucleusPicker
  private var repetitions: RepetitionDetector
  private let voices: VoiceModel
  private var hum = MainsHumDetector(sampleRate: sampleRate)
  private var builder: TimelineBuilder

  private var spectrum = FrameRing(capacity: capacity, filledWith: FrameSpectrum())
  private var features = FeatureRing(capacity: capacity)
  private var candidates = FrameRing(capacity: capacity, filledWith: F0Candidates())
  private var edgeLevel = FrameRing<Float>(capacity: capacity, filledWith: -.infinity)
  private var score = FrameRing<Float>(capacity: capacity, filledWith: 0)
  private var isSpeech = FrameRing(capacity: capacity, filledWith: false)
  private var f0 = FrameRing(capacity: capacity, filledWith: F0Estimate(f0: 0, voicing: 0))
  private var isSearched = FrameRing(capacity: capacity, filledWith: false)
  private var isNucleus = FrameRing(capacity: capacity, filledWith: false)
  private var timbre = FrameRing(capacity: capacity, filledWith: Timbre.zero)
  private var sounds = FrameRing(capacity: capacity, filledWith: SyllableProbabilities())
  private var frameCount = 0
  private var heardCount = 0
  private var judgedCount = 0
  private var decidedCount = 0
  private var searchedCount = 0
  /// Frames since the last in which F0 was looked for.
  private var unheardCount = PitchModel.longestLookahead + 1
  private var trackedCount = 0
  private var builtCount = 0
  private var sampleSum = 0.0

  /// `given` tiers replace what would be detected; `onFrame` receives every frame as decided, in order.
  public init(
    models: SpeechModels,
    parameters: AnalysisParameters = AnalysisParameters(), given: Tiers = Tiers(),
    onFrame: ((AnalysisFrame) -> Void)? = nil
  ) {
    self.onFrame = onFrame
    voiceActivity = VoiceActivityNetwork(models.voiceActivity)
    decision = SpeechDecision(models.voiceActivity)
    givenSpeech = given.speech.map(RangeCursor.init)
    periodicity = PeriodicityAnalyzer(
      floor: parameters.f0Floor, ceiling: parameters.f0Ceiling, grid: grid)
    pitch = PitchNetwork(models.pitch, lagRate: periodicity.lagRate)
    tracker = F0Tracker(lookahead: Self.trackLookahead, costs: models.pitch.costs)
    syllables = SyllableNetwork(models.syllables)
    nuclei = NucleusPicker(models.syllables.nuclei)
    repetitions = RepetitionDetector(
      grid: grid, capacity: Self.delay + RepetitionDetector.margin + 2)
    voices = models.voices
    spectra = FrameAnalyzer(grid: grid)
    buffer = SampleBuffer(
      reach: (Self.decisionDelay + 4) * Self.hopLength + 2 * PeriodicityAnalyzer.frameLength,
      blockLength: 4096)
    builder = TimelineBuilder(
      grid: grid, parameters: parameters, given: given, models: models)
  }

  public mutating func process(_ block: Span<Float>) {
    var taken = 0
    while taken < block.count {
      let wanted = samplesNeeded(for: frameCount) - buffer.count
      taken += buffer.append(block, from: taken, atMost: wanted)
      if buffer.count == samplesNeeded(for: frameCount) { analyzeNextFrame() }
    }
  }

  /// Frame `frame` is analysed when this many samples are there.
  private func samplesNeeded(for frame: Int) -> Int {
    centre(of: frame) + FrameAnalyzer.frameLength / 2
  }

  private func centre(of frame: Int) -> Int {
    frame * Self.hopLength + Self.hopLength / 2
  }

  private mutating func analyzeNextFrame() {
    let frame = frameCount
    frameCount += 1
    measureSignal(frame)
    let start = centre(of: frame) - FrameAnalyzer.frameLength / 2
    let measured = buffer.withFrame(start: start, length: FrameAnalyzer.frameLength) {
      spectra.analyze($0)
    }
    spectrum[frame] = measured
    edgeLevel[frame] = 10 * .log10(max(measured.emphasizedPower, 1e-20))
    isNucleus[frame] = false
    judge(voiceActivity.push(spectra.bands, voicePeriod(frame)))
    features.store(voiceActivity.features, of: frame)
    repetitions.hear(voiceActivity.levels, of: frame)
    timbre[frame] = voices.timbre(voiceActivity.levels)
    hear(syllables.push(voiceActivity.features))
    searchF0(upTo: frameCount - Self.decisionDelay)
    build(upTo: frameCount - Self.delay)
  }

  private mutating func measureSignal(_ frame: Int) {
    buffer.withFrame(start: frame * Self.hopLength, length: Self.hopLength) {
      sampleSum += Double(VectorMath.sum($0))
      hum.process($0)
    }
  }

  /// Of the frame before, which needs no sample that this one doesn't.
  private mutating func voicePeriod(_ frame: Int) -> VoicePeriod {
    for hop in (frame == 0 ? -1 : frame)...frame {
      let start = hop * Self.hopLength + VoicePeriodAnalyzer.firstSample
      buffer.withFrame(start: start, length: VoicePeriodAnalyzer.inputLength) {
        voicePeriods.take($0, isBeforeStart: hop < 0)
      }
    }
    return voicePeriods.period()
  }

  /// Takes what is said of the next frame for which the syllables' network has looked ahead far enough.
  private mutating func hear(_ probabilities: SyllableProbabilities?) {
    guard let probabilities, heardCount < frameCount else { return }
    sounds[heardCount] = probabilities
    heardCount += 1
    mark(nucleus: nuclei.push(probabilities.nucleus))
  }

  private mutating func mark(nucleus frame: Int?) {
    if let frame { isNucleus[frame] = true }
  }

  /// Takes the probability that the next frame for which voice activity has looked ahead far enough
  /// is speech.
  private mutating func judge(_ probability: Float?) {
    guard let probability, judgedCount < frameCount else { return }
    score[judgedCount] = probability
    judgedCount += 1
    decide(decision.push(probability))
  }

  private mutating func decide(_ speech: Bool?) {
    guard let speech else { return }
    edges.push(
      speech, at: decidedCount, probability: score[decidedCount], levels: edgeLevel,
      end: frameCount, flags: &isSpeech)
    decidedCount += 1
  }

  private mutating func searchF0(upTo end: Int) {
    while searchedCount < end {
      let frame = searchedCount
      searchedCount += 1
      let isGiven = givenSpeech?.contains(grid.centre(of: frame)) ?? false
      isSearched[frame] = isGiven || isSpeech[frame] || score[frame] >= Self.pitchScore
      listen(frame)
      track(frame - pitch.lookahead)
    }
  }

  /// The network hears as many frames after speech as it looks ahead.
  private mutating func listen(_ frame: Int) {
    unheardCount = isSearched[frame] ? 0 : unheardCount + 1
    guard unheardCount <= pitch.lookahead else { return pitch.reset() }
    let start = centre(of: frame) - PeriodicityAnalyzer.frameLength / 2
    buffer.withFrame(start: start, length: PeriodicityAnalyzer.frameLength) {
      periodicity.analyze($0)
    }
    candidates[frame] = periodicity.candidates
    pitch.push(frame, features, periodicity.correlation)
  }

  private mutating func track(_ frame: Int) {
    guard frame >= 0 else { return }
    keep(
      isSearched[frame] ? tracker.push(candidates[frame], pitch.logits) : tracker.pushUnvoiced())
  }

  private mutating func keep(_ estimate: F0Estimate?) {
    guard let estimate else { return }
    f0[trackedCount] = estimate
    trackedCount += 1
  }

  private mutating func build(upTo end: Int) {
    while builtCount < end {
      let frame = builder.add(decided(builtCount), isBackground: isBackground(builtCount))
      if frame.isSpeech, frame.isNucleus {
        repetitions.add(nucleus: frame.index, end: frameCount)
      }
      onFrame?(frame)
      builtCount += 1
    }
  }

  private func decided(_ frame: Int) -> AnalysisFrame {
    let estimate = f0[frame]
    return AnalysisFrame(
      index: frame, time: grid.centre(of: frame), f0: estimate.f0 > 0 ? Hertz(estimate.f0) : nil,
      voicing: Double(estimate.voicing), speechScore: Double(score[frame]),
      isSpeech: isSpeech[frame], power: Double(spectrum[frame].power),
      speechBandPower: Double(spectrum[frame].speechBandPower),
      isNucleus: isNucleus[frame],
      fillerScore: sounds[frame].filler, prolongationScore: sounds[frame].prolongation,
      timbre: timbre[frame])
  }

  private func isBackground(_ frame: Int) -> Bool {
    let last = min(frame + LevelAccumulator.margin, frameCount - 1)
    return !(max(0, frame - LevelAccumulator.margin)...last).contains { isSpeech[$0] }
  }

  /// The timeline of all that was processed.
  public consuming func finish() -> SpeechTimeline {
    let sampleCount = buffer.count
    padToWholeFrames(sampleCount)
    while heardCount < frameCount { hear(syllables.flush()) }
    for _ in 0..<NucleusPicker.Limits.longestDistance { mark(nucleus: nuclei.flush()) }
    while judgedCount < frameCount { judge(voiceActivity.flush()) }
    while decidedCount < frameCount { decide(decision.flush()) }
    searchF0(upTo: frameCount)
    for frame in (frameCount - pitch.lookahead)..<frameCount {
      pitch.flush()
      track(frame)
    }
    while let estimate = tracker.finish() { keep(estimate) }
    build(upTo: frameCount)
    return builder.finish(
      duration: grid.time(ofSamples: sampleCount), repetitions: repetitions.finish(),
      hum: hum.finish(),
      offset: sampleCount > 0 ? sampleSum / Double(sampleCount) : 0)
  }

  /// Silence follows the last sample until the last frame and its F0 have what they look at.
  private mutating func padToWholeFrames(_ sampleCount: Int) {
    let frames = grid.frameCount(inSamples: sampleCount)
    let silence = [Float](repeating: 0, count: Self.hopLength)
    while frameCount < frames {
      let wanted = samplesNeeded(for: frameCount) - buffer.count
      _ = buffer.append(silence.span, from: 0, atMost: wanted)
      if buffer.count == samplesNeeded(for: frameCount) { analyzeNextFrame() }
    }
    for _ in 0..<(PeriodicityAnalyzer.frameLength / Self.hopLength + 1) {
      _ = buffer.append(silence.span, from: 0, atMost: silence.count)
    }
  }
}
