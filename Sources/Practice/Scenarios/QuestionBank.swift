import Models

/// Questions that scenarios share, by bank and family.
public struct QuestionBank: Sendable {
  /// What belongs to no field: asked where a role's field is unknown, or has too few of its own.
  static let generalField = "general"

  public struct Family: Sendable, Equatable {
    public let bank: String
    public let name: String
    public let questions: [PromptSet]
  }

  public let families: [Family]

  func has(_ bank: String, family: String) -> Bool {
    families.contains { $0.bank == bank && $0.name == family }
  }

  /// - Parameter field: nil for questions of every field.
  func questions(of bank: String, family: String, field: String?) -> [PromptSet] {
    let all = families.filter { $0.bank == bank && $0.name == family }.flatMap(\.questions)
    guard let field else { return all }
    let own = all.filter { $0.field == field }
    return own.isEmpty ? all.filter { $0.field ?? Self.generalField == Self.generalField } : own
  }
}

/// A kind of work, and what roles in it are called.
struct WorkField: Sendable, Equatable {
  let id: String
  let roles: [String]
}

extension [WorkField] {
  /// Where the longest name that occurs in `role` belongs; whole words, in the singular or the plural.
  func field(of role: String) -> String {
    let words = role.lowercased().split { !$0.isLetter }
    let names = flatMap { field in field.roles.map { (name: $0, id: field.id) } }
    let found = names.filter { words.contains(phrase: $0.name.split(separator: " ")) }
    return found.max { $0.name.count < $1.name.count }?.id ?? QuestionBank.generalField
  }
}

extension [Substring] {
  fileprivate func contains(phrase: [Substring]) -> Bool {
    indices.contains { start in
      let words = self[start...].prefix(phrase.count)
      return words.count == phrase.count
        && zip(words, phrase).allSatisfy { $0 == $1 || $0 == $1 + "s" }
    }
  }
}
