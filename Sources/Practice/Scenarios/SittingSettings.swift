public import History

/// What the speaker chose for a sitting.
public struct SittingSettings: Sendable, Equatable {
  /// Questions; nil for as many as the scenario says.
  public var rounds: Int?
  /// The same seed brings the same questions and words.
  public var seed: UInt64
  /// The work that an interview is for.
  public var role: String?
  /// Headings and key points of the speaker's talk.
  public var points: [String]
  /// Of the speaker's own text.
  public var passages: [String]
  /// How much help is shown: 3 the most, 0 none.
  public var scaffold: Int
  /// Of this scenario.
  public var sittingsBefore: Int
  /// Of earlier sittings, the oldest first.
  public var stories: [RememberedStory]

  public init(
    rounds: Int? = nil, seed: UInt64, role: String? = nil, points: [String] = [],
    passages: [String] = [], scaffold: Int = 1, sittingsBefore: Int = 0,
    stories: [RememberedStory] = []
  ) {
    self.rounds = rounds
    self.seed = seed
    self.role = role
    self.points = points
    self.passages = passages
    self.scaffold = scaffold
    self.sittingsBefore = sittingsBefore
    self.stories = stories
  }

  /// "a nurse", "an accountant"; "someone in this job" where no role was given.
  var roleWithArticle: String {
    guard let role = role?.trimmingSpaces, !role.isEmpty else { return "someone in this job" }
    let small = role.lowercased()
    if ["a ", "an ", "the "].contains(where: small.hasPrefix) { return role }
    let saysVowel =
      "aeiou".contains(small.first ?? " ")
      && !["uni", "use", "eu", "one"].contains(where: small.hasPrefix)
    return "\(saysVowel ? "an" : "a") \(role)"
  }

  /// The field of the role.
  var field: String { WorkField.builtIn.field(of: role ?? "") }
}
