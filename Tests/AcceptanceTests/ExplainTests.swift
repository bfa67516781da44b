import Foundation
import TestSupport
import Testing

@Suite struct ExplainTests {
  @Test(arguments: [
    ["pitch-variation"], ["pitchStandardDeviation"], ["pitch", "variation"], ["Pitch variation"],
  ])
  func `a metric is explained by any of its names`(name: [String]) throws {
    let result = try Binary.rehearse.run(["explain"] + name)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("  Pitch variation\n"))
    #expect(result.output.contains("How accurately"))
  }

  @Test func `a slip is wrong usage, and the nearest name is given`() throws {
    let result = try Binary.rehearse.run(["explain", "pich-variation"])
    #expect(result.exitCode == 64)
    #expect(result.output.isEmpty)
    #expect(
      result.errors.contains(
        #"no metric is called "pich-variation": perhaps pitch-variation is meant"#))
  }

  @Test func `without a name all are listed, of a group those of the group`() throws {
    let all = try Binary.rehearse.run(["explain"]).output
    #expect(all.contains("\n  speech-rate ") && all.contains("\n  flow "))
    let pace = try Binary.rehearse.run(["explain", "pace"]).output
    #expect(pace.contains("\n  speech-rate ") && !pace.contains("flow"))
  }

  @Test func `a profile's bands can be shown alone, in JSON too`() throws {
    let text = try Binary.rehearse.run(["explain", "flat-stretches", "--profile", "interview"])
    #expect(text.output.contains("interview") && !text.output.contains("toastmasters"))
    let json = try Binary.rehearse.run(
      ["explain", "flat-stretches", "--profile", "interview", "--json"]
    ).json()
    #expect(json["metric"] as? String == "flatShare")
    #expect((json["norms"] as? [Any])?.count == 1)
    #expect(try Binary.rehearse.run(["explain", "--profile", "sermon"]).exitCode == 64)
  }
}
