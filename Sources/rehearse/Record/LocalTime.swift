import Glibc

/// A moment on the user's clock and calendar.
struct LocalTime: Equatable {
  var year: Int
  var month: Int
  var day: Int
  var hour: Int
  var minute: Int
  var second: Int
  /// East of UTC, in minutes.
  var offset: Int

  /// "2026-11-21T14:03:07+01:00", as ISO 8601 and RFC 3339 have it.
  var iso8601: String {
    let sign = offset < 0 ? "-" : "+"
    let clock = [hour, minute, second].map(Self.twoDigits).joined(separator: ":")
    let zone = [abs(offset) / 60, abs(offset) % 60].map(Self.twoDigits).joined(separator: ":")
    return "\(date)T\(clock)\(sign)\(zone)"
  }

  /// "2026-11-21 14:03".
  var onPaper: String { "\(date) \(Self.twoDigits(hour)):\(Self.twoDigits(minute))" }

  /// "2026-11-21 14.03": to the minute, and with nothing that a file's name can't have.
  var inFileName: String {
    "\(date) \(Self.twoDigits(hour)).\(Self.twoDigits(minute))"
  }

  private var date: String {
    "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension LocalTime {
  static var now: LocalTime { LocalTime(time(nil)) }

  /// In the time zone of TZ, or else of the system.
  init(_ time: time_t) {
    var time = time
    var parts = unsafe tm()
    tzset()
    unsafe localtime_r(&time, &parts)
    unsafe self.init(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday),
      hour: Int(parts.tm_hour), minute: Int(parts.tm_min), second: Int(parts.tm_sec),
      offset: parts.tm_gmtoff / 60)
  }
}
