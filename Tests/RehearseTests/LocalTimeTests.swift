import Foundation
import TestSupport
import Testing

@testable import rehearse

@Suite struct `Local time` {
  @Test(arguments: [
    (60, "+01:00"), (-210, "-03:30"), (0, "+00:00"), (765, "+12:45"), (-30, "-00:30"),
  ])
  func `is written with its offset`(offset: Int, text: String) {
    let time = LocalTime(
      year: 2026, month: 1, day: 2, hour: 3, minute: 4, second: 5, offset: offset)
    #expect(time.iso8601 == "2026-01-02T03:04:05" + text)
    #expect(time.inFileName == "2026-01-02 03.04")
  }

  @Test(arguments: [0, 1_772_000_000, 1_793_000_000, 1_900_000_000])
  func `is the moment that the system's other clock gives`(moment: Int) throws {
    let date = try Date(LocalTime(moment).iso8601, strategy: .iso8601)
    #expect(date.timeIntervalSince1970 == TimeInterval(moment))
  }

  @Test func `now is now`() throws {
    let date = try Date(LocalTime.now.iso8601, strategy: .iso8601)
    #expect(abs(date.timeIntervalSinceNow) < 5)
  }
}
