import Feedback
import Practice

/// The first time that someone practises: one question, one easy half minute, one thing that was good, and a
/// drill to begin with.
struct FirstRun: ~Copyable {
  private static let kinds: [(key: Character, profile: String, name: String)] = [
    ("t", "talk", "a talk"), ("i", "interview", "an interview"),
    ("c", "conversation", "a conversation"),
  ]
  private static let length = 30.0

  let options: DrillOptions
  let drills: [Drill]

  /// The profile of what the speaker practises for; nil when they would rather stop.
  func chosenProfile(_ desk: borrowing Desk) -> String? {
    desk.show(DrillText(desk.options).question(Self.kinds.map { "\($0.key)  \($0.name)" }))
    let key = desk.key(among: Self.kinds.map(\.key) + ["q"])
    return Self.kinds.first { $0.key == key }?.profile
  }

  /// The drill to begin with; nil when the speaker stops.
  func impression(_ profile: Profile, at desk: borrowing Desk) throws -> FirstImpression? {
    desk.show(DrillText(desk.options).invitation)
    guard desk.key(among: " \nq") != "q" else { return nil }
    let take = DrillTake(
      options: options, profile: profile, title: "Yesterday", length: Self.length, index: 0)
    switch try desk.withControls({ try take.record($0) }) {
    case .heard(let heard, _):
      return FirstImpression(
        heard, profile: profile, drills: drills.filter { $0.isOffered(by: profile) })
    case .failed(let error): throw error
    case .dropped, .left: return nil
    }
  }
}
