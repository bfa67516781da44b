import Foundation
import Language
import SpeechMetrics
import TestSupport
import Testing

@testable import Feedback
@testable import Reporting
@testable import SpeechAnalysis

/// A report whose words, script and key points try to break out of every form.
@Suite struct `Reports with words` {
  static let evil = "<script>alert(1)</script>|`\u{1B}[31m\u{202E}"

  static let timeline: SpeechTimeline = {
    let text =
      "Well, like, we we waited \(evil) for years. Um, it was, like, long, you know. "
      + "Then in May we doubled the sales and hired five people."
    var timeline = Sample.timeline
    let words = text.split(separator: " ").enumerated().map { index, word in
      Word(
        text: String(word),
        range: TimeRange(start: 10 + Double(index), end: 10.5 + Double(index)),
        confidence: 0.9, timing: .aligned)
    }
    timeline.transcript = Transcript(words: words, language: "en")
    timeline.heardFilledPauses = FilledPauseSource.allCases.enumerated().map {
      HeardFilledPause(
        range: TimeRange(start: 20 + Double($0), end: 20.31 + Double($0)), source: $1, text: "um")
    }
    return timeline
  }()

  static let review: WordsReview = {
    var plan = WordsPlan(lexicon: Lexicon.builtIn("en"))
    plan.keyPoints = try! KeyPoints("doubled the sales @ 0:30\n\(evil) tea")
    plan.script = try! Script(
      "## \(evil) (0:10–0:20)\nWe waited for years.\n## Then\nIn May we doubled the sales. "
        + "Nobody slept.")
    plan.answers = [TimeRange(start: 0, end: 60)]
    return WordsReview(timeline, source: .recogniser, against: plan)!
  }()

  static let report = Sample.report(words: review)

  private static func text(_ format: ReportFormat) -> String { format.render(report) }

  @Test(arguments: [ReportFormat.terminal, .markdown, .html])
  func `what the words tell is in every form, inert`(format: ReportFormat) {
    let text = Self.text(format)
    for expected in [
      "What you said", "filler words", "Key points", "The script", "both written and heard",
      "Not said", "a recogniser",
    ] {
      #expect(text.localizedCaseInsensitiveContains(expected), "\(format): \(expected)")
    }
    #expect(!text.contains("<script>alert") && !text.contains("\u{202E}"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `the page has the words in lines, fillers marked, each with its moment`() {
    let page = Self.text(.html)
    #expect(page.contains(#"<mark class="filledPause">Um,</mark>"#))
    #expect(page.contains(#"<mark class="filler">like,</mark>"#))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func `lines end with sentences and at silences`() {
    let lines = Self.review.lines
    #expect(lines.map(\.start) == [10, 18, 26])
    #expect(lines[1].pieces.first?.mark == .filledPause)
  }

  @Test func `figures of words are there only with words`() {
    #expect(Self.report.metrics[.wordCount] != nil && Sample.report().metrics[.wordCount] == nil)
    #expect(Self.report.numbers.contains { $0.title == "Words" })
    #expect(!Sample.report().numbers.contains { $0.title == "Words" })
    #expect(!ReportFormat.terminal.render(Sample.report()).contains("What you said"))
  }

  @Test func `after a report on the sound only the words are shown`() {
    let text = Self.report.wordsText(options: RenderOptions())
    #expect(text.contains("What you said") && text.contains("words per minute"))
    #expect(!text.contains("What went well"))
  }

  @Test func `fillers that are left out are in no form`() {
    let left = Self.report.leavingOut([OptOut.fillers].metrics)
    #expect(left.words?.language?.fillerWords.isEmpty == true)
    for format in ReportFormat.allCases {
      #expect(!format.render(left).contains("both written and heard"))
    }
  }

  @Test func `numbers are rounded`() {
    let review = Self.review.rounded
    #expect(review.filledPauses?.map(\.range.end) == [20.31, 21.31, 22.31])
    let shares = review.script?.sections.flatMap(\.sentences).map(\.share) ?? []
    #expect(shares.allSatisfy { $0 == Rounding.round($0, decimals: 2) } && !shares.isEmpty)
  }
}
