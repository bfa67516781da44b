import Foundation
import Models
import Practice
import TestSupport
import Testing

@Suite struct `A scenario of one's own` {
  private let original = String(
    decoding: ModelFiles.data("scenarios/negotiate.json")!, as: UTF8.self)

  private func error(_ old: String, _ new: String) -> String {
    let text = original.replacing(old, with: new)
    #expect(text != original)
    do {
      _ = try Scenario.parse(Array(text.utf8), name: "mine.json")
      return "none"
    } catch { return "\(error)" }
  }

  @Test(
    arguments: [
      ("\"profile\"", "\"profil\"", "profil: no such field; the nearest is profile"),
      ("\"hold\"", "\"held\"", "held: no such field"),
      ("\"measure\": \"", "\"measure\": \"x", "measures[0].measure: unknown measure"),
      ("\"citation\"", "\"quotation\"", "source.citation: is missing"),
      ("\"skeptical\"", "\"sceptic\"", "unknown persona \"sceptic\""),
      ("\"answer\": [", "\"answer\": [900, ", "answer: must be [low, high]"),
      ("\"wordings\": [", "\"wordings\": [\"{name}?\", ", "nothing is put in place of \"{name}\""),
      ("\"rounds\": ", "\"rounds\": 99", "rounds: is 99"),
      ("\"prompts\"", "\"script\": true, \"prompts\"", "needs one of prompts, bank or script"),
    ])
  func `that is wrong is told where and why`(_ old: String, new: String, message: String) {
    let told = error(old, new)
    #expect(told.hasPrefix("mine.json is not valid:"))
    #expect(told.contains(message), "\(told)")
  }

  @Test func `that is no JSON is told so`() {
    #expect(error("{", "[").hasPrefix("mine.json is not valid JSON"))
  }

  @Test func `replaces a built-in one, and a broken one stops no other`() throws {
    let folder = try TemporaryFolder()
    let mine = original.replacing(
      /"title": "[^"]*",/, with: "\"title\": \"Mine\",", maxReplacements: 1)
    try mine.write(to: folder.url.appending(path: "a.json"), atomically: true, encoding: .utf8)
    try "{".write(to: folder.url.appending(path: "b.json"), atomically: true, encoding: .utf8)
    let (scenarios, errors) = Scenario.all(ownIn: folder.url.path)
    #expect(scenarios.count == Scenario.builtIn.count)
    #expect(try scenarios.named("negotiate").title == "Mine")
    #expect(errors.count == 1)
  }

  @Test func `with a partner that it doesn't offer is told who there is`() throws {
    let scenario = try Scenario.builtIn.named("interview")
    #expect(throws: ScenarioError.self) { try scenario.persona("grumpy") }
  }

  @Test(arguments: ["/nowhere.json", "/"]) func `that can't be read is told why`(_ path: String) {
    #expect(throws: ScenarioError.self) { try Scenario.read(path) }
  }
}
