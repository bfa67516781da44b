public import DSP
public import Foundation

/// A terminal whose keys and screen are the test's. Nobody reads it but `wait` and `drain`.
public final class PseudoTerminal {
  /// TIOCGPTN and TIOCSPTLCK (ioctl_tty(2)), which Swift doesn't see.
  private static let getNumber: UInt = 0x8004_5430
  private static let setLock: UInt = 0x4004_5431

  /// What a program opens.
  let device: String
  private var user: Int32
  /// Held open, so that the settings outlive the programs.
  private let program: Int32
  private var shownData = Data()

  public init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    user = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var number: Int32 = 0
    var lock: Int32 = 0
    guard user >= 0, unsafe ioctl(user, Self.getNumber, &number) == 0,
      unsafe ioctl(user, Self.setLock, &lock) == 0
    else { throw POSIXError(.ENXIO) }
    device = "/dev/pts/\(number)"
    program = unsafe open(device, O_RDWR | O_NOCTTY | O_CLOEXEC)
    resize(columns: columns, rows: rows)
  }

  deinit {
    hangUp()
    Foundation.close(program)
  }

  public func type(_ keys: String) {
    _ = unsafe Array(keys.utf8).withUnsafeBytes { unsafe write(user, $0.baseAddress, $0.count) }
  }

  public func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(user, UInt(TIOCSWINSZ), &size)
  }

  /// As the closing of its window does.
  public func hangUp() {
    if user >= 0 { Foundation.close(user) }
    user = -1
  }

  /// All that programs have written to it and `drain` has read.
  public var shown: String { String(decoding: shownData, as: UTF8.self) }

  public func drain() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe read(user, &bytes, bytes.count)
      guard count > 0 else { return }
      shownData += bytes[..<count]
    }
  }

  /// Whether it shows `text` in time.
  public func wait(for text: String, timeout: Seconds = 30) -> Bool {
    let deadline = Date.now + timeout
    repeat {
      drain()
      if shown.contains(text) { return true }
      usleep(5000)
    } while Date.now < deadline
    return false
  }

  /// Forgets what was shown.
  public func clear() {
    drain()
    shownData = Data()
  }

  /// The flags and characters that programs can set (termios).
  public var settings: Data {
    var settings = termios()
    unsafe tcgetattr(program, &settings)
    return unsafe withUnsafeBytes(of: &settings) { unsafe Data($0) }
  }
}
