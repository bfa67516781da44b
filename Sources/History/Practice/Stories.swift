public import FoundationEssentials
import GRDB

/// A story that was told in answer to a question: which parts were found in it, and none of its words.
public struct RememberedStory: Codable, Equatable, Sendable {
  /// What the question asked about: "conflict".
  public var skill: String
  /// The question's id.
  public var question: String
  /// Of the sitting.
  public var startedAt: Date
  /// Of the answer.
  public var length: Double
  /// By their names: "action"; each with its share of the words, 0…1.
  public var parts: [String: Double]

  public init(
    skill: String, question: String, startedAt: Date, length: Double, parts: [String: Double]
  ) {
    self.skill = skill
    self.question = question
    self.startedAt = startedAt
    self.length = length
    self.parts = parts
  }
}

extension HistoryStore {
  public func append(_ story: RememberedStory) throws(HistoryError) {
    try write { _ = try story.insert($0) }
  }

  /// In the order in which they were told.
  public func stories() throws(HistoryError) -> [RememberedStory] {
    try read { try RememberedStory.fetch($0).map(RememberedStory.init) }
  }
}

extension RememberedStory: HistoryRow {
  static let table = "story"

  init(_ row: Row) throws {
    self.init(
      skill: row["skill"], question: row["question"], startedAt: Date(stored: row["startedAt"]),
      length: row["length"],
      parts: try row.decode(JSONColumn<[String: Double]>.self, forColumn: "parts").value)
  }

  var columns: Columns {
    [
      "skill": skill, "question": question, "startedAt": startedAt.stored, "length": length,
      "parts": JSONColumn(value: parts),
    ]
  }
}
