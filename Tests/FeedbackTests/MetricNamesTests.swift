import SpeechMetrics
import Testing

@testable import Feedback

@Suite struct MetricNamesTests {
  @Test func `a metric is found by every way of writing it`() {
    for metric in MetricID.allCases {
      for text in [metric.typedName, metric.name, metric.rawValue, metric.name.uppercased()] {
        #expect(MetricID(typed: text) == metric, "\(text)")
      }
    }
  }

  @Test(arguments: ["", "-", "pitch", "pitchvariations", "‮", "ü"])
  func `what names no metric is none`(text: String) {
    #expect(MetricID(typed: text) == nil)
  }

  @Test(arguments: [
    ("pich-variation", ["pitch-variation"]), ("estimated words", ["estimated-words-per-minute"]),
    ("Speach Rate", ["speech-rate"]), ("charisma", []), ("", []),
    (String(repeating: "x", count: 100_000), []),
  ])
  func `a slip is met with the names it may have been meant for`(text: String, names: [String]) {
    #expect(MetricID.suggestions(for: text) == names)
  }

  @Test func `no more than four names are suggested`() {
    #expect(MetricID.suggestions(for: "pause").count == 4)
  }
}
