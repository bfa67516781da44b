import Glibc
import Host
import Reporting

/// What is known of the place that a stream leads to.
enum Terminal {
  /// Of standard output.
  static var renderOptions: RenderOptions {
    guard isatty(STDOUT_FILENO) == 1 else { return RenderOptions() }
    let columns = environmentColumns ?? size(of: STDOUT_FILENO)?.columns
    return RenderOptions(width: columns ?? RenderOptions().width, color: wantsColor)
  }

  /// Whether standard error is a terminal that can be drawn on, and that isn't another program's now.
  static var canRedraw: Bool {
    isatty(STDERR_FILENO) == 1 && !isDumb && tcgetpgrp(STDERR_FILENO) == getpgrp()
  }

  /// Whether someone sits there who can be asked.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Of standard error, as it is now.
  static var screen: (columns: Int, rows: Int) { size(of: STDERR_FILENO) ?? (80, 24) }

  /// Colour only on a terminal that has it and for a user who wants it (https://no-color.org).
  static var wantsColor: Bool {
    (Program.environment["NO_COLOR"] ?? "").isEmpty && !isDumb
  }

  private static var isDumb: Bool { Program.environment["TERM"] == "dumb" }

  private static var environmentColumns: Int? {
    Program.environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  private static func size(of stream: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard unsafe ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), max(1, Int(size.ws_row)))
  }
}
