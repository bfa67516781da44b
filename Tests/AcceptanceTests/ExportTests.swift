import Foundation
import TestSupport
import Testing

@Suite struct ExportTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("short", as: "take.wav")
  }

  private func lines(_ file: String) throws -> [Substring] {
    try workspace.text(file).split(separator: "\n")
  }

  @Test func `the tables of one recording go into the folder`() throws {
    let result = try workspace.rehearse("export", "take.wav", "--to", "csv", "--output", "a/b")
    #expect(result.exitCode == 0)
    #expect(result.output.isEmpty && result.errors.isEmpty)
    #expect(
      try workspace.names(in: "a/b") == [
        "f0.csv", "fillers.csv", "nuclei.csv", "parameters.json", "pauses.csv", "prolongations.csv",
        "repetitions.csv",
        "segments.csv", "vad.csv",
      ])
    #expect(try lines("a/b/segments.csv")[0] == "start,end,label")
    #expect(try lines("a/b/pauses.csv")[0] == "start,end,kind,placement")
    #expect(try lines("a/b/nuclei.csv")[0] == "time")
  }

  @Test func `every hop has a row, at its centre`() throws {
    _ = try workspace.rehearse("export", "take.wav", "--to", "csv", "--output", "out")
    let duration = try Fixture("short").reference().duration
    for (file, header) in [("f0", "time,hz,voicing"), ("vad", "time,score")] {
      let rows = try lines("out/\(file).csv")
      #expect(rows[0] == header)
      #expect(rows[1].hasPrefix("0.005,"))
      #expect(rows[2].hasPrefix("0.015,"))
      #expect(abs(rows.count - 1 - Int(duration * 100)) <= 1)
    }
  }

  @Test func `beside the tables is what they rest on`() throws {
    _ = try workspace.rehearse(
      "export", "take.wav", "--to", "csv", "--output", "out", "--f0-ceiling", "400")
    let record = try parsedJSON(Data(try workspace.text("out/parameters.json").utf8))
    #expect((record["parameters"] as? [String: Any])?["f0Ceiling"] as? Double == 400)
    #expect(record["recording"] as? String == "take.wav")
    #expect(record["toolVersion"] as? String != nil)
    let hashes = try #require(record["hashes"] as? [String: String])
    #expect(Set(hashes.keys) == ["models", "weights"])
    #expect(hashes.values.allSatisfy { $0.count == 16 })
  }

  @Test func `several recordings get a folder each`() throws {
    try workspace.addFixture("short", as: "sub/take.wav")
    let result = try workspace.rehearse(
      "export", "take.wav", "gone.wav", "sub/take.wav", "--to", "csv", "--output", "out")
    #expect(result.exitCode == 1)
    #expect(try workspace.names(in: "out") == ["take", "take-2"])
    #expect(try workspace.names(in: "out/take-2").contains("f0.csv"))
  }

  @Test func `annotations are named as their recording`() throws {
    for form in ["textgrid", "audacity"] {
      #expect(
        try workspace.rehearse("export", "take.wav", "--to", form, "--output", "out").exitCode == 0)
    }
    #expect(try workspace.names(in: "out") == ["take.TextGrid", "take.txt"])
    #expect(try workspace.text("out/take.TextGrid").hasPrefix("File type = \"ooTextFile\""))
    #expect(try lines("out/take.txt")[0].split(separator: "\t").count == 3)
  }

  @Test func `a PitchTier has the voiced hops of the F0 table`() throws {
    for form in ["csv", "pitchtier"] {
      #expect(
        try workspace.rehearse("export", "take.wav", "--to", form, "--output", "out").exitCode == 0)
    }
    let voiced = try lines("out/f0.csv").dropFirst().map { $0.split(separator: ",") }
      .filter { $0[1] != "0.00" }
    let tier = try lines("out/take.PitchTier").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(tier[0] == "File type = \"ooTextFile\"" && tier[1] == "Object class = \"PitchTier\"")
    #expect(tier[2] == "0")
    #expect(abs(try #require(Double(tier[3])) - Fixture("short").reference().duration) < 0.01)
    #expect(!voiced.isEmpty && Int(tier[4]) == voiced.count)
    #expect(Array(tier[5...]) == voiced.flatMap { [String($0[0]), String($0[1])] })
  }

  @Test func `an older export is replaced`() throws {
    try workspace.add("out/segments.csv", "start,end,label\n0,1,speech\n")
    _ = try workspace.rehearse("export", "take.wav", "--to", "csv", "--output", "out")
    #expect(try lines("out/segments.csv").contains("0,1,speech") == false)
  }

  @Test func `nothing is left of an export that failed`() throws {
    try workspace.add("bad.wav", "no audio")
    let result = try workspace.rehearse("export", "bad.wav", "--to", "csv", "--output", "out")
    #expect(result.exitCode == 2)
    #expect(!workspace.exists("out"))
  }
}
