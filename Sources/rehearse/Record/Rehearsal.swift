import AudioIO
import Capture
import DSP
import Feedback
import Numbers
import Reporting
import SpeechMetrics

/// A rehearsal while it runs: takes what the capture brings, lets the take write and hear it, obeys
/// keys and signals, and shows how it goes. All on one thread, which never holds up the capture.
struct Rehearsal: ~Copyable {
  struct Plan {
    var files: TakeFiles?
    var title: String?
    var profile: Profile
    var measurement: MeasurementOptions
    var timing: TimingPlan?
    var withCues: Bool
    /// Seconds before the first take begins.
    var countdown: Int
    var longest: Seconds?
    /// Silence after speech that ends the take.
    var longestSilence: Seconds?
    /// Whether it is an answer: Enter or space ends it, and q leaves the conversation.
    var isAnswer = false
    /// Whether the files are only for having words written down.
    var isTemporary = false
  }

  private static let frameCapacity = 4096
  /// Seconds.
  private static let pollInterval = 0.02
  private static let drawInterval = 0.05
  private static let syncInterval = 1.0
  private static let messageTime = 3.0
  private static let littleRoom: Seconds = 120

  private let plan: Plan
  private let session: CaptureSession
  private var display: LiveDisplay
  private var state: LiveState
  private var take: Take
  private var setAside: [TakeFiles] = []
  private var monitor = HearingMonitor()
  private var cues: Cues?
  private var buffer: [Int16]
  private var isPaused = false
  private var isCountingDown: Bool
  /// Frames taken from the session.
  private var position = 0
  private var breakFrameCount = 0
  /// Losses that lie ahead of `position`.
  private var losses: [FrameLoss] = []
  private var peak = 0
  private var clippedSampleCount = 0
  /// For how much more the disk has room, if that is known.
  private var room: Seconds?
  private var messageEnd = 0.0
  private var nextDrawing = 0.0
  private var nextSync = 0.0
  private var end: RehearsalEnding?

  /// Creates the take's files; the session begins with `run`.
  init(
    _ plan: Plan, session: CaptureSession, display: consuming LiveDisplay
  ) throws {
    self.plan = plan
    self.session = session
    self.display = display
    buffer = Array(repeating: 0, count: Self.frameCapacity * session.channelCount)
    isCountingDown = plan.countdown > 0
    cues = plan.withCues ? Cues(profile: plan.profile) : nil
    take = try Self.newTake(plan, session)
    state = LiveState(device: session.deviceName, file: plan.isTemporary ? nil : plan.files?.name)
    state.title = plan.title
    state.timing = plan.timing
    state.isAnswer = plan.isAnswer
  }

  private static func newTake(_ plan: Plan, _ session: CaptureSession) throws -> Take {
    try Take(
      plan.files, of: session, profile: plan.profile.id, title: plan.title,
      parameters: plan.measurement.parameters, channel: plan.measurement.channel)
  }

  /// What a rehearsal leaves behind.
  struct Result {
    var ending: RehearsalEnding
    /// The last take; closed, but not yet finished.
    var take: Take
    var setAside: [TakeFiles]
  }

  /// Until the speaker, a limit or a failure ends it. What was recorded is in its file in any case.
  consuming func run(_ controls: borrowing Controls) throws(CaptureError) -> Result {
    state.hasKeys = controls.hasKeys
    do throws(CaptureError) {
      try session.start()
    } catch {
      take.delete()
      throw error
    }
    while end == nil {
      let hasMoved = drain()
      obey(controls.next(timeout: hasMoved ? 0 : Self.pollInterval))
      attend(at: monotonicTime())
    }
    return conclude()
  }

  private consuming func conclude() -> Result {
    session.stop()
    while drain() {}
    let ending = end ?? .key
    take.close(ending.recorded)
    update(at: monotonicTime())
    state.warnings = []
    state.phase = .finishing
    display.show(state)
    return Result(ending: ending, take: take, setAside: setAside)
  }
}

// MARK: - What comes in

extension Rehearsal {
  /// Whether there was anything.
  private mutating func drain() -> Bool {
    let count = session.read(into: &buffer)
    guard count > 0 else {
      if let ending = session.ending, end == nil { finish(ending) }
      return false
    }
    position += count
    measure(frameCount: count)
    let wholeCount = take.frameCount + count
    if isCountingDown {
      countDown()
    } else if isPaused {
      breakFrameCount += count
    } else {
      keep(frameCount: count)
    }
    noteLosses(untaken: wholeCount - take.frameCount)
    return true
  }

  private mutating func finish(_ ending: CaptureEnding) {
    switch ending {
    case .endOfInput: end = .endOfInput
    case .failed(let error): end = .captureFailed(error)
    case .stopped: break
    }
  }

  private mutating func measure(frameCount: Int) {
    let highest = highestMagnitude(buffer, count: frameCount * session.channelCount)
    peak = max(peak, highest)
    state.level.add(peak: Double(highest) / 32_768, at: seconds(position))
  }

  private mutating func countDown() {
    let rest = Seconds(plan.countdown) - seconds(position)
    isCountingDown = rest > 0
    state.phase = isCountingDown ? .countdown(Int(clamping: rest.rounded(.up))) : .recording
  }

  private mutating func keep(frameCount: Int) {
    let most = plan.longest.map {
      Int(clamping: $0 * Seconds(session.sampleRate)) - take.frameCount
    }
    let count = min(frameCount, max(0, most ?? frameCount))
    if !take.append(buffer, frameCount: count), let failure = take.failure {
      end = end ?? .diskFull(failure)
    }
    if count < frameCount { end = end ?? .time }
  }

  /// Marks the place of each loss that has been reached; what is lost while nothing is kept, or after
  /// the take's end, is not missed.
  ///
  /// - Parameter untaken: how many of the frames read last the take didn't take.
  private mutating func noteLosses(untaken: Int) {
    while let loss = session.nextLoss() { losses.append(loss) }
    while let loss = losses.first, loss.position <= position {
      losses.removeFirst()
      let frame = take.frameCount + untaken - (position - loss.position)
      guard !isPaused, !isCountingDown, frame >= 0, untaken == 0 || frame < take.frameCount else {
        continue
      }
      take.facts.losses.append(
        CaptureFacts.Loss(
          time: seconds(frame), duration: seconds(loss.frameCount), cause: loss.cause.fact,
          isEstimated: loss.isEstimated))
    }
  }

  private func seconds(_ frameCount: Int) -> Seconds {
    Seconds(frameCount) / Seconds(session.sampleRate)
  }
}

extension FrameLoss.Cause {
  fileprivate var fact: CaptureFacts.Loss.Cause {
    switch self {
    case .overrun: .overrun
    case .backlog: .backlog
    case .suspension: .suspension
    }
  }
}

// MARK: - What the speaker wants

extension Rehearsal {
  private mutating func obey(_ controls: [Control]) {
    for control in controls {
      switch control {
      case .interrupt: end = end ?? .interrupt
      case .terminate: end = end ?? .signal
      case .redraw: display.redraw(state)
      case .key(let key) where state.phase == .askingDelete: answer(key)
      case .key(let key): press(key)
      }
    }
  }

  private mutating func press(_ key: Character) {
    switch key {
    case "q" where plan.isAnswer: end = end ?? .interrupt
    case " " where plan.isAnswer, "\n" where plan.isAnswer: end = end ?? .key
    case "x" where plan.isAnswer: break
    case "q": end = end ?? .key
    case _ where isCountingDown: break
    case " ": isPaused ? resume() : pause()
    case "m": mark()
    case "r": restart()
    case "x": state.phase = .askingDelete
    default: break
    }
  }

  /// Meanwhile the recording goes on.
  private mutating func answer(_ key: Character) {
    if key == "y" { end = end ?? .deleted }
    state.phase = isPaused ? .paused : .recording
  }

  private mutating func pause() {
    isPaused = true
    breakFrameCount = 0
    state.phase = .paused
  }

  private mutating func resume() {
    isPaused = false
    state.phase = .recording
    take.facts.breaks.append(
      CaptureFacts.Break(time: take.duration, duration: seconds(breakFrameCount)))
  }

  private mutating func mark() {
    take.facts.marks.append(take.duration)
    tell("marked \(Rounding.clock(take.duration))")
  }

  private mutating func restart() {
    do {
      take.close(.restart)
      let aside = try take.setAside()
      take = try Self.newTake(plan, session)
      if let aside { setAside.append(aside) }
    } catch {
      end = end ?? .restartFailed(error)
      return
    }
    isPaused = false
    monitor = HearingMonitor()
    clippedSampleCount = 0
    cues = plan.withCues ? Cues(profile: plan.profile) : nil
    state.phase = .recording
    state.setAsideCount = setAside.count
    tell("started again")
  }

  private mutating func tell(_ message: String) {
    state.message = message
    messageEnd = monotonicTime() + Self.messageTime
  }
}

// MARK: - What is shown

extension Rehearsal {
  private mutating func attend(at time: Double) {
    if time >= nextSync {
      nextSync = time + Self.syncInterval
      take.sync()
      room = measuredRoom
    }
    if time >= nextDrawing {
      nextDrawing = time + Self.drawInterval
      update(at: time)
      display.show(state)
    }
  }

  private mutating func update(at time: Double) {
    let figures = take.delivery.figures
    state.elapsed = take.duration
    state.markCount = take.facts.marks.count
    if time >= messageEnd { state.message = nil }
    if !isPaused, !isCountingDown { listen(figures) }
    state.warnings = monitor.warnings + lostSound + littleRoom
    peak = 0
    if let silence = figures.silence, silence >= plan.longestSilence ?? .infinity {
      end = end ?? .silence
    }
  }

  private mutating func listen(_ figures: LiveFigures) {
    monitor.update(
      time: take.duration, peak: Double(peak) / 32_768,
      hasClipped: take.clippedSampleCount > clippedSampleCount, lastVoice: figures.lastSpeech)
    clippedSampleCount = take.clippedSampleCount
    if let cue = cues?.cue(for: figures, at: take.duration) {
      state.cues = LiveCues(figures: figures, cue: cue, profile: plan.profile)
    } else if plan.withCues {
      state.cues = LiveCues(figures: figures, cue: nil, profile: plan.profile)
    }
  }

  private var measuredRoom: Seconds? {
    plan.files.flatMap {
      AudioWriter.secondsOfRoom(
        inFolder: $0.folder.isEmpty ? "." : $0.folder, sampleRate: session.sampleRate,
        channelCount: session.channelCount)
    }
  }

  private var lostSound: [LiveWarning] {
    let lost = take.facts.losses.reduce(0) { $0 + $1.duration }
    return lost > 0 ? [.lostSound(lost)] : []
  }

  private var littleRoom: [LiveWarning] {
    guard let room, room < Self.littleRoom else { return [] }
    return [.diskNearlyFull(room)]
  }
}
