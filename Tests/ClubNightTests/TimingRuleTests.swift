import ClubNight
import Foundation
import Testing

@Suite struct TimingRuleTests {
  @Test func `a rule survives being stored`() throws {
    let rule = TimingRule(green: 60, yellow: 90, red: 120, minimum: 60, maximum: 120, grace: 30)
    let stored = try JSONEncoder().encode(rule)
    #expect(try JSONDecoder().decode(TimingRule.self, from: stored) == rule)
  }
}
