import Foundation
import TestSupport
import Testing

@testable import Feedback
@testable import Reporting

@Suite struct `Progress and what changed since last time` {
  private static let hostile =
    "\u{1B}[2J\u{202E}<script>alert(1)</script>\"><img src=x onerror=alert(1)>`|\r\n# =cmd()"
    + "{{heading}}{{{stylesheet}}}\u{0}"

  private func reportText(_ format: ReportFormat) -> String {
    var report = Sample.report()
    report.sinceLastTime = Sample.sinceLastTime()
    return format.render(report, options: .init(width: 10_000)).unwrapped
  }

  @Test(arguments: [ReportFormat.terminal, .markdown, .html])
  func `are told alike in every form`(format: ReportFormat) throws {
    let since = Sample.sinceLastTime()
    let text = reportText(format)
    #expect(text.contains("Since last time (2026-11-14, Opening talk)"))
    #expect(since.changes.count == 1)
    for fact in ["1.60 → 3.40 st", "1.80 more (±0.28)", "no clear change (±0.28)", "usual 2.20"] {
      #expect(text.contains(fact), "\(fact)")
    }
    #expect(text.contains("the median of your 5 takes before"))
    let sentence = try #require(since.changes.first)
    #expect(text.contains(format == .html ? Escaping.html(sentence) : sentence))
  }

  @Test(arguments: ReportFormat.allCases)
  func `are absent from a report without earlier takes`(format: ReportFormat) {
    let text = format.render(Sample.report())
    #expect(!text.contains("Since last time") && !text.contains("sinceLastTime"))
  }

  @Test(arguments: [ReportFormat.terminal, .html])
  func `show each metric, its medians and what they lead to`(format: ReportFormat) {
    let text = format.render(Sample.progress(), options: .init(width: 96)).unwrapped
    for fact in [
      "Talk profile", "10 takes", "weeks from 2026-09-28 to 2026-11-16", "1.60 → 3.10 st",
      "into the green band, 2.6–4.5", "no clear change", "Your pitch varied more than before",
      "how much your takes differ by themselves",
    ] {
      #expect(text.contains(fact), "\(fact)")
    }
    #expect(text.contains("Comfort: 4 before, 6.5 while speaking (of 10; median of 3 takes)."))
    #expect(text.contains("You expected 3, and it went 7 (of 10; median of 1 take)."))
    #expect(text.contains("5 attempts, 3 of 4 passed, level 2, last 2026-11-16"))
    #expect(text.contains("3 of 5, variations"))
    #expect(text.contains("Again") && !text.contains("Why"))
  }

  @Test func `draws a gap as a gap in the spark line, and no dot for it`() throws {
    let text = ReportFormat.terminal.render(Sample.progress())
    #expect(text.contains("▁▂ ▂▅▇██  into"))
    let picture = try #require(
      ProgressPicture(Sample.progress().metrics[0], Sample.progress().periods))
    #expect(picture.dots.split(separator: "M").count == 7)
  }

  @Test(arguments: [40, 64, 80, 96])
  func `fits the terminal`(width: Int) {
    let lines = ReportFormat.terminal.render(Sample.progress(), options: .init(width: width))
      .split(separator: "\n")
    #expect(lines.allSatisfy { TextLayout.width(String($0)) <= width })
  }

  @Test(arguments: ReportFormat.allCases)
  func `let nothing through that isn't text`(format: ReportFormat) {
    let text = format.render(Sample.progress(hostile: Self.hostile))
    let active = text.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.properties.generalCategory == .control
          || (0x202A...0x202E).contains(scalar.value))
    }
    #expect(active.isEmpty)
    if format == .html {
      #expect(!text.contains("<script") && !text.contains("<img"))
      #expect(text.contains("{{heading}}"), "a template isn't filled in twice")
    }
  }

  @Test(arguments: [ReportFormat.terminal, .html])
  func `of nothing say what to do`(format: ReportFormat) {
    var empty = Sample.progress()
    empty.takeCount = 0
    empty.metrics = []
    empty.periods = []
    #expect(format.render(empty).unwrapped.contains("rehearse record"))
  }
}
