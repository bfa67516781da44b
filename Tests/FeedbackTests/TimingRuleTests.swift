import Feedback
import Foundation
import TestSupport
import Testing

@Suite struct TimingRuleTests {
  @Test func `a rule survives being stored`() throws {
    let rule = TimingRule(green: 60, yellow: 90, red: 120, minimum: 60, maximum: 120, grace: 30)
    let stored = try JSONEncoder().encode(rule)
    #expect(try JSONDecoder().decode(TimingRule.self, from: stored) == rule)
  }

  @Test(arguments: TimingPlan.ids)
  func `a built-in rule qualifies what its timing does`(id: String) throws {
    let plan = try TimingPlan(preset: id)
    let rule = try TimingRule(type: id)
    #expect(rule.qualifying() == plan.qualifies)
    #expect([rule.green, rule.yellow, rule.red] == [plan.green, plan.yellow, plan.red])
  }

  @Test func `both bounds qualify and a hundredth beyond them doesn't`() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let minimum = Double(Int.random(in: 30...900, using: &random))
      let maximum = minimum + Double(Int.random(in: 1...600, using: &random))
      let grace = Double(Int.random(in: 0...29, using: &random))
      let allowance = Bool.random(using: &random) ? 30.0 : 0
      let rule = TimingRule(
        green: minimum, yellow: (minimum + maximum) / 2, red: maximum, minimum: minimum,
        maximum: maximum, grace: grace)
      let verdict = { rule.qualification(of: $0, allowance: allowance).verdict }
      let (shortest, longest) = (minimum - grace, maximum + grace + allowance)
      #expect(verdict(shortest) == .qualified && verdict(longest) == .qualified)
      #expect(verdict(shortest - 0.01) == .under(by: 0.01))
      #expect(verdict(longest + 0.01) == .over(by: 0.01))
      #expect(verdict(.random(in: shortest...longest, using: &random)) == .qualified)
    }
  }

  @Test func `a sum of hops that ends on a bound is on it`() throws {
    let rule = try TimingRule(type: "table-topics")
    for start in stride(from: 0.07, to: 40, by: 0.01) {
      #expect(rule.qualification(of: (start + 60) - start, allowance: 0).verdict == .qualified)
      #expect(rule.qualification(of: (start + 150) - start, allowance: 0).verdict == .qualified)
    }
  }

  @Test func `a technical failure adds time above and none below`() throws {
    let rule = try TimingRule(type: "evaluation")
    #expect(rule.qualifying(allowance: 30) == 90...240)
  }

  @Test func `the light is the last that came on`() throws {
    let rule = try TimingRule(type: "table-topics")
    let lights = [0, 59.99, 60, 90, 119.9, 120, 500].map {
      rule.qualification(of: $0, allowance: 0).light
    }
    #expect(lights == [nil, nil, .green, .yellow, .yellow, .red, .red])
  }
}
