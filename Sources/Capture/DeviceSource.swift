import Glibc
import Synchronization

/// A microphone, through ALSA.
public final class DeviceSource: CaptureSource {
  /// What ends a capture that gives no sound.
  struct Limits: Sendable {
    /// Seconds without a frame.
    var silence = 5.0
    /// Recoveries in a row without a frame: after a sound server's end some devices "recover" for
    /// ever.
    var recoveryCount = 20
  }

  /// ALSA's, for messages.
  private let id: String
  public let name: String
  public let sampleRate: Int
  public let channelCount: Int
  private let limits: Limits
  /// Nil while it runs and after.
  private let device: Mutex<PCM?>

  /// Opens the device and configures it; it doesn't run yet.
  ///
  /// - Parameter id: ALSA's: "default", "plughw:1,0", or what is in its configuration.
  public convenience init(_ id: String = CaptureDevice.defaultID) throws(CaptureError) {
    try self.init(id, limits: Limits())
  }

  init(_ id: String, limits: Limits) throws(CaptureError) {
    do throws(ALSAError) {
      let pcm = try PCM.negotiated(id)
      sampleRate = pcm.sampleRate
      channelCount = pcm.channelCount
      device = Mutex(consume pcm)
    } catch {
      throw CaptureError(opening: id, error)
    }
    self.id = id
    name = hardwareEntries().first { $0.id == id }?.name ?? id
    self.limits = limits
  }

  public func run(into intake: CaptureIntake) -> CaptureEnding {
    guard let pcm = device.withLock({ $0.take() }) else {
      preconditionFailure("a source runs once")
    }
    CaptureThread.becomeRealTime()
    var loop = CaptureLoop(pcm, name: id, limits: limits, intake)
    return loop.run()
  }
}

extension CaptureError {
  /// Why a device couldn't be opened.
  init(opening name: String, _ error: ALSAError) {
    switch -error.code {
    case EBUSY, EAGAIN: self = .busy(name)
    case EACCES, EPERM: self = .permissionDenied(name)
    case ENOENT, ENODEV, ENXIO: self = .missing(name)
    case EINVAL: self = .unusableFormat(name, reason: error.reason)
    default: self = .openFailed(name, reason: error.reason)
    }
  }

  /// ALSA says "no such device" of all hardware that the user may not open, and of the default
  /// device where there is none.
  private static func missing(_ name: String) -> CaptureError {
    if hasForbiddenMicrophone(in: "/dev/snd") { return .permissionDenied(name) }
    return name == CaptureDevice.defaultID ? .noDevice : .noSuchDevice(name)
  }
}

/// Whether there is a capture device's node, such as "pcmC1D0c", that may not be opened.
private func hasForbiddenMicrophone(in folder: String) -> Bool {
  guard let directory = unsafe opendir(folder) else { return false }
  defer { unsafe closedir(directory) }
  while let entry = unsafe readdir(directory) {
    let node = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
      unsafe String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
    }
    let isMicrophone = node.hasPrefix("pcmC") && node.hasSuffix("c")
    if isMicrophone, unsafe access("\(folder)/\(node)", R_OK) != 0, errno == EACCES { return true }
  }
  return false
}
