import FoundationEssentials
import Glibc
import Reporting

/// What is known of the place that standard output leads to.
enum Terminal {
  /// Colour only on a terminal that has it and a user who wants it (https://no-color.org).
  static var renderOptions: RenderOptions {
    guard isatty(STDOUT_FILENO) == 1 else { return RenderOptions() }
    let environment = ProcessInfo.processInfo.environment
    let wantsColor = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    return RenderOptions(width: width(environment), color: wantsColor)
  }

  private static func width(_ environment: [String: String]) -> Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return RenderOptions().width
    }
    return Int(size.ws_col)
  }
}
