internal import Synchronization

/// One capture, from `start` to `stop`: a thread that does nothing but copy from the source into
/// a ring of 12 s, and a consumer that reads it when it can.
///
/// All of this is for one thread, the consumer's. After `start`, `read` and `nextLoss` neither
/// wait nor allocate. Signals that the program handles should be blocked before the source is
/// opened, since some devices start threads of their own.
public final class CaptureSession {
  /// Seconds to wait for the end of a thread, which may hang in a device or a pipe.
  private static let patience = 1.0

  public let deviceName: String
  /// Hz.
  public let sampleRate: Int
  public let channelCount: Int
  private let run: CaptureRun
  private var isRunning = false
  private var isStopped = false

  public convenience init(_ source: any CaptureSource) {
    self.init(source, ringSeconds: CaptureIntake.capacity)
  }

  init(_ source: any CaptureSource, ringSeconds: Int) {
    deviceName = source.name
    sampleRate = source.sampleRate
    channelCount = source.channelCount
    run = CaptureRun(
      source,
      CaptureIntake(
        sampleRate: source.sampleRate, channelCount: source.channelCount, seconds: ringSeconds))
  }

  deinit { stop() }

  public func start() throws(CaptureError) {
    precondition(!isRunning && !isStopped, "a session starts once")
    try CaptureThread.start { [run] in run.run() }
    isRunning = true
  }

  /// Takes the frames there are, interleaved and as many as fit; their number, 0 if there are none
  /// now.
  public func read(into interleaved: inout [Int16]) -> Int {
    run.intake.read(into: &interleaved)
  }

  /// The next loss, known no later than the first frame after it can be read.
  public func nextLoss() -> FrameLoss? { run.intake.nextLoss() }

  /// Nil until the source has ended, or was stopped, and all its frames have been read.
  public var ending: CaptureEnding? {
    guard let ending = run.ending ?? (isStopped ? .stopped : nil), run.intake.isDrained else {
      return nil
    }
    return ending
  }

  /// Ends the capture; what it has brought can still be read.
  public func stop() {
    run.intake.stop()
    isStopped = true
    guard isRunning else { return }
    isRunning = false
    let start = CaptureClock.now.awake
    while run.ending == nil, CaptureClock.now.awake - start < Self.patience {
      sleep(seconds: 0.002)
    }
  }
}

/// What the capture thread works with. It may outlive the session when a device hangs.
private final class CaptureRun: @unchecked Sendable {
  let intake: CaptureIntake
  private let source: any CaptureSource
  private var result: CaptureEnding?
  private let hasEnded = Atomic(false)

  init(_ source: any CaptureSource, _ intake: CaptureIntake) {
    self.source = source
    self.intake = intake
  }

  func run() {
    result = source.run(into: intake)
    intake.finish()
    hasEnded.store(true, ordering: .releasing)
  }

  var ending: CaptureEnding? { hasEnded.load(ordering: .acquiring) ? result : nil }
}
