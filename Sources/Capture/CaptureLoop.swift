import Glibc
import Numbers

/// The loop of the capture thread: has what there is read straight into the ring every 5 ms, and
/// recovers the device where that is possible. Does no input or output of its own, takes no lock
/// and allocates nothing until it ends.
struct CaptureLoop: ~Copyable {
  /// Seconds between two looks at a device that has no frame; a quarter of a period. ALSA's own wait
  /// is no way to save them: over some devices, such as a sound server's, it runs at full speed.
  private static let interval = 0.005
  /// Seconds between two recoveries in a row, and between two tries to wake a device.
  private static let pause = 0.05
  private static let resumeTryCount = 40

  private let pcm: PCM
  private let name: String
  private let limits: DeviceSource.Limits
  private let intake: CaptureIntake
  /// When the last frame came, or the device was last started.
  private var lastSound = CaptureClock.now
  /// When the last frame came.
  private var lastFrame = CaptureClock.now
  private var recoveryCount = 0

  init(
    _ pcm: consuming PCM, name: String, limits: DeviceSource.Limits, _ intake: CaptureIntake
  ) {
    self.pcm = pcm
    self.name = name
    self.limits = limits
    self.intake = intake
  }

  mutating func run() -> CaptureEnding {
    var result = Int(pcm.start())
    while !intake.isStopped {
      if result < 0, let error = recover(from: Int32(result)) { return .failed(error) }
      if CaptureClock.now.awake - lastFrame.awake > limits.silence {
        return .failed(.deliversNothing(name))
      }
      result = read()
    }
    pcm.drop()
    return .stopped
  }

  /// The number of frames, 0 if there are none now, or ALSA's error.
  private mutating func read() -> Int {
    // Before the read: a thread that is held up in it has heard nothing since.
    let time = CaptureClock.now
    let space = unsafe intake.space
    guard let target = space.baseAddress else { return 0 }
    let count = unsafe pcm.read(into: target, frameCount: space.count / pcm.channelCount)
    guard count != 0, count != -Int(EAGAIN) else {
      sleep(seconds: Self.interval)
      return 0
    }
    if count > 0 { take(frameCount: count, at: time) }
    return count
  }

  private mutating func take(frameCount: Int, at time: CaptureClock) {
    let slept = time.slept(since: lastSound)
    if slept > 0 { note(.suspension, duration: slept) }
    intake.commit(frameCount: frameCount)
    lastFrame = time
    lastSound = time
    recoveryCount = 0
  }

  private func note(_ cause: FrameLoss.Cause, duration: Double) {
    let frameCount = Int(clamping: (duration * Double(pcm.sampleRate)).rounded())
    intake.note(cause, frameCount: frameCount, isEstimated: true)
  }
}

extension CaptureLoop {
  /// Starts the device again and notes what was missed; an error if that is of no use.
  private mutating func recover(from code: Int32) -> CaptureError? {
    switch -code {
    case EINTR, EAGAIN: return nil
    case EPIPE, ESTRPIPE: break
    // A sound server that ends gives EIO.
    case ENODEV, EBADFD, ENOTTY, ENXIO, ENOENT, EIO: return .gone(name)
    default: return .readFailed(name, reason: ALSAError(code: code).reason)
    }
    recoveryCount += 1
    if recoveryCount > limits.recoveryCount { return .unstable(name) }
    if recoveryCount > 1 { sleep(seconds: Self.pause) }
    if code == -ESTRPIPE { wake() }
    let restarted = pcm.start()
    let now = CaptureClock.now
    let hasSlept = code == -ESTRPIPE || now.slept(since: lastSound) > 0
    note(hasSlept ? .suspension : .overrun, duration: now.elapsed - lastSound.elapsed)
    lastSound = now
    return restarted == -ENODEV ? .gone(name) : nil
  }

  /// Waits, though not for ever, for a suspended device to be ready.
  private func wake() {
    for _ in 0..<Self.resumeTryCount {
      if pcm.resume() != -EAGAIN || intake.isStopped { return }
      sleep(seconds: Self.pause)
    }
  }
}
