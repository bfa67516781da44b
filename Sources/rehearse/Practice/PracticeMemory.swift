import Feedback
import FoundationEssentials
import History
import Practice

/// What is known of the speaker's practice: drills, attempts, and the profile they are judged by.
struct PracticeMemory {
  private static let profileSetting = "profile"

  let drills: [Drill]
  private(set) var profile: Profile
  private(set) var attempts: [DrillAttempt]
  /// Nil when nothing is to be remembered, or nothing can be.
  private let history: HistoryStore?

  private let optOut: OptOutOptions

  /// - Parameter isEphemeral: nothing is read or left.
  init(_ options: PracticeOptions, drills: [Drill], isEphemeral: Bool = false) throws {
    var opened: HistoryStore?
    if !isEphemeral { attemptHistory { opened = $0 } }
    history = opened
    attempts = try opened?.drillAttempts() ?? []
    let name = try options.profile ?? opened?.setting(Self.profileSetting) ?? "talk"
    optOut = options.optOut
    profile = try optOut.profile(name)
    self.drills = drills
  }

  /// Those that the profile can judge.
  var offered: [Drill] { drills.filter { $0.isOffered(by: profile) } }

  /// Whether nobody has practised here before.
  var isEmpty: Bool {
    get throws { try attempts.isEmpty && history?.setting(Self.profileSetting) == nil }
  }

  /// From now on, unless another is named.
  ///
  /// - Parameter name: of the profile, or its path.
  mutating func choose(_ name: String) throws {
    profile = try optOut.profile(name)
    if let history { attemptHistory(in: history) { try $0.set(Self.profileSetting, to: name) } }
  }

  mutating func remember(_ attempt: DrillAttempt) {
    attempts.append(attempt)
    if let history { attemptHistory(in: history) { try $0.append(attempt) } }
  }

  func suggestion() throws -> Suggestion? {
    Chooser(drills: offered, attempts: attempts, reported: try reported(), now: .now).suggestion()
  }

  /// What the latest report's changes lead to, the weightiest first.
  private func reported() throws -> [String] {
    let metrics = try history?.recentChanges().first ?? []
    return metrics.compactMap { Exercises.drill(for: $0, profile: profile) }
  }
}
