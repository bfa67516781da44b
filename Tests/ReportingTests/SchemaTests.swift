import Foundation
import SpeechAnalysis
import SpeechMetrics
import TestSupport
import Testing

@testable import Feedback
@testable import Reporting

@Suite struct `The JSON Schema of a report` {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/report.schema.json")

  private static let validator = """
    import json, sys
    from jsonschema import Draft202012Validator as Validator
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    Validator.check_schema(schema)
    report = json.load(sys.stdin)
    exec(sys.argv[2])
    errors = [e.json_path + ": " + e.message for e in Validator(schema).iter_errors(report)]
    print("\\n".join(errors))
    sys.exit(1 if errors else 0)
    """

  private func validate(_ report: Report, mutation: String = "") throws -> Python.Result {
    try Python.run(
      Self.validator, arguments: [Self.file.path(percentEncoded: false), mutation],
      input: ReportFormat.json.render(report))
  }

  @Test func `reports are valid`() throws {
    for report in [Sample.report(), Sample.report(title: nil, withScore: false), Sample.silent] {
      let result = try validate(report)
      #expect(result.status == 0, "\(result.output)")
    }
  }

  @Test func `a take's report and every kind of condition are valid`() throws {
    var assessment = Sample.assessment
    assessment.quality = QualityCondition.Kind.allCases.map {
      .init(kind: $0, message: "So it is.")
    }
    let result = try validate(Sample.report(recording: Sample.take, assessment: assessment))
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func `a report against earlier takes is valid, with what is usual and without`() throws {
    for since in [Sample.sinceLastTime(), Sample.sinceLastTime(usual: nil)] {
      var report = Sample.report()
      report.sinceLastTime = since
      let result = try validate(report)
      #expect(result.status == 0, "\(result.output)")
    }
  }

  @Test func `a report with words is valid`() throws {
    let result = try validate(`Reports with words`.report)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func `a report on answers is valid`() throws {
    let range = TimeRange(start: 12, end: 80)
    let numbers = MetricID.allCases.filter { $0.group == .answers }
    let answer = AnswerMetrics(
      mark: AnswerMark(range: range, title: "Why?", questionEnd: 11), speech: range,
      measurements: Dictionary(uniqueKeysWithValues: numbers.map { ($0, Measurement(2)) }))
    var assessment = Sample.assessment
    assessment.answers = [
      AnswerReview(
        answer: answer, strengths: assessment.strengths, changes: assessment.changes,
        information: assessment.information)
    ]
    let result = try validate(Sample.report(assessment: assessment))
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(arguments: [
    "report['extra'] = 1",
    "del report['metrics']['speechRate']",
    "report['metrics']['charisma'] = report['metrics']['speechRate']",
    "report['metrics']['speechRate']['unit'] = 'syll/min'",
    "report['metrics']['speechRate']['extra'] = 1",
    "del report['metrics']['speechRate']['value']",
    "report['metrics']['speechRate']['value'] = '3.55'",
    "report['schema'] = 'rehearse.report/2'",
    "report['curves']['level'] = [0] * 601",
    "report['changes'] = report['changes'][:1] * 4",
    "report['strengths'][0]['severity'] = 'fault'",
    "report['quality'][0]['kind'] = 'boring'",
    "report['capture']['losses'][0]['cause'] = 'gremlins'",
    "report['capture']['breaks'][0]['duration'] = -1",
    "del report['capture']['marks']",
  ])
  func `a report that was tampered with is not`(mutation: String) throws {
    let result = try validate(Sample.report(recording: Sample.take), mutation: mutation)
    #expect(result.status == 1, "\(result.output)")
    #expect(!result.output.contains("Traceback"))
  }

  /// The schema's lines that follow from `MetricID`; `RECORD=1` writes them anew.
  @Test func `the schema has a line for every metric`() throws {
    let schema = try String(contentsOf: Self.file, encoding: .utf8)
    var lines = schema.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let ids = MetricID.allCases.map { #"        "\#($0.rawValue)""# }
    replace(&lines, after: #"    "metricID": {"#, opening: "enum", with: ids)
    replace(
      &lines, after: #"    "metrics": {"#, opening: "properties",
      with: MetricID.allCases.map { id in
        let constants =
          #"{ "name": { "const": "\#(id.name)" }, "unit": { "const": "\#(id.unit)" } }"#
        return """
                  "\(id.rawValue)": { "$ref": "#/$defs/metric", "properties": \(constants) }
          """
      })
    let count = try #require(lines.firstIndex { $0.contains("minProperties") })
    lines[count] = #"      "minProperties": \#(MetricID.ofSound.count),"#
    let expected = lines.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try expected.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == expected)
  }

  /// Puts `items`, with commas between, into the block that `opening` starts after the line `header`.
  private func replace(
    _ lines: inout [String], after header: String, opening: String, with items: [String]
  ) {
    guard let header = lines.firstIndex(of: header),
      let start = lines[header...].firstIndex(where: { $0.contains("\"\(opening)\": ") }),
      let end = lines[start...].firstIndex(where: { $0 == "      ]" || $0 == "      }" })
    else {
      Issue.record("the schema has no block \(opening) under \(header)")
      return
    }
    lines.replaceSubrange(
      (start + 1)..<end, with: items.dropLast().map { $0 + "," } + items.suffix(1))
  }
}
