import ArgumentParser
import FoundationEssentials

/// A day as people write it: "2026-11-21", or "30d" for as many days ago. Begins at midnight here.
struct DayOption: ExpressibleByArgument {
  let date: Date

  init?(argument: String) {
    self.init(argument, now: .now, calendar: .current)
  }

  init?(_ text: String, now: Date, calendar: Calendar) {
    if text.hasSuffix("d"), let days = Int(text.dropLast()), (1...36_500).contains(days) {
      guard let day = calendar.date(byAdding: .day, value: -days, to: now) else { return nil }
      date = calendar.startOfDay(for: day)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy(\.isASCIIDigit) else {
      return nil
    }
    let numbers = parts.compactMap { Int($0) }
    let day = DateComponents(year: numbers[0], month: numbers[1], day: numbers[2])
    guard let date = calendar.date(from: day),
      calendar.dateComponents([.year, .month, .day], from: date) == day
    else { return nil }
    self.date = date
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
