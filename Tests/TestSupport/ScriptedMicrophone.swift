public import Foundation

/// A capture device that ALSA loads from Tests/ScriptedMicrophone: it hears a file of raw samples
/// by the clock and fails when it is told to.
public struct ScriptedMicrophone: Sendable {
  public enum Fault: Sendable {
    /// Overruns, from which it can be restarted.
    case overrun(frame: Int)
    case suspend(frame: Int)
    /// Is unplugged.
    case gone(frame: Int)
    /// Overruns again as often as it is restarted.
    case broken(frame: Int)
    /// Holds up the thread that reads for some seconds, while it hears on.
    case stall(frame: Int, seconds: Double)
    case silent
    /// Can't be opened: an errno.
    case closed(Int32)
  }

  /// Interleaved raw samples; nil is silence.
  public var file: URL?
  /// ALSA's name.
  public var format = "S16_LE"
  public var rate = 48_000
  public var channelCount = 1
  /// Times real time.
  public var speed = 1.0
  /// Whether the world waits for a reader that is late, so that a busy machine loses nothing.
  public var isPatient = false
  public var fault: Fault?

  public init(_ file: URL? = nil) {
    self.file = file
  }

  /// What to open, in this process after `useInThisProcess`, in another with `environment`.
  public var deviceName: String {
    var arguments = [
      "FORMAT=\(format)", "RATE=\(rate)", "CHANNELS=\(channelCount)", "SPEED=\(speed)",
      "PATIENT=\(isPatient ? 1 : 0)",
    ]
    if let file { arguments.append("FILE=\(file.path)") }
    switch fault {
    case .overrun(let frame): arguments += ["FAULT=overrun", "AT=\(frame)"]
    case .suspend(let frame): arguments += ["FAULT=suspend", "AT=\(frame)"]
    case .gone(let frame): arguments += ["FAULT=gone", "AT=\(frame)"]
    case .broken(let frame): arguments += ["FAULT=broken", "AT=\(frame)"]
    case .stall(let frame, let seconds):
      arguments += ["FAULT=stall", "AT=\(frame)", "SECONDS=\(seconds)"]
    case .silent: arguments.append("FAULT=silent")
    case .closed(let error): arguments.append("ERROR=\(error)")
    case nil: break
    }
    return "scripted:" + arguments.joined(separator: ",")
  }

  /// For a process that is to know the device.
  public static var environment: [String: String] { ["ALSA_CONFIG_PATH": configuration.path] }

  /// ALSA reads the environment at its first call.
  public static let useInThisProcess: Void = {
    unsafe setenv("ALSA_CONFIG_PATH", configuration.path, 1)
  }()

  /// Lies beside the library and the tests.
  private static let configuration: URL = {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let file = folder.appending(path: "scripted-microphone.conf")
    let text = configurationText(library: folder.appending(path: "libScriptedMicrophone.so"))
    do {
      try Data(text.utf8).write(to: file, options: .atomic)
    } catch {
      fatalError("\(file.path) can't be written: \(error)")
    }
    return file
  }()
}

private func configurationText(library: URL) -> String {
  let parameters = [
    ("FILE", "string", "", "file"), ("FORMAT", "string", "S16_LE", "format"),
    ("RATE", "integer", "48000", "rate"), ("CHANNELS", "integer", "1", "channels"),
    ("SPEED", "real", "1", "speed"), ("PATIENT", "integer", "0", "patient"),
    ("FAULT", "string", "none", "fault"), ("AT", "integer", "0", "fault_at"),
    ("SECONDS", "real", "0", "fault_seconds"), ("ERROR", "integer", "0", "open_error"),
  ]
  let declared = parameters.map { "@args.\($0.0) { type \($0.1) default \"\($0.2)\" }" }
  let passed = parameters.map { "\($0.3) $\($0.0)" }
  return """
    </usr/share/alsa/alsa.conf>
    pcm_type.scripted { lib "\(library.path)" }
    pcm.scripted {
      @args [ \(parameters.map(\.0).joined(separator: " ")) ]
      \(declared.joined(separator: "\n  "))
      type scripted
      \(passed.joined(separator: "\n  "))
      hint { show on description "A microphone that plays a script" }
    }

    """
}
