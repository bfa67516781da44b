public import Feedback
public import FoundationEssentials
import GRDB
import SpeechMetrics

extension HistoryStore {
  /// How many earlier takes make what is usual, at most.
  private static let usualTakeCount = 10

  /// What changed since the take before `take`: of the same profile, of the same title where it has one,
  /// and measured with the same parameters. Nil where there is none.
  ///
  /// - Parameter id: the take's number; nil where it isn't remembered yet.
  public func sinceLastTime(
    _ take: RememberedTake, as id: Int? = nil, judgedBy profile: Profile,
    calendar: Calendar = .current
  ) throws(HistoryError) -> SinceLastTime? {
    let earlier = try earlierTakes(like: take, id: id)
    guard let last = earlier.first else { return nil }
    let readings = MetricID.primary.filter { !profile.unscored.contains($0) }.compactMap {
      reading($0, take, earlier)
    }
    guard !readings.isEmpty else { return nil }
    let isOtherVersion = last.basis.hashes["weights"] != take.basis.hashes["weights"]
    return SinceLastTime(
      readings, day: last.startedAt.day(in: calendar), title: last.title,
      usualTakeCount: earlier.count >= 3 ? earlier.count : nil, norms: profile.norms,
      notes: isOtherVersion
        ? [
          "The last take was measured by another version of rehearse, so part of any change may come "
            + "from that."
        ] : [])
  }

  private func reading(
    _ metric: MetricID, _ take: RememberedTake, _ earlier: [RememberedTake]
  ) -> SinceLastTime.Reading? {
    guard let now = take.shown(metric), let before = earlier.first?.shown(metric) else {
      return nil
    }
    return SinceLastTime.Reading(
      metric: metric, now: now, before: before,
      usual: Change.Figure.usual(earlier.compactMap { $0.shown(metric) }, against: now))
  }

  /// Newest first; of one second, the last that was remembered.
  private func earlierTakes(
    like take: RememberedTake, id: Int?
  ) throws(HistoryError) -> [RememberedTake] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM take
          WHERE profile = ? AND kind = ? AND (startedAt, id) < (?, ?) AND title IS ifnull(?, title)
          ORDER BY startedAt DESC, id DESC LIMIT ?
          """,
        arguments: [
          take.profile, take.kind.rawValue, take.startedAt.stored, id ?? .max, take.title,
          Self.usualTakeCount,
        ])
      return try rows.map { try StoredTake($0, db, withFigures: true).take }
        .filter { $0.basis.hasParameters(of: take.basis) }
    }
  }
}

extension RememberedTake {
  /// Nil where it isn't known, is withheld, or couldn't be compared.
  fileprivate func shown(_ metric: MetricID) -> Change.Figure? {
    guard let figure = figures[metric], figure.withheld == nil else { return nil }
    let error = Repeatability.shipped.error(
      metric, standardError: figure.standardError, speech: figures[.phonationTime]?.value ?? 0)
    return Change.Figure(value: figure.value, error: error)
  }
}
