import Feedback
import Reporting
import SpeechMetrics

/// One ranking as the pages show it: within a type of speech and a profile, by one measure.
struct RankedTable: Sendable {
  enum Measure: String, Sendable, Encodable {
    case score, improvement
  }

  struct Row: Sendable {
    var turn: Turn
    var place: Int
    var isShared: Bool
    /// "82 ± 2.1", "+6 ± 3".
    var points: String
    /// First and last place of those that the scores cannot tell from this one.
    var tooClose: ClosedRange<Int>?
  }

  /// "Table Topics, Talk profile".
  var title: String
  var measure: Measure
  var rows: [Row]
  /// The numbers of speeches no two of which can be told apart.
  var brackets: [[Int]]

  static let explanation =
    "\(Score.explanation) Only speeches of one type and profile are compared. The ± is the least that "
    + "the uncertainty can be, so more may be too close to call; among those the order means nothing."
}

extension RankedTable {
  fileprivate init(
    _ title: String, _ measure: Measure, _ ranking: Standings.Ranking, _ turns: [Turn]
  ) {
    let places = ranking.places
    self.title = title
    self.measure = measure
    brackets = ranking.tooCloseToCall.map { $0.map { turns[places[$0].outcome].number } }
    rows = places.enumerated().map { index, place in
      let ranges = ranking.tooCloseToCall.filter { $0.contains(index) }
      let tooClose = ranges.first.map { first in
        places[first.lowerBound].number...places[ranges[ranges.count - 1].upperBound - 1].number
      }
      let sign = measure == .improvement && place.points > 0 ? "+" : ""
      return Row(
        turn: turns[place.outcome], place: place.number,
        isShared: places.count { $0.number == place.number } > 1,
        points: sign + Score.text(place.points, place.uncertainty), tooClose: tooClose)
    }
  }

  /// Every ranking, in the order in which their types and profiles first appear.
  static func all(_ standings: Standings, _ turns: [Turn]) -> [RankedTable] {
    standings.groups.flatMap { group in
      let leftOut = group.leftOut.map(\.rawValue).joined(separator: " and ")
      let profile = "\(Escaping.plain(group.profile.title)) profile"
      let title = [
        group.type.map(Turn.typeTitle), profile, leftOut.isEmpty ? nil : "without \(leftOut)",
      ]
      .compactMap { $0 }.joined(separator: ", ")
      let improvement = group.byImprovement.map { [(Measure.improvement, $0)] } ?? []
      return ([(Measure.score, group.byScore)] + improvement).map {
        RankedTable(title, $0, $1, turns)
      }
    }
  }
}

/// The keys of the page's template.
struct RankingSection {
  struct Row {
    var place: String
    var rankedName: String
    var rankedPoints: String
    var tooClose: String
  }

  var rankingTitle: String
  var measure: String
  var ranked: [Row]

  init(_ table: RankedTable) {
    rankingTitle = "\(table.title), by \(table.measure.rawValue)"
    measure = table.measure.rawValue
    ranked = table.rows.map(Row.init)
  }
}

extension RankingSection.Row {
  init(_ row: RankedTable.Row) {
    place = row.isShared ? "\(row.place)=" : String(row.place)
    rankedName = row.turn.name
    rankedPoints = row.points
    tooClose = row.tooClose.map(Self.words) ?? ""
  }

  private static func words(_ places: ClosedRange<Int>) -> String {
    places.count == 1
      ? "place \(places.lowerBound)" : "places \(places.lowerBound) to \(places.upperBound)"
  }
}
