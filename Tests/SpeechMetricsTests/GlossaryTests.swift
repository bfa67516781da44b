import Foundation
import SpeechMetrics
import TestSupport
import Testing

/// The README's glossary is `MetricID`'s list; `RECORD=1` writes it there.
@Suite struct GlossaryTests {
  private static let file = Fixture.root.appending(path: "../README.md").standardizedFileURL
  private static let start = "<!-- metrics: written by a test from MetricID -->\n"
  private static let end = "<!-- end of metrics -->"

  private static var glossary: String {
    let rows = MetricID.allCases.map { metric in
      let unit = metric.unit.isEmpty ? "" : " (\(metric.unit))"
      return "| `\(metric.rawValue)` | \(metric.name)\(unit) | \(metric.explanation) |\n"
    }
    return "| key | metric | definition |\n|---|---|---|\n" + rows.joined()
  }

  @Test func `the glossary in the README is the list of metrics`() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let before = try #require(readme.range(of: Self.start))
    let after = try #require(readme.range(of: Self.end))
    let current = readme[before.upperBound..<after.lowerBound]
    let text = readme.replacingCharacters(
      in: before.upperBound..<after.lowerBound, with: Self.glossary)
    if current != Self.glossary { try expectGolden(text, Self.file) }
  }
}
