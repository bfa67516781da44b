import Foundation
import TestSupport
import Testing

@Suite struct AnswersTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("talk", as: "take.wav")
  }

  @Test func `each answer has its part of the report in every text`() throws {
    try workspace.add("marks.txt", "0\t3\tquestion: Why <us>?\n3.5\t50\tanswer\n")
    let arguments = ["analyze", "take.wav", "--profile", "interview", "--answers", "marks.txt"]
    for (form, title) in [([], "Why <us>?"), (["--markdown"], "Why &lt;us\\>?")] {
      let text = try Binary.rehearse.run(arguments + form, directory: workspace.url).output
      #expect(text.contains("Your answers") && text.contains(title))
    }
    let report = try Binary.rehearse.run(arguments + ["--json"], directory: workspace.url).json()
    let answer = try #require((report["answers"] as? [[String: Any]])?.first)
    #expect(answer["title"] as? String == "Why <us>?")
    let latency = (answer["metrics"] as? [String: [String: Any]])?["responseLatency"]
    #expect(latency?["value"] as? Double != nil)
  }

  @Test func `without marks nothing is said of answers`() throws {
    let text = try workspace.rehearse("analyze", "take.wav", "--profile", "interview").output
    #expect(!text.contains("nswers"))
    #expect(try workspace.rehearse("analyze", "take.wav", "--json").json()["answers"] == nil)
  }

  @Test(arguments: [
    ("0:10-0:20,0:15-0:40", 2, "follow one another"), ("0:10-9:00", 2, "beyond the recording"),
    ("gone.txt", 2, "can't be read"), ("x", 64, "write 0:12-1:40"),
    ("0:20-0:10", 64, "write 0:10-0:20"),
  ])
  func `marks that can't be are told`(marks: String, code: Int32, part: String) throws {
    let result = try workspace.rehearse("analyze", "take.wav", "--answers", marks)
    #expect(result.exitCode == code && result.errors.contains(part))
    #expect(result.output.isEmpty)
  }

  @Test func `a mark beyond any recording is told with its file and line`() throws {
    try workspace.add("marks.txt", "0\t3\tanswer\n4\t1e19\tanswer\n")
    let result = try workspace.rehearse("analyze", "take.wav", "--answers", "marks.txt")
    #expect(result.exitCode == 2 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("rehearse: marks.txt, line 2: 1e+19 s is later than any"))
  }

  @Test func `marks belong to one recording`() throws {
    try workspace.addFixture("short", as: "other.wav")
    let result = try workspace.rehearse(
      "analyze", "take.wav", "other.wav", "--answers", "0:01-0:09")
    #expect(result.exitCode == 64 && result.errors.contains("one recording"))
  }
}
