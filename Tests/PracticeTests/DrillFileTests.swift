import Foundation
import Models
import Practice
import TestSupport
import Testing

@Suite struct `A drill of one's own` {
  private let original = String(decoding: ModelFiles.data("drills/pauses.json")!, as: UTF8.self)

  private func error(_ changes: [(String, String)]) -> String {
    let text = changes.reduce(original) { $0.replacing($1.0, with: $1.1) }
    #expect(text != original)
    do {
      _ = try Drill.parse(Array(text.utf8), name: "mine.json")
      return "none"
    } catch { return "\(error)" }
  }

  @Test(
    arguments: [
      ("\"metric\": \"pauseMedian\"", "\"metric\": \"pauseMedium\"", "metric: unknown metric"),
      ("\"unit\": \"s\"", "\"unit\": \"ms\"", "unit: must be \"s\""),
      ("\"method\": \"take\"", "\"method\": \"guess\"", "method: unknown method"),
      ("\"band\": \"amber\"", "\"band\": \"gold\"", "levels[0].band: unknown band"),
      (
        "\"band\": \"amber\"", "\"band\": {\"low\": 2, \"high\": 1}",
        "levels[0].band: is empty: low, 2.0, must be less than high, 1.0"
      ),
      ("\"band\": \"amber\"", "\"band\": {}", "levels[0].band: needs a low, a high or both"),
      ("\"citation\"", "\"quotation\"", "source.citation: is missing"),
      ("\"source\"", "\"sauce\"", "source: is missing"),
      (
        "\"length\": 30", "\"length\": 10", "length: is 10.0; a take must be longer than the 10.0 s"
      ),
      ("\"inside\": 3", "\"inside\": 6", "levels[0].inside: is 6.0; it must lie from 1.0 to 4.0"),
      ("\"id\": \"pauses\"", "\"id\": \"Pauses!\"", "only a to z, 0 to 9 and - may be in it"),
      (
        "\"method\": \"take\"", "\"method\": \"difference\"",
        "instructions: must be 2, one for each"
      ),
      (
        "\"metric\": \"pauseMedian\"", "\"metric\": \"leadingSilence\"",
        "noise: is missing; how far leadingSilence moves"
      ),
    ])
  func `that is wrong is told where and why`(_ old: String, new: String, message: String) {
    let told = error([(old, new)])
    #expect(told.hasPrefix("mine.json is not a valid drill:"))
    #expect(told.contains(message), "\(told)")
  }

  @Test func `that is no JSON is told so`() {
    #expect(error([("{", "[")]).hasPrefix("mine.json is not valid JSON"))
  }

  @Test func `replaces a built-in one, and a broken one stops no other`() throws {
    let folder = try TemporaryFolder()
    let mine = original.replacing("Pauses that can be heard", with: "Mine")
    try mine.write(to: folder.url.appending(path: "a.json"), atomically: true, encoding: .utf8)
    try "{".write(to: folder.url.appending(path: "b.json"), atomically: true, encoding: .utf8)
    let (drills, errors) = Drill.all(ownIn: folder.url.path)
    #expect(drills.count == Drill.builtIn.count)
    #expect(try drills.named("pauses").title == "Mine")
    #expect(errors.count == 1)
  }

  @Test func `that nobody wrote is answered with the nearest`() {
    #expect(throws: DrillError.unknown(name: "pausen", known: Drill.builtIn.map(\.id))) {
      try Drill.builtIn.named("pausen")
    }
    let text = "\(DrillError.unknown(name: "pausen", known: ["pace", "pauses"]))"
    #expect(text.contains("pauses"))
  }

  @Test(arguments: ["/nowhere.json", "/"]) func `that can't be read is told why`(_ path: String) {
    #expect(throws: DrillError.self) { try Drill.read(path) }
  }
}
