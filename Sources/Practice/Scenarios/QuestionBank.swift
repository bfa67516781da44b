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
  /// Where the longest name that occurs in `role` belongs.
  func field(of role: String) -> String {
    let role = role.lowercased()
    let names = flatMap { field in field.roles.map { (name: $0, id: field.id) } }
    return names.filter { role.contains($0.name) }.max { $0.name.count < $1.name.count }?.id
      ?? QuestionBank.generalField
  }
}
