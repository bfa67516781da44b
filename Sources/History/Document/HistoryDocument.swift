import FoundationEssentials
import GRDB
import PlainText

/// The whole history as one JSON document, for keeping elsewhere and for other tools: schema
/// `rehearse.history/1`. Where files lie that `forget` would delete isn't part of it, nor are the numbers
/// that takes and goals have in one history.
public struct HistoryDocument: Codable, Equatable, Sendable {
  public static let schema = "rehearse.history/1"

  public var schema = HistoryDocument.schema
  /// The oldest first, as are all others.
  public var takes: [HistoryEntry<RememberedTake>]
  public var drillAttempts: [HistoryEntry<DrillAttempt>]
  public var goals: [HistoryEntry<Goal>]
  public var debriefs: [HistoryEntry<Debrief>]
  public var sittings: [HistoryEntry<RememberedSitting>]
  public var stories: [HistoryEntry<RememberedStory>]
  public var ladderTries: [HistoryEntry<LadderTry>]
  /// Fears, 0 to 10, by situation.
  public var ladderRatings: [String: Int]

  public init(
    takes: [HistoryEntry<RememberedTake>] = [], drillAttempts: [HistoryEntry<DrillAttempt>] = [],
    goals: [HistoryEntry<Goal>] = [],
    debriefs: [HistoryEntry<Debrief>] = [], sittings: [HistoryEntry<RememberedSitting>] = [],
    stories: [HistoryEntry<RememberedStory>] = [],
    ladderTries: [HistoryEntry<LadderTry>] = [],
    ladderRatings: [String: Int] = [:]
  ) {
    self.takes = takes
    self.drillAttempts = drillAttempts
    self.goals = goals
    self.debriefs = debriefs
    self.sittings = sittings
    self.stories = stories
    self.ladderTries = ladderTries
    self.ladderRatings = ladderRatings
  }

  /// Documents of earlier versions have no sittings, stories or ladder, and entries without identifiers.
  public init(from decoder: any Decoder) throws {
    let document = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      takes: try document.decode([HistoryEntry<RememberedTake>].self, forKey: .takes),
      drillAttempts: try document.decode([HistoryEntry<DrillAttempt>].self, forKey: .drillAttempts),
      goals: try document.decode([HistoryEntry<Goal>].self, forKey: .goals),
      debriefs: try document.decode([HistoryEntry<Debrief>].self, forKey: .debriefs),
      sittings: try document.decodeIfPresent(
        [HistoryEntry<RememberedSitting>].self, forKey: .sittings) ?? [],
      stories: try document.decodeIfPresent([HistoryEntry<RememberedStory>].self, forKey: .stories)
        ?? [],
      ladderTries: try document.decodeIfPresent(
        [HistoryEntry<LadderTry>].self, forKey: .ladderTries) ?? [],
      ladderRatings: try document.decodeIfPresent([String: Int].self, forKey: .ladderRatings)
        ?? [:])
  }
}

extension HistoryDocument {
  /// Times in UTC (ISO 8601), keys in order.
  public var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    encoder.dateEncodingStrategy = .iso8601
    // Cannot fail: every number is finite.
    return Array(try! encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// - Parameter name: what messages call the document.
  public init(json: [UInt8], name: String) throws(HistoryDocumentError) {
    struct Schema: Decodable {
      var schema: String
    }
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    let data = Data(json)
    let schema = (try? decoder.decode(Schema.self, from: data))?.schema
    guard schema == Self.schema else {
      throw HistoryDocumentError(file: name, problem: .schema(schema))
    }
    do {
      self = try decoder.decode(HistoryDocument.self, from: data)
    } catch {
      throw HistoryDocumentError(file: name, problem: .broken(place(of: error)))
    }
    if let place = implausible {
      throw HistoryDocumentError(file: name, problem: .broken(place))
    }
  }
}

// MARK: - Whether it can be what it says

extension HistoryDocument {
  /// Where something stands that the program never writes: "takes.3.ratings"; nil where nothing does.
  private var implausible: String? {
    let checks: [(String, [Int])] = [
      ("takes", takes.indices.filter { !takes[$0].content.isPlausible }),
      ("drillAttempts", drillAttempts.indices.filter { !drillAttempts[$0].content.isPlausible }),
      ("goals", goals.indices.filter { !goals[$0].content.isPlausible }),
      ("debriefs", debriefs.indices.filter { !debriefs[$0].content.isPlausible }),
      ("sittings", sittings.indices.filter { !sittings[$0].content.isPlausible }),
      ("stories", stories.indices.filter { !stories[$0].content.isPlausible }),
      ("ladderTries", ladderTries.indices.filter { !ladderTries[$0].content.isPlausible }),
      (
        "ladderRatings",
        ladderRatings.values.allSatisfy(RememberedTake.Ratings.range.contains) ? [] : [0]
      ),
    ]
    return checks.lazy.compactMap { list, wrong in wrong.first.map { "\(list).\($0)" } }.first
  }
}

extension RememberedTake {
  fileprivate var isPlausible: Bool {
    let numbers = figures.values.map(\.value) + figures.values.compactMap(\.standardError)
    let given = [ratings.comfortBefore, ratings.comfortAfter, ratings.predicted, ratings.actual]
    return (0...1e7).contains(duration) && startedAt.isPlausible
      && numbers.allSatisfy { abs($0) < 1e9 }
      && given.allSatisfy { $0.map(Ratings.range.contains) ?? true }
      && [basis.minimumPause, basis.f0Floor, basis.f0Ceiling].allSatisfy { abs($0) < 1e9 }
  }
}

extension DrillAttempt {
  fileprivate var isPlausible: Bool {
    startedAt.isPlausible && (1...1000).contains(level) && abs(value ?? 0) < 1e9
  }
}

extension RememberedSitting {
  fileprivate var isPlausible: Bool {
    startedAt.isPlausible && (0...10_000).contains(turnCount)
      && measures.values.allSatisfy { abs($0) < 1e9 }
  }
}

extension RememberedStory {
  fileprivate var isPlausible: Bool {
    startedAt.isPlausible && (0...1e7).contains(length)
      && parts.values.allSatisfy((0...1).contains)
  }
}

extension LadderTry {
  fileprivate var isPlausible: Bool {
    startedAt.isPlausible && (0...3).contains(scaffold)
      && [comfortBefore, comfortAfter].allSatisfy {
        $0.map(RememberedTake.Ratings.range.contains) ?? true
      }
  }
}

extension Goal {
  fileprivate var isPlausible: Bool { createdAt.isPlausible && changedAt.isPlausible }
}

extension Debrief {
  fileprivate var isPlausible: Bool { writtenAt.isPlausible }
}

extension Date {
  /// From 1970 to 2999.
  fileprivate var isPlausible: Bool { (0...32_472_144_000).contains(timeIntervalSince1970) }
}
