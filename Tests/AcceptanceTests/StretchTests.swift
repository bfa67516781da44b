import Foundation
import TestSupport
import Testing

/// `--only` and `--except`, as they are typed.
@Suite struct StretchOptionTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("interview", as: "take.wav")
  }

  private func report(_ arguments: String...) throws -> [String: Any] {
    let result = try Binary.rehearse.run(
      ["analyze", "take.wav", "--json"] + arguments, directory: workspace.url)
    #expect(result.exitCode == 0, "\(result.errors)")
    return try result.json()
  }

  @Test func `all but a stretch is what is before and after it`() throws {
    let except = try report("--except", "0:08-0:11") as NSDictionary
    let only = try report("--only", "-0:08,0:11-") as NSDictionary
    #expect(except == only)
    let parameters = try #require(only["parameters"] as? [String: Any])
    #expect(
      parameters["only"] as? NSArray == [["start": 0, "end": 8], ["start": 11]] as NSArray)
  }

  @Test func `the report and the tables say what was measured`() throws {
    let text = try workspace.rehearse("analyze", "take.wav", "--only", "0:02–0:12").output
    #expect(text.contains("Only 0:02–0:12 of it"))
    let page = try workspace.rehearse("analyze", "take.wav", "--html", "--only", "0:02-0:12").output
    #expect(page.contains("Only 0:02–0:12 of it"))
    let table = try workspace.rehearse(
      "measure", "take.wav", "--only", "0:02-0:12", "--csv", "out.csv")
    #expect(table.exitCode == 0)
    #expect(try workspace.text("out.json").contains(#""only""#))
    _ = try workspace.rehearse(
      "export", "take.wav", "--only", "0:02-0:12", "--to", "csv", "--output", "tiers")
    let nuclei = try workspace.text("tiers/nuclei.csv").split(separator: "\n").dropFirst()
    let times = nuclei.compactMap { Double($0.split(separator: ",")[0]) }
    #expect(!times.isEmpty && times.allSatisfy { (2...12).contains($0) })
  }

  @Test(arguments: [
    (["--only", "0:12-0:02"], "write 0:02-0:12"), (["--only", "soon"], "write 0:12-1:40"),
    (["--only", "0:12-0:12"], "ends where it begins"), (["--except", "0-"], "leaves nothing"),
    (["--only", "0-5", "--except", "7-9"], "give one of them"),
  ])
  func `what can't be meant is a usage error that says what to type`(
    arguments: [String], text: String
  ) throws {
    let result = try Binary.rehearse.run(
      ["measure", "take.wav"] + arguments, directory: workspace.url)
    #expect(result.exitCode == 64 && result.output.isEmpty)
    #expect(result.errors.contains(text), "\(result.errors)")
  }

  @Test(arguments: [["--only", "9:00-"], ["--except", "0-9:00"]])
  func `a stretch outside the recording is named with the recording's length`(
    arguments: [String]
  ) throws {
    let result = try Binary.rehearse.run(
      ["analyze", "take.wav"] + arguments, directory: workspace.url)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("take.wav, which ends at 0:"), "\(result.errors)")
  }
}
