import Testing

@testable import SpeechMetrics

@Suite struct MetricIDTests {
  @Test func `names are told apart`() {
    #expect(Set(MetricID.allCases.map(\.rawValue)).count == MetricID.allCases.count)
    #expect(Set(MetricID.allCases.map(\.name)).count == MetricID.allCases.count)
    #expect(Set(MetricID.allCases.map(\.explanation)).count == MetricID.allCases.count)
  }

  @Test(arguments: MetricID.allCases) func `every metric is defined`(id: MetricID) {
    #expect(!id.name.isEmpty && !id.explanation.isEmpty)
    #expect((0...3).contains(id.decimals))
    #expect(id.name.first?.isUppercase == false)
  }

  @Test func `counts are whole numbers without a unit`() {
    for id in MetricID.allCases where id.rawValue.hasSuffix("Count") {
      #expect(id.decimals == 0 && id.unit == "")
    }
  }

  @Test func `every group has a metric, and metrics keep together`() {
    let groups = MetricID.allCases.map(\.group)
    #expect(Set(groups) == Set(MetricGroup.allCases))
    let changes = zip(groups, groups.dropFirst()).count { $0 != $1 }
    #expect(changes == MetricGroup.allCases.count - 1)
  }

  @Test func `values are rounded to their decimals`() {
    #expect(MetricID.pauseCount.rounded(2.5) == 3)
    #expect(MetricID.duration.rounded(99.36) == 99.4)
    #expect(MetricID.speechRate.rounded(3.14159) == 3.14)
    #expect(MetricID.speechLevel.rounded(-24.158) == -24.2)
  }

  @Test(arguments: MetricID.allCases) func `rounding twice is rounding once`(id: MetricID) {
    for value in stride(from: -100, through: 100, by: 0.737) {
      #expect(id.rounded(id.rounded(value)) == id.rounded(value))
    }
  }

  @Test func `every reason says something else`() {
    #expect(Set(MissingReason.allCases.map(\.rawValue)).count == MissingReason.allCases.count)
  }
}
