import Foundation
import SpeechMetrics
import TestSupport
import Testing

@testable import Feedback
@testable import Reporting

/// A report in which everything that came from outside tries to be more than text.
@Suite struct `Hostile text` {
  private static let hostile =
    "\u{1B}]0;owned\u{07}\u{1B}[2J\u{202E}\u{0600}<script>alert(1)</script>\"\u{301} onload='x'"
    + "<img src=x>[a](http://evil.example)`*|\r\n# =cmd()&lt;{{facts}}{{{stylesheet}}}\u{0}\u{85}"

  private static let report: Report = {
    var profile = Sample.profile
    profile.title = hostile
    profile.id = hostile
    var recording = Sample.take
    recording.format = hostile
    recording.warnings = [hostile]
    recording.capture?.device = hostile
    var assessment = Sample.assessment
    assessment.notHeard = [hostile]
    assessment.withheld = [.speechRate: hostile]
    assessment.quality[0].message = hostile
    assessment.strengths[0].message = hostile
    assessment.changes[0].message = hostile
    assessment.changes[0].exercise = hostile
    for id in profile.norms.keys {
      profile.norms[id]?.source.citation = hostile
      profile.norms[id]?.source.population = hostile
      profile.norms[id]?.source.note = hostile
    }
    var report = Sample.report(
      name: hostile, title: hostile, profile: profile, recording: recording,
      assessment: assessment)
    report.sinceLastTime = Sample.sinceLastTime(title: hostile)
    return report
  }()

  private static let innocent: Report = {
    var report = Sample.report(recording: Sample.take)
    report.sinceLastTime = Sample.sinceLastTime()
    return report
  }()

  @Test(arguments: ReportFormat.allCases)
  func `no format lets a control or reordering character through`(format: ReportFormat) {
    let text = format.render(Self.report)
    let active = text.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.properties.generalCategory == .control
          || (0x202A...0x202E).contains(scalar.value))
    }
    #expect(active.isEmpty)
  }

  @Test func `the terminal's own colours are its only escape sequences`() {
    let text = ReportFormat.terminal.render(Self.report, options: .init(color: true))
    let sequences = text.split(separator: "\u{1B}").dropFirst()
    #expect(!sequences.isEmpty)
    #expect(
      sequences.allSatisfy { sequence in
        ["[0m", "[1m", "[2m", "[31m", "[32m", "[33m", "[36m"].contains { sequence.hasPrefix($0) }
      })
  }

  @Test func `HTML has the elements of an innocent report and no others`() throws {
    let script = """
      import re, sys, xml.etree.ElementTree as T
      page = re.sub("<script>.*?</script>", "", sys.stdin.read(), flags=re.S)
      root = T.fromstring(page.split("\\n", 1)[1])
      print(sorted({e.tag for e in root.iter()} | {a for e in root.iter() for a in e.attrib}))
      """
    let hostile = try Python.run(script, input: ReportFormat.html.render(Self.report))
    let innocent = try Python.run(script, input: ReportFormat.html.render(Self.innocent))
    #expect(innocent.status == 0, "\(innocent.output)")
    #expect(hostile.output == innocent.output)
    #expect(!innocent.output.contains("'on"))
  }

  @Test func `HTML shows a name that looks like a template as it is`() {
    let html = ReportFormat.html.render(Self.report)
    #expect(html.contains("{{facts}}{{{stylesheet}}}"))
  }

  @Test func `Markdown keeps every line a line of its own making`() {
    let text = ReportFormat.markdown.render(Self.report)
    let innocent = ReportFormat.markdown.render(Self.innocent)
    let headings = { (text: String) in
      text.split(separator: "\n").count { $0.hasPrefix("#") }
    }
    #expect(headings(text) == headings(innocent))
    let outsideCode = text.split(separator: "\n").filter { !$0.hasPrefix("``") }
    #expect(!outsideCode.contains { $0.contains("<") || $0.contains("http://") })
  }

  @Test func `JSON gives the text back unchanged`() throws {
    let data = Data(ReportFormat.json.render(Self.report).utf8)
    #expect(try JSONDecoder().decode(Report.self, from: data).file.name == Self.hostile)
  }
}
