internal import PlainText

/// Why there is no sound, or no more. Each case carries the device's name as the user gave it, and
/// its text says what is wrong and what to do.
public enum CaptureError: Error, Equatable, Sendable {
  /// There is nothing to record from.
  case noDevice
  case noSuchDevice(String)
  case busy(String)
  case permissionDenied(String)
  case openFailed(String, reason: String)
  /// It opens, but offers no format, rate or channels that can be used or converted.
  case unusableFormat(String, reason: String)
  /// It was unplugged, or its sound server ended.
  case gone(String)
  /// It was restarted again and again without giving a frame.
  case unstable(String)
  /// It runs but gives no frame.
  case deliversNothing(String)
  case readFailed(String, reason: String)
  /// The recording that stands for a microphone can't be read; `reason` is a whole message.
  case inputFailed(reason: String)
  case noThread(reason: String)
}

extension CaptureError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noDevice:
      "no microphone was found: plug one in or switch it on, then try again "
        + "(rehearse devices lists what is there)"
    case .noSuchDevice(let name):
      "there is no capture device \(name.printable): rehearse devices lists those there are"
    case .busy(let name):
      "device \(name.printable) is busy, another program is recording from it: close that program, "
        + "or choose another device with --device (rehearse devices lists them)"
    case .permissionDenied(let name):
      "you are not permitted to record from \(name.printable): add yourself to the audio group with "
        + "sudo usermod -aG audio $USER, log out, log in again"
    case .openFailed(let name, let reason):
      "device \(name.printable) can't be opened (\(reason.printable)): "
        + "choose another with --device (rehearse devices lists them)"
    case .unusableFormat(let name, let reason):
      "device \(name.printable) offers no sound that can be recorded (\(reason.printable)): "
        + "choose another with --device (rehearse devices lists them)"
    case .gone(let name):
      "device \(name.printable) went away: check its plug, or that the sound server still runs"
    case .unstable(let name):
      "device \(name.printable) keeps failing and gives no more sound: "
        + "unplug it and plug it in again, or restart the sound server"
    case .deliversNothing(let name):
      "device \(name.printable) delivers nothing: check that it is switched on, "
        + "or choose another with --device"
    case .readFailed(let name, let reason):
      "device \(name.printable) can't be read (\(reason.printable)): "
        + "unplug it and plug it in again, or choose another with --device"
    case .inputFailed(let reason): reason
    case .noThread(let reason):
      "the system gives no thread for recording (\(reason.printable)): close other programs"
    }
  }
}
