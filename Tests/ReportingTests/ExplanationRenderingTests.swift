import Foundation
import SpeechMetrics
import Testing

@testable import Feedback
@testable import Reporting

@Suite struct ExplanationRenderingTests {
  private static let explanations = try! Explanation.all(
    Profile.kindIDs.map { try! Profile.load($0) })
  private static let pitch = explanations.first { $0.metric == .pitchStandardDeviation }!

  @Test(arguments: ExplanationFormat.allCases)
  func `an explanation says all that is known`(format: ExplanationFormat) {
    let text = format.render(Self.pitch, options: .init(width: 96))
      .split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    for word in ["standard deviation", "laryngograph", "0.17 st", "Hincks 2005", "flat stretch"] {
      #expect(text.localizedCaseInsensitiveContains(word), "\(word)")
    }
    for profile in Profile.kindIDs { #expect(text.contains(profile)) }
  }

  @Test func `the list has a line for every metric`() {
    let text = ExplanationFormat.terminal.render(Self.explanations)
    for metric in MetricID.allCases { #expect(text.contains("  \(metric.typedName)")) }
  }

  @Test func `what nothing judges says so`() throws {
    let median = try #require(Self.explanations.first { $0.metric == .medianF0 })
    #expect(ExplanationFormat.terminal.render(median).contains("nothing here judges it"))
    #expect(median.exercises == nil)
  }

  @Test func `a metric like another has that one's advice, and says whose it is`() throws {
    let flattest = try #require(Self.explanations.first { $0.metric == .flattestMinute })
    #expect(ExplanationFormat.markdown.render(flattest).contains("As with flat stretches."))
  }

  @Test(arguments: [40, 63, 64, 80, 100])
  func `explanations keep to the terminal's width`(width: Int) {
    let options = RenderOptions(width: width)
    let texts = [
      ExplanationFormat.terminal.render(Self.explanations, options: options),
      ExplanationFormat.terminal.render(Self.pitch, options: options),
    ]
    for line in texts.joined().split(separator: "\n") {
      #expect(TextLayout.width(String(line)) <= width, "\(line)")
    }
  }

  @Test(arguments: ExplanationFormat.allCases)
  func `a profile of one's own can't do more than be shown`(format: ExplanationFormat) {
    let hostile = "\u{1B}[2J<script>x</script>\u{202E}|\r\n# h"
    var pitch = Self.pitch
    pitch.judged[0].profile = hostile
    pitch.judged[0].norm.source.citation = hostile
    let text = format.render(pitch)
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\r" })
    if format == .markdown { #expect(!text.contains("<script") && !text.contains("\n# h")) }
  }
}
