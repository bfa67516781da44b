import Feedback
import FoundationEssentials

extension ProgressReport.PeriodKind {
  /// Weeks up to half a year, then months.
  init(from first: Date, to last: Date) {
    self = last.timeIntervalSince(first) <= 26 * 7 * 86_400 ? .week : .month
  }

  /// The first moment of the period that `date` lies in; a week begins on Monday (ISO 8601).
  func start(of date: Date, in calendar: Calendar) -> Date {
    var calendar = calendar
    calendar.firstWeekday = 2
    calendar.minimumDaysInFirstWeek = 4
    let component: Calendar.Component = self == .week ? .weekOfYear : .month
    return calendar.dateInterval(of: component, for: date)?.start ?? date
  }

  /// The starts of all periods from that of `first` to that of `last`.
  func starts(from first: Date, to last: Date, in calendar: Calendar) -> [Date] {
    let end = start(of: last, in: calendar)
    var starts = [start(of: first, in: calendar)]
    let component: Calendar.Component = self == .week ? .weekOfYear : .month
    while let latest = starts.last, latest < end,
      let next = calendar.date(byAdding: component, value: 1, to: latest)
    {
      starts.append(start(of: next, in: calendar))
    }
    return starts
  }
}

/// The weeks or months that takes fall into.
struct Periods {
  let kind: ProgressReport.PeriodKind
  let periods: [ProgressReport.Period]
  /// The place of each take's period.
  private let places: [Int]

  /// - Parameter dates: of the takes, the oldest first.
  init(_ dates: [Date], _ calendar: Calendar) {
    guard let first = dates.first, let last = dates.last else {
      kind = .week
      periods = []
      places = []
      return
    }
    let kind = ProgressReport.PeriodKind(from: first, to: last)
    let starts = kind.starts(from: first, to: last, in: calendar)
    var place = 0
    places = dates.map { date in
      while place + 1 < starts.count, starts[place + 1] <= date { place += 1 }
      return place
    }
    let counts = Dictionary(grouping: places) { $0 }.mapValues(\.count)
    self.kind = kind
    periods = starts.enumerated().map { place, start in
      ProgressReport.Period(start: start.day(in: calendar), takeCount: counts[place] ?? 0)
    }
  }

  /// One value or none for each take, by period.
  func grouped(_ values: [Double?]) -> [[Double]] {
    var groups: [[Double]] = Array(repeating: [], count: periods.count)
    for (place, value) in zip(places, values) {
      if let value { groups[place].append(value) }
    }
    return groups
  }
}
