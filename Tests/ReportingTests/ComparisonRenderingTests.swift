import Foundation
import SpeechMetrics
import TestSupport
import Testing

@testable import Feedback
@testable import Reporting

@Suite struct ComparisonRenderingTests {
  private static let hostile =
    "\u{1B}[2J\u{202E}<script>alert(1)</script>\"><img src=x onerror=alert(1)>`|\r\n# =cmd()"
    + "{{heading}}\u{0}" + String(repeating: "x", count: 10_000)

  private static let innocent = ComparisonSample.comparison(
    ComparisonSample.flat, ComparisonSample.take { $0.profile.hash = "other" },
    ComparisonSample.lively)

  private static let attacked: Comparison = {
    let take = ComparisonSample.take(name: hostile) { report in
      report.title = hostile
      report.profile.title = hostile
      report.profile.hash = "other"
      report.metrics[.pitchRange]?.withheld = hostile
    }
    return ComparisonSample.comparison(ComparisonSample.flat, take, ComparisonSample.lively)
  }()

  @Test(arguments: [ReportFormat.terminal, .markdown, .html])
  func `every format says the same of what changed`(format: ReportFormat) throws {
    let text = format.render(Self.innocent, options: .init(width: 10_000)).unwrapped
    for change in Self.innocent.changes {
      let message = Escaping.plain(change.message, limit: 1000)
      let expected =
        switch format {
        case .markdown: Escaping.markdown(message)
        case .html: Escaping.html(message)
        default: message
        }
      #expect(text.contains(expected))
    }
    #expect(text.contains("1.50") && text.contains("3.40"))
    #expect(text.contains("no clear change"))
    #expect(text.contains("in 95 cases of 100"))
  }

  @Test(arguments: ReportFormat.allCases)
  func `no format lets a control or reordering character through`(format: ReportFormat) {
    let active = format.render(Self.attacked).unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.properties.generalCategory == .control
          || (0x202A...0x202E).contains(scalar.value))
    }
    #expect(active.isEmpty)
  }

  @Test func `HTML has the elements of an innocent comparison and no others`() throws {
    let script = """
      import sys, xml.etree.ElementTree as T
      root = T.fromstring(sys.stdin.read().split("\\n", 1)[1])
      print(sorted({e.tag for e in root.iter()} | {a for e in root.iter() for a in e.attrib}))
      """
    let innocent = try Python.run(script, input: ReportFormat.html.render(Self.innocent))
    let attacked = try Python.run(script, input: ReportFormat.html.render(Self.attacked))
    #expect(innocent.status == 0, "\(innocent.output)")
    #expect(attacked.output == innocent.output)
    #expect(!innocent.output.contains("script") && !innocent.output.contains("'on"))
  }

  @Test func `Markdown keeps every row a row`() {
    let rows = { (comparison: Comparison) in
      ReportFormat.markdown.render(comparison).split(separator: "\n").count {
        $0.hasPrefix("|") || $0.hasPrefix("#")
      }
    }
    #expect(rows(Self.attacked) == rows(Self.innocent))
    #expect(!ReportFormat.markdown.render(Self.attacked).contains("<script"))
  }

  @Test(arguments: [40, 56, 63, 64, 80, 120])
  func `the terminal's comparison keeps to its width`(width: Int) {
    for comparison in [Self.innocent, Self.attacked] {
      let text = ReportFormat.terminal.render(comparison, options: .init(width: width))
      let widest = text.split(separator: "\n").map { TextLayout.width(String($0)) }.max()!
      #expect(widest <= min(width, ComparisonTerminal.widest))
    }
  }

  @Test(arguments: [ReportFormat.terminal, .markdown, .html])
  func `a reason that a whole group shares is given once`(format: ReportFormat) {
    let noisy = ComparisonSample.take { report in
      for metric in MetricID.allCases where metric.group == .pitch {
        report.metrics[metric]?.withheld = "the fan is on"
      }
    }
    let text = format.render(ComparisonSample.comparison(noisy, noisy))
    #expect(text.components(separatedBy: "the fan is on").count == 2)
    #expect(!text.contains("pitch range"))
  }

  @Test func `the JSON is as its schema says`() throws {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator as Validator
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      Validator.check_schema(schema)
      comparison = json.load(sys.stdin)
      exec(sys.argv[2])
      errors = [e.json_path + ": " + e.message for e in Validator(schema).iter_errors(comparison)]
      print("\\n".join(errors))
      """
    let file = Fixture.root.appending(path: "../docs/comparison.schema.json").standardizedFileURL
    for comparison in [Self.innocent, Self.attacked] {
      let result = try Python.run(
        script, arguments: [file.path, ""], input: ReportFormat.json.render(comparison))
      #expect(result.status == 0 && result.output == "\n", "\(result.output)")
    }
    let tampered = try Python.run(
      script, arguments: [file.path, "del comparison['metrics'][0]['summary']"],
      input: ReportFormat.json.render(Self.innocent))
    #expect(tampered.output.contains("'summary' is a required property"))
  }
}

extension String {
  /// Without line breaks and what was indented after them.
  var unwrapped: String {
    split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }
}
