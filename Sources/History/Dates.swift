package import FoundationEssentials
internal import Numbers

extension Date {
  /// "2026-11-22", in the calendar's time zone.
  package func day(in calendar: Calendar = .current) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: self)
    let month = Self.twoDigits(parts.month ?? 0)
    return "\(parts.year ?? 0)-\(month)-\(Self.twoDigits(parts.day ?? 0))"
  }

  var wholeSeconds: Date { Date(timeIntervalSince1970: timeIntervalSince1970.rounded(.down)) }

  /// As the database has it.
  var stored: Int64 { Int64(clamping: timeIntervalSince1970.rounded(.down)) }

  init(stored: Int64) {
    self.init(timeIntervalSince1970: Double(stored))
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
