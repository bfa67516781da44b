public import FoundationEssentials
public import History

extension [HeardTurn] {
  /// Stories whose words showed at least what was done and what came of it.
  ///
  /// - Parameter startedAt: when the sitting began.
  public func stories(startedAt: Date) -> [RememberedStory] {
    compactMap { heard in
      guard case .question(let question) = heard.turn.kind, let skill = heard.turn.skill,
        let hearing = heard.hearing?.rounded, let parts = hearing.words?.story,
        parts[.action] != nil, parts[.result] != nil
      else { return nil }
      return RememberedStory(
        skill: skill, question: question, startedAt: startedAt, length: hearing.length,
        parts: Dictionary(uniqueKeysWithValues: parts.map { ($0.rawValue, $1) }))
    }
  }
}

extension RememberedStory {
  /// To be shown before another question on its skill.
  var reminder: String {
    "You told a story about \(skill.replacing("-", with: " ")) on \(startedAt.day()) (\(told)): "
      + "try it again, or another one."
  }

  /// "action and result".
  private var told: String {
    let names = StoryPart.allCases.map(\.rawValue).filter { parts[$0] != nil }
    guard names.count < StoryPart.allCases.count else { return "all four parts" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "no parts" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
