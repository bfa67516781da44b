import Foundation
import TestSupport
import Testing

/// What the tool says of each fixture, as last reviewed: `Fixtures/<case>/report.golden.json`, written
/// anew with `RECORD=1`. Curves are left out.
///
/// Processors round differently in the last bits, so that numbers may differ by 2 %, and those in
/// sentences are not compared.
@Suite struct GoldenReportTests {
  static let cases = [
    "talk", "interview", "short", "noisy", "clipped", "phone", "silence", "music", "tone-220",
  ]

  @Test(arguments: cases)
  func `a fixture's report is as reviewed`(_ name: String) throws {
    let fixture = Fixture(name)
    let result = try Binary.rehearse.run(
      ["analyze", fixture.audio.lastPathComponent, "--json", "--score"],
      directory: fixture.folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    var report = try result.json()
    report["curves"] = nil
    let golden = fixture.file("report.golden.json")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys]
      return try JSONSerialization.data(withJSONObject: report, options: options).write(to: golden)
    }
    let reviewed = try JSONSerialization.jsonObject(with: Data(contentsOf: golden))
    #expect(differences(reviewed, report, at: "").isEmpty)
  }

  private func differences(_ reviewed: Any, _ found: Any, at path: String) -> [String] {
    switch (reviewed, found) {
    case (let old as [String: Any], let new as [String: Any]):
      Set(old.keys).union(new.keys).sorted().flatMap {
        differences(old[$0] ?? NSNull(), new[$0] ?? NSNull(), at: "\(path).\($0)")
      }
    case (let old as [Any], let new as [Any]) where old.count == new.count:
      zip(old, new).enumerated().flatMap { index, pair in
        differences(pair.0, pair.1, at: "\(path)[\(index)]")
      }
    case (let old as Double, let new as Double):
      abs(old - new) <= max(0.02 * abs(old), 0.11) ? [] : ["\(path): \(old), now \(new)"]
    case (let old as String, let new as String):
      words(old) == words(new) ? [] : ["\(path): \(old), now \(new)"]
    default:
      reviewed is NSNull && found is NSNull ? [] : ["\(path): \(reviewed), now \(found)"]
    }
  }

  private func words(_ text: String) -> String {
    text.replacing(/[0-9a-f]{16}|[0-9.]+/, with: "#")
  }
}
