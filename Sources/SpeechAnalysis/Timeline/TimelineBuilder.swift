internal import DSP

/// Gathers decided frames into a `SpeechTimeline`; what grows is the list of events.
struct TimelineBuilder {
  /// Times come from a 10 ms grid, so anything smaller is rounding.
  private static let tolerance: Seconds = 1e-9

  private let grid: FrameGrid
  private let parameters: AnalysisParameters
  private let given: Tiers
  private var boundaries: SpeechBoundaries
  private var marked: MarkedPauses?
  private var kept: RangeCursor?
  private var contour = PitchContour()
  private var run: RunAccumulator
  private var pitch: PitchAccumulator
  private var syllables: SyllableAccumulator
  private var fillers: HesitationDetector
  private var prolongations: HesitationDetector
  private let voices: VoiceModel
  private var voice: VoiceAccumulator
  private var level = LevelAccumulator()
  private var overview: OverviewBuilder

  private var speech: [TimeRange] = []
  private var runs: [SpeechRun] = []
  private var pauses: [Pause] = []
  private var speechStart: Seconds = 0
  private var runStart: Seconds?
  private var lastSpeechFrame = 0

  init(grid: FrameGrid, parameters: AnalysisParameters, given: Tiers, models: SpeechModels) {
    self.grid = grid
    self.parameters = parameters
    let given = parameters.only.map(given.within) ?? given
    self.given = given
    kept = parameters.only.map { RangeCursor($0.merged.map(\.range)) }
    boundaries = SpeechBoundaries(grid: grid, given: given.speech)
    marked = given.speech == nil ? given.pauses.map(MarkedPauses.init) : nil
    run = RunAccumulator(grid: grid)
    pitch = PitchAccumulator(grid: grid)
    syllables = SyllableAccumulator(grid: grid, given: given.nuclei)
    fillers = HesitationDetector(grid: grid, limits: models.syllables.fillers)
    prolongations = HesitationDetector(grid: grid, limits: models.syllables.prolongations)
    voices = models.voices
    voice = VoiceAccumulator(grid: grid, model: models.voices)
    overview = OverviewBuilder(grid: grid)
  }

  /// Takes the next frame as detected and returns it as decided.
  mutating func add(_ detected: AnalysisFrame, isBackground: Bool) -> AnalysisFrame {
    var frame = detected
    let isMarked = marked?.advance(to: frame.time) ?? false
    let isKept = kept?.contains(frame.time) ?? true
    let heard = frame.isSpeech && !isMarked && isKept
    for event in boundaries.advance(to: frame.index, detected: heard) { handle(event) }
    if !isKept { endSection() }
    frame.isSpeech = boundaries.isSpeech(frame.index, detected: heard)
    if !frame.isSpeech { frame.f0 = nil }
    if frame.isSpeech {
      lastSpeechFrame = frame.index
      voice.add(frame)
    }
    contour.push(frame)
    fillers.add(frame.isSpeech ? frame.fillerScore : 0, at: frame.index)
    prolongations.add(frame.isSpeech ? frame.prolongationScore : 0, at: frame.index)
    follow(isEnding: false)
    if isKept { level.add(frame, isBackground: isBackground && !frame.isSpeech) }
    overview.add(frame)
    return frame
  }

  /// Takes up the contour's settled frames or, where the speech before it `isEnding`, all there are.
  private mutating func follow(isEnding: Bool) {
    while let point = contour.pop(isEnding: isEnding) {
      syllables.add(point)
      guard point.frame.isSpeech else { continue }
      run.add(point)
      pitch.add(point)
    }
  }

  private mutating func handle(_ event: SpeechBoundaries.Event) {
    switch event {
    case .begin(let time): beginSpeech(at: time)
    case .end(let time): speech.append(TimeRange(start: speechStart, end: time))
    }
  }

  private mutating func beginSpeech(at time: Seconds) {
    speechStart = time
    if runStart == nil {
      runStart = time
    } else if let pause = pause(before: time) {
      let movement = closeRun(at: pause.start)?.finalPitchMovement
      pauses.append(
        Pause(pause, placement: movement.map { .init(finalPitchMovement: $0) }))
      runStart = pause.end
    }
    marked?.speechBegan()
  }

  /// Where what counts ends, so does the run, and no pause follows it.
  private mutating func endSection() {
    guard runStart != nil, let end = speech.last?.end else { return }
    closeRun(at: end)
    pitch.endSection(at: min(end, grid.start(of: lastSpeechFrame + 1)))
    runStart = nil
  }

  /// The pause between the last speech and that at `time`, if the gap is one.
  private func pause(before time: Seconds) -> TimeRange? {
    if let marked { return marked.sinceSpeech }
    let gap = TimeRange(start: speech.last!.end, end: time)
    return gap.duration >= parameters.minimumPause - Self.tolerance ? gap : nil
  }

  @discardableResult
  private mutating func closeRun(at end: Seconds) -> SpeechRun? {
    guard let start = runStart, end > start else { return nil }
    follow(isEnding: true)
    let closed = run.end(TimeRange(start: start, end: end), lastFrame: lastSpeechFrame)
    runs.append(closed)
    run.begin()
    voice.endRun()
    return closed
  }

  /// Ends the last run; what the others say was found beside the frames.
  mutating func finish(
    duration: Seconds, repetitions: [TimeRange], hum: MainsHum?, offset: Double
  ) -> SpeechTimeline {
    for event in boundaries.finish(duration: duration) { handle(event) }
    if runStart != nil, let end = speech.last?.end { closeRun(at: end) }
    follow(isEnding: true)
    let fillers = given.fillers ?? fillers.finish()
    return SpeechTimeline(
      duration: duration, parameters: parameters, speech: speech, runs: runs, pauses: pauses,
      syllables: syllables.finish(), filledPauses: fillers,
      prolongations: given.prolongations ?? prolongations.finish().outside(fillers),
      repetitions: given.repetitions ?? repetitions.outside(fillers),
      otherVoice: VoiceSeparation.otherVoice(voice.pieces, voices),
      pitch: pitch.finish(end: min(duration, grid.start(of: lastSpeechFrame + 1))),
      level: level.finish(), overview: overview.finish(), mainsHum: hum, offset: offset,
      givenTiers: given.tiers)
  }
}
