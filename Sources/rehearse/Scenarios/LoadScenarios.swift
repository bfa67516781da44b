import History
import PlainText
import Practice

/// All scenarios there are; those of one's own that can't be used are told of.
func loadScenarios() throws -> [Scenario] {
  let own = try UserFolders().configuration.map { joined($0, "scenarios") }
  let (scenarios, errors) = Scenario.all(ownIn: own)
  for error in errors { complain(error) }
  return scenarios
}

/// The scenario that `name` names, or that lies at this path.
func findScenario(_ name: String) throws -> Scenario {
  name.hasSuffix(".json") ? try Scenario.read(name) : try loadScenarios().named(name)
}

extension SittingSettings {
  private static let usualScaffold = 1

  /// - Parameter before: sittings of this scenario until now.
  init(_ plan: SittingPlan, before: Int, stories: [RememberedStory]) throws {
    self.init(
      rounds: plan.rounds, seed: UInt64(plan.seed ?? .random(in: 1..<1_000_000)),
      role: plan.role,
      points: try plan.outline.map { try Self.outline($0, for: "--outline").points } ?? [],
      passages: try plan.file.map { try Self.outline($0, for: "--file").passages } ?? [],
      scaffold: plan.scaffold ?? Self.usualScaffold, sittingsBefore: before,
      stories: stories)
  }

  private static func outline(_ file: String, for option: String) throws -> PlainOutline {
    let bytes = try contents(of: file, for: option)
    let text = String(decoding: decodedText(bytes), as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return PlainOutline(lines.map { String($0).printable }.joined(separator: "\n"))
  }
}
