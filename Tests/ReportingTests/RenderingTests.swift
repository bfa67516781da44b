import Foundation
import SpeechMetrics
import Testing

@testable import Feedback
@testable import Reporting

@Suite struct `Rendering` {
  @Test func `JSON decodes to the report that was encoded`() throws {
    for report in [Sample.report(), Sample.silent, Sample.report(recording: Sample.take)] {
      for compact in [false, true] {
        let text = ReportFormat.json.render(report, options: .init(compact: compact))
        #expect(try JSONDecoder().decode(Report.self, from: Data(text.utf8)) == report)
      }
    }
  }

  @Test func `compact JSON is one line`() {
    let text = ReportFormat.json.render(Sample.report(), options: .init(compact: true))
    #expect(text.split(separator: "\n").count == 1)
    #expect(text.hasSuffix("}\n"))
  }

  @Test func `the same report gives the same bytes`() {
    for format in ReportFormat.allCases {
      #expect(format.render(Sample.report()) == format.render(Sample.report()))
    }
  }

  @Test(arguments: ReportFormat.allCases)
  func `what is not known is never NaN, infinite or minus zero`(format: ReportFormat) {
    for report in [Sample.report(), Sample.silent] {
      let words = format.render(report).lowercased().split {
        !$0.isLetter && $0 != "-" && $0 != "."
      }
      #expect(!words.contains("nan") && !words.contains("inf") && !words.contains("infinity"))
    }
  }

  @Test(arguments: [ReportFormat.terminal, .markdown, .html])
  func `a missing number is a dash with its reason`(format: ReportFormat) {
    let text = format.render(Sample.report())
    #expect(text.contains("—"))
    #expect(text.contains("the microphone levels itself"))
    #expect(text.contains("there is too little speech to measure"))
    #expect(!text.contains("3.2 dB"), "the withheld phrase fade is not shown")
  }

  @Test(arguments: [ReportFormat.terminal, .markdown])
  func `filled pauses are listed with their times unless noise drowns them`(format: ReportFormat) {
    let line = "Possible filled pauses: 1:01, 3:20"
    #expect(format.render(Sample.report()).contains(line))
    var assessment = Sample.assessment
    assessment.withheld[.filledPauseCount] = "too few are found"
    #expect(format.render(Sample.report(assessment: assessment)).contains(line))
    assessment.quality.append(QualityCondition(kind: .veryNoisy, message: "Too noisy."))
    let drowned = Sample.report(assessment: assessment)
    #expect(!format.render(drowned).contains(line))
    #expect(!ReportFormat.html.render(drowned).contains("filled pauses marked"))
    #expect(ReportFormat.html.render(Sample.report()).contains("filled pauses marked"))
  }

  @Test(arguments: [ReportFormat.terminal, .markdown, .html])
  func `an estimate says how uncertain it is`(format: ReportFormat) {
    #expect(format.render(Sample.report()).contains("≈ 152 ± 12"))
  }

  @Test func `every group without a number is one line in a report of silence`() {
    let text = ReportFormat.terminal.render(Sample.silent)
    #expect(text.contains("Time, Pauses, Pace, Pitch, Level, Fillers, Flow"))
  }

  @Test(arguments: 40...120)
  func `the terminal report keeps to its width`(width: Int) {
    let report = Sample.report(
      name: "講演.wav", title: String(repeating: "講演", count: 60), withScore: true)
    let text = ReportFormat.terminal.render(report, options: .init(width: width))
    let widest = text.split(separator: "\n").map { TextLayout.width(String($0)) }.max()!
    #expect(widest <= min(width, TerminalRenderer.widest))
  }

  @Test func `colour changes nothing but the colour`() {
    let plain = ReportFormat.terminal.render(Sample.report())
    let colored = ReportFormat.terminal.render(Sample.report(), options: .init(color: true))
    #expect(colored != plain)
    #expect(colored.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
    #expect(!plain.contains("\u{1B}"))
  }

  @Test(arguments: [ReportFormat.terminal, .markdown, .html])
  func `the score is shown only when it is asked for`(format: ReportFormat) {
    #expect(format.render(Sample.report(withScore: true)).contains("82 ± 2.3"))
    #expect(!format.render(Sample.report(withScore: false)).contains("± 2.3"))
  }

  @Test(arguments: [ReportFormat.terminal, .markdown, .html])
  func `strengths come before changes, changes before numbers`(format: ReportFormat) throws {
    let text = format.render(Sample.report())
    let places = try [
      "About the recording", "What went well", "What to change", "The numbers", "can't hear",
    ]
    .map { heading in
      let escaped = format == .html ? Escaping.html(heading) : heading
      return try #require(text.range(of: escaped) ?? text.range(of: heading)).lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test(arguments: [ReportFormat.terminal, .markdown, .html])
  func `a talk with nothing to change says so`(format: ReportFormat) {
    var assessment = Sample.assessment
    assessment.changes = []
    #expect(format.render(Sample.report(assessment: assessment)).contains(Report.nothingToChange))
  }
}
