import DSP
import Feedback
import FoundationEssentials
import GRDB
import SpeechMetrics

/// When takes were and what was measured, without all that isn't needed to follow it over time.
struct TakeSeries {
  struct Entry {
    var startedAt: Date
    var ratings: RememberedTake.Ratings
    var figures: [MetricID: Change.Figure] = [:]
  }

  /// The oldest first.
  private(set) var entries: [Entry] = []
  /// The analyses that the figures come from, each once.
  private(set) var bases: [RememberedTake.Basis] = []
  /// Takes measured with other parameters than the latest.
  private(set) var otherParametersCount = 0

  /// The takes of a profile since `start`, as far as they were measured as its latest was.
  init(_ db: Database, profile: String, since start: Date?, metrics: [MetricID]) throws {
    let places = try readTakes(db, profile, since: start)
    let speech = try values(db, .phonationTime)
    for metric in metrics {
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT take, value, standardError FROM metric WHERE metric = ? AND withheld IS NULL",
        arguments: [metric.rawValue])
      while let row = try rows.next() {
        let take: Int64 = row[0]
        guard let place = places[take] else { continue }
        let error = Repeatability.shipped.error(
          metric, standardError: row[2], speech: speech[take] ?? 0)
        entries[place].figures[metric] = Change.Figure(value: row[1], error: error)
      }
    }
  }

  /// The entries' places by the takes' numbers.
  private mutating func readTakes(
    _ db: Database, _ profile: String, since start: Date?
  ) throws -> [Int64: Int] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, startedAt, basis, comfortBefore, comfortAfter, predicted, actual FROM take
        WHERE profile = ? AND startedAt >= ? ORDER BY startedAt, id
        """, arguments: [profile, start?.stored ?? .min])
    guard let last = rows.last else { return [:] }
    let known = Set(rows.map { $0["basis"] as String })
    let decoded = try known.map { ($0, try JSONColumn<RememberedTake.Basis>(text: $0).value) }
    let byText = Dictionary(uniqueKeysWithValues: decoded)
    let latest = byText[last["basis"]]!
    let usable = byText.filter { $0.value.hasParameters(of: latest) }
    bases = Array(usable.values)
    var places: [Int64: Int] = [:]
    for row in rows {
      guard usable[row["basis"]] != nil else {
        otherParametersCount += 1
        continue
      }
      places[row["id"]] = entries.count
      entries.append(
        Entry(startedAt: Date(stored: row["startedAt"]), ratings: RememberedTake.Ratings(row)))
    }
    return places
  }

  private func values(_ db: Database, _ metric: MetricID) throws -> [Int64: Double] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT take, value FROM metric WHERE metric = ?", arguments: [metric.rawValue])
    var values: [Int64: Double] = [:]
    while let row = try rows.next() { values[row[0]] = row[1] }
    return values
  }
}

extension RememberedTake.Basis {
  /// Whether figures can be held against each other.
  func hasParameters(of other: RememberedTake.Basis) -> Bool {
    minimumPause == other.minimumPause && f0Floor == other.f0Floor
      && f0Ceiling == other.f0Ceiling
  }
}
