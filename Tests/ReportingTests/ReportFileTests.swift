import Foundation
import TestSupport
import Testing

@testable import Reporting

/// What isn't a report is told what it is and what to do.
@Suite struct ReportFileTests {
  private static let report = ReportFormat.json.render(Sample.report())

  private func error(_ json: String) -> ReportFileError? {
    do {
      _ = try ComparedTake(json: Array(json.utf8), name: "take.json")
      return nil
    } catch {
      return error
    }
  }

  @Test func `a report is read`() {
    #expect(error(Self.report) == nil)
  }

  @Test(arguments: ["", "hello", "[]", "{}", "null", String(report.prefix(2000))])
  func `what is no JSON object with a schema is not a report`(json: String) {
    #expect(error(json)?.description.hasPrefix("take.json is not the JSON report") == true)
  }

  @Test func `a report of a later schema names both`() {
    let later = Self.report.replacing("rehearse.report/1", with: "rehearse.report/2")
    let text = error(later)?.description ?? ""
    #expect(text.contains("rehearse.report/2") && text.contains("rehearse.report/1"))
  }

  @Test func `another of our files is called what it is`() {
    #expect(
      error(#"{"schema": "rehearse.take/1"}"#)?.description.contains("rehearse.take/1") == true)
  }

  @Test(arguments: [
    (#"["metrics"]["speechRate"]["value"]"#, "'3.5'", "metrics.speechRate.value"),
    (#"["metrics"]["speechRate"]["value"]"#, "1e300", "metrics.speechRate"),
    (#"["metrics"]["speechRate"]["norm"]["green"]["low"]"#, "-1e300", "metrics.speechRate"),
    (
      #"["metrics"]["speechRate"]["norm"]["metric"]"#, "'charisma'",
      "metrics.speechRate.norm.metric"
    ),
    (#"["parameters"]["minimumPause"]"#, "1e300", "parameters"),
    (#"["profile"]"#, "3", "profile"), (#"["givenTiers"]"#, "None", "givenTiers"),
  ])
  func `a report with a wrong value names the place`(
    place: String, value: String, named: String
  ) throws {
    let script =
      "import json, sys; r = json.load(sys.stdin); r\(place) = \(value); json.dump(r, sys.stdout)"
    let broken = try Python.run(script, input: Self.report)
    #expect(broken.status == 0, "\(broken.output)")
    let text = error(broken.output)?.description ?? ""
    #expect(text.contains("not a whole report (see \(named))"), "\(text)")
  }

  @Test func `what a later version adds does not matter`() throws {
    let script = """
      import json, sys
      r = json.load(sys.stdin)
      r["extra"] = 1
      r["metrics"]["charisma"] = r["metrics"]["speechRate"]
      r["parameters"]["extra"] = 1
      r["givenTiers"] = ["words"]
      json.dump(r, sys.stdout)
      """
    #expect(error(try Python.run(script, input: Self.report).output) == nil)
  }
}
