import Foundation
import TestSupport
import Testing

@Suite struct MeasureTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func rows(_ table: String) -> [[Substring]] {
    table.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  @Test func `the header has units and every row has reasons`() throws {
    try workspace.addFixture("short", as: "take.wav")
    let rows = rows(try workspace.rehearse("measure", "take.wav").output)
    let header = rows[0]
    #expect(header.first == "file")
    #expect(header.contains("speechRate (syll/s)"))
    #expect(header.contains("medianF0 (Hz)"))
    #expect(header.last == "reasons")
    #expect(rows[1].count == header.count)
    let words = try #require(header.firstIndex { $0.hasPrefix("estimatedWordsPerMinute") })
    #expect(rows[1][words].isEmpty)
    #expect(rows[1].last?.contains("estimatedWordsPerMinute: it depends on the profile") == true)
  }

  @Test func `folders are searched in order, without hidden files, circles and other files`() throws
  {
    for name in ["talks/b.wav", "talks/a/z.WAV", "talks/.hidden.wav", "talks/c.flac.txt"] {
      try workspace.addFixture("short", as: name)
    }
    try workspace.link("talks/a/round", to: "..")
    try workspace.link("talks/linked.wav", to: "b.wav")
    let result = try workspace.rehearse("measure", "talks")
    #expect(result.exitCode == 0)
    #expect(
      rows(result.output).dropFirst().map(\.[0]) == [
        "talks/a/z.WAV", "talks/b.wav", "talks/linked.wav",
      ])
  }

  @Test func `a table on disk has beside it what it rests on`() throws {
    try workspace.addFixture("short", as: "take.wav")
    let result = try workspace.rehearse("measure", "take.wav", "--csv", "metrics.csv")
    #expect(result.exitCode == 0)
    #expect(result.output.isEmpty)
    #expect(try workspace.names() == ["metrics.csv", "metrics.json", "take.wav"])
    #expect(rows(try workspace.text("metrics.csv")).count == 2)
    let record = try parsedJSON(Data(try workspace.text("metrics.json").utf8))
    #expect(record["parameters"] as? [String: Any] != nil)
    let hashes = try #require(record["hashes"] as? [String: String])
    #expect(Set(hashes.keys) == ["models", "weights"])
    #expect(hashes.values.allSatisfy { $0.count == 16 })
  }

  @Test func `a file that fails costs its row and the exit code`() throws {
    try workspace.addFixture("short", as: "take.wav")
    try workspace.add("notes.txt", "no audio")
    let result = try workspace.rehearse("measure", "notes.txt", "take.wav")
    #expect(result.exitCode == 1)
    #expect(result.errors.hasPrefix("rehearse: notes.txt is not audio"))
    #expect(rows(result.output).map(\.[0]) == ["file", "take.wav"])
  }

  @Test func `where nothing could be measured an older table stays`() throws {
    try workspace.add("metrics.csv", "file,old,reasons\r\n")
    try FileManager.default.createDirectory(
      at: workspace.url.appending(path: "empty"), withIntermediateDirectories: true)
    let result = try workspace.rehearse("measure", "empty", "--csv", "metrics.csv")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("no recordings are in the folder empty"))
    #expect(try workspace.text("metrics.csv") == "file,old,reasons\r\n")
    #expect(try workspace.names() == ["empty", "metrics.csv"])
  }

  @Test func `the table's path must end in csv and be no recording's`() throws {
    try workspace.addFixture("short", as: "take.wav")
    try workspace.link("table.csv", to: "take.wav")
    for table in ["take.wav", "table.csv"] {
      #expect(try workspace.rehearse("measure", "take.wav", "--csv", table).exitCode == 64)
    }
    #expect(try workspace.rehearse("measure", "take.wav").exitCode == 0)
  }
}
