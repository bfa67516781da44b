import Foundation
import TestSupport
import Testing

@Suite struct SegmentsTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("interview", as: "take.wav")
  }

  private func analyze(_ segments: [String] = []) throws -> [String: Any] {
    let arguments = ["analyze", "take.wav", "--json"] + (segments.isEmpty ? [] : ["--segments"])
    let result = try Binary.rehearse.run(arguments + segments, directory: workspace.url)
    #expect(result.exitCode == 0, "\(result.errors)")
    return try result.json()
  }

  @Test(arguments: [
    (
      "csv",
      [
        "segments.csv", "pauses.csv", "nuclei.csv", "fillers.csv", "prolongations.csv",
        "repetitions.csv",
      ]
    ),
    ("textgrid", ["take.TextGrid"]), ("audacity", ["take.txt"]),
  ])
  func `tiers that come back unchanged change no metric`(
    _ form: String, _ files: [String]
  ) throws {
    #expect(
      try workspace.rehearse("export", "take.wav", "--to", form, "--output", "out").exitCode == 0)
    let detected = try analyze()
    let given = try analyze(files.map { "out/\($0)" })
    let tiers = try #require(given["givenTiers"] as? [String])
    #expect(tiers.prefix(3) == ["speech", "pauses", "nuclei"])
    #expect((detected["givenTiers"] as? [String])?.isEmpty == true)
    #expect(try measured(detected) == measured(given))
    #expect(detected["curves"] as? NSDictionary == given["curves"] as? NSDictionary)
  }

  /// The metrics without what is withheld: fillers count once a person has gone over them.
  private func measured(_ report: [String: Any]) throws -> NSDictionary {
    let metrics = try #require(report["metrics"] as? [String: [String: Any]])
    return metrics.mapValues { $0.filter { $0.key != "withheld" } } as NSDictionary
  }

  @Test func `a tier of fillers is counted, reported and exported`() throws {
    try workspace.add("fillers.csv", "start,end\n5.0,5.4\n12.0,12.5\n")
    let metrics = try #require(try analyze(["fillers.csv"])["metrics"] as? [String: Any])
    #expect((metrics["filledPauseCount"] as? [String: Any])?["value"] as? Int == 2)
    let result = try workspace.rehearse(
      "export", "take.wav", "--segments", "fillers.csv", "--to", "csv", "--output", "out")
    #expect(result.exitCode == 0)
    #expect(try workspace.text("out/fillers.csv").split(separator: "\n").count == 3)
  }

  @Test func `a moved boundary moves the metrics`() throws {
    try workspace.add("segments.csv", "start,end,label\n1,11,speech\n13,21,speech\n")
    let metrics = try #require(try analyze(["segments.csv"])["metrics"] as? [String: Any])
    #expect((metrics["longestPause"] as? [String: Any])?["value"] as? Double == 2)
    #expect((metrics["speakingTime"] as? [String: Any])?["value"] as? Double == 20)
  }

  @Test(arguments: [
    ("wrong.csv", "a,b\n1,2\n", "wrong.csv, line 1: "),
    ("late.csv", "start,end,label\n1,2,speech\n50,60,speech\n", "after the recording ends"),
    ("picture.png", "PNG", "not an annotation file"),
  ])
  func `a file of tiers that can't be right is refused in words`(
    _ name: String, _ content: String, _ says: String
  ) throws {
    try workspace.add(name, content)
    let result = try workspace.rehearse("analyze", "take.wav", "--segments", name)
    #expect(result.exitCode == 2)
    #expect(result.errors.hasPrefix("rehearse: \(name)"))
    #expect(result.errors.contains(says))
    #expect(result.output.isEmpty)
  }

  @Test func `a tier that comes from two files, or files that disagree, are refused`() throws {
    try workspace.add("segments.csv", "start,end,label\n1,11,speech\n13,21,speech\n")
    try workspace.add("again/segments.csv", "start,end,label\n1,11,speech\n")
    try workspace.add("pauses.csv", "start,end\n11,12\n")
    for other in ["again/segments.csv", "pauses.csv"] {
      let result = try workspace.rehearse(
        "analyze", "take.wav", "--segments", "segments.csv", other)
      #expect(result.exitCode == 2)
      #expect(result.errors.contains(other))
    }
  }

  @Test func `a file of tiers that isn't there is named`() throws {
    let result = try workspace.rehearse("analyze", "take.wav", "--segments", "gone.csv")
    #expect(result.exitCode == 2)
    #expect(result.errors.hasPrefix("rehearse: gone.csv can't be read: check"))
  }

  @Test func `standard input can't be given tiers`() throws {
    #expect(try workspace.rehearse("analyze", "-", "--segments", "x.csv").exitCode == 64)
  }

  @Test func `an export never takes the place of the tiers it was made from`() throws {
    let corrected = "start,end,label\n1,11,speech\n13,21,speech\n"
    try workspace.add("out/segments.csv", corrected)
    let result = try workspace.rehearse(
      "export", "take.wav", "--segments", "out/segments.csv", "--to", "csv", "--output", "out")
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("would overwrite out/segments.csv"))
    #expect(try workspace.text("out/segments.csv") == corrected)
  }
}
