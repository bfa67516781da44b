import TestSupport
import Testing

@Suite struct AnalyzeTimingTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("talk", as: "take.wav")
  }

  @Test func `a report says how the speech stood to the timing light`() throws {
    let topics = try workspace.rehearse("analyze", "take.wav", "--timing", "table-topics").output
    let text = topics.split { $0.isWhitespace }.joined(separator: " ")
    #expect(text.contains("You spoke for 1:3"))
    #expect(
      text.contains("1:00 to 2:30 qualifies (Table Topics, 1 to 2 minutes): this speech does."))
    let own = try workspace.rehearse("analyze", "take.wav", "--limit", "2:00-3:00", "--markdown")
    #expect(own.output.contains("before the first light: green comes at 2:00."))
    #expect(!own.output.contains("qualifies"))
  }

  @Test(arguments: [
    (["--timing", "tables"], "no timing is called"), (["--limit", "7:00-5:00"], "must rise"),
    (["--limit", "5:00", "--timing", "prepared"], "give one of them"),
  ]) func `times that can't be are wrong usage`(arguments: [String], part: String) throws {
    let result = try Binary.rehearse.run(
      ["analyze", "take.wav"] + arguments, directory: workspace.url)
    #expect(result.exitCode == 64 && result.errors.contains(part), "\(result.errors)")
    #expect(result.output.isEmpty)
  }
}
