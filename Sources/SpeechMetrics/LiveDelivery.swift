public import DSP
public import SpeechAnalysis

/// What can be said of a delivery while it goes on. Rates and pauses are defined as in
/// `DeliveryMetrics`, but for syllables that only its whole shows to be a filled pause; what is too short
/// to say anything is nil.
public struct LiveFigures: Sendable, Equatable {
  /// Since the start.
  public var speechTime: Seconds
  /// Syllables per second from the first to the last speech of the last 10 s.
  public var speechRate: Double?
  /// The same without the pauses.
  public var articulationRate: Double?
  /// Semitones, over the last 10 s.
  public var pitchStandardDeviation: Semitones?
  /// Pauses that ended in the last minute.
  public var pauseCount: Int
  /// Those of a second or longer; nil until a minute has passed since the first speech.
  public var longPausesPerMinute: Double?
  /// The end of the latest speech; nil before any.
  public var lastSpeech: Seconds?
  /// Since then; nil before any speech.
  public var silence: Seconds?
}

/// Follows a delivery while it goes on, frame by frame. Keeps the last minute; allocates in `init` alone.
public struct LiveDelivery: Sendable {
  /// The window of the pitch norm (Hincks 2005), and of a live figure that moves with the speaker.
  private static let window: Seconds = 10
  private static let longestMemory: Seconds = 60
  /// Less speech in the window says nothing of pace: a convention.
  private static let leastSpeech: Seconds = 4
  /// Less voicing in the window says nothing of pitch: a convention.
  private static let leastVoicing: Seconds = 2
  private static let longPause: Seconds = 1
  /// Probability of a filled pause from which a nucleus is taken for its.
  private static let likely: Float = 0.5

  private struct Moment {
    var isSpeech = false
    var isNucleus = false
    /// Semitones over 1 Hz.
    var pitch: Semitones?
    /// Frames of the pause that ended here.
    var pauseLength = 0
  }

  private let grid = FrameGrid(
    sampleRate: SpeechAnalyzer.sampleRate, hopLength: SpeechAnalyzer.hopLength)
  private let shortestPauseLength: Int
  private var recent: [Moment]
  private var frameCount = 0
  private var speechFrameCount = 0
  private var firstSpeechFrame: Int?
  private var lastSpeechFrame: Int?

  public init(minimumPause: Seconds = AnalysisParameters().minimumPause) {
    shortestPauseLength = grid.frameCount(in: minimumPause)
    recent = Array(repeating: Moment(), count: grid.frameCount(in: Self.longestMemory))
  }

  /// Takes every frame, in order.
  public mutating func add(_ frame: AnalysisFrame) {
    precondition(frame.index == frameCount, "frames come in order, none left out")
    var moment = Moment(isSpeech: frame.isSpeech)
    if frame.isSpeech {
      moment.isNucleus = frame.isNucleus && frame.fillerScore < Self.likely
      moment.pitch = frame.f0.map { semitones(from: 1, to: $0) }
      moment.pauseLength = pauseLength(before: frame.index)
      speechFrameCount += 1
      firstSpeechFrame = firstSpeechFrame ?? frame.index
      lastSpeechFrame = frame.index
    }
    recent[frame.index % recent.count] = moment
    frameCount += 1
  }

  private func pauseLength(before frame: Int) -> Int {
    guard let lastSpeechFrame else { return 0 }
    let length = frame - lastSpeechFrame - 1
    return length >= shortestPauseLength ? length : 0
  }

  public var figures: LiveFigures {
    let lastSpeech = lastSpeechFrame.map { grid.start(of: $0 + 1) }
    var figures = LiveFigures(
      speechTime: grid.start(of: speechFrameCount), pauseCount: pauseCount(from: 1),
      longPausesPerMinute: longPausesPerMinute, lastSpeech: lastSpeech,
      silence: lastSpeech.map { grid.start(of: frameCount) - $0 })
    describeWindow(&figures)
    return figures
  }

  private var longPausesPerMinute: Double? {
    guard let firstSpeechFrame, frameCount - firstSpeechFrame >= recent.count else { return nil }
    return Double(pauseCount(from: grid.frameCount(in: Self.longPause))) * 60 / Self.longestMemory
  }

  private func pauseCount(from length: Int) -> Int {
    latest(recent.count).count { recent[$0 % recent.count].pauseLength >= length }
  }

  private func latest(_ length: Int) -> Range<Int> {
    max(0, frameCount - length)..<frameCount
  }

  private func describeWindow(_ figures: inout LiveFigures) {
    var (speechLength, nucleusCount, pausedLength) = (0, 0, 0)
    var span: Range<Int>?
    var pitch = RunningStatistics()
    for index in latest(grid.frameCount(in: Self.window)) {
      let moment = recent[index % recent.count]
      guard moment.isSpeech else { continue }
      speechLength += 1
      if moment.isNucleus { nucleusCount += 1 }
      if span != nil { pausedLength += moment.pauseLength }
      if let value = moment.pitch { pitch.add(value) }
      span = (span?.lowerBound ?? index)..<index + 1
    }
    if let span, grid.start(of: speechLength) >= Self.leastSpeech {
      let syllables = Double(nucleusCount)
      figures.speechRate = syllables / grid.start(of: span.count)
      figures.articulationRate = syllables / grid.start(of: span.count - pausedLength)
    }
    if grid.start(of: pitch.count) >= Self.leastVoicing {
      figures.pitchStandardDeviation = pitch.standardDeviation
    }
  }
}
