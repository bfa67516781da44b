public import FoundationEssentials
public import History
internal import Numbers

/// Chooses what to practise next, by rule: the same attempts at the same time give the same answer.
///
/// The hardest comes back soonest, what goes well after ever longer gaps; after hard tries something sure,
/// and when nearly all goes well a stretch. Between 70 and 85 % of hits is the aim: a convention, with the 85 %
/// that Wilson et al. 2019 derived for learners that are machines as its end.
public struct Chooser {
  private static let target = 0.7...0.85
  /// Expected hits of what counts as sure.
  private static let sureness = 0.6
  /// Latest judged tries, over all drills, that say how hard it was.
  private static let memory = 8
  private static let leastMemory = 4
  /// Drills that are begun and not yet done, at most: one thing at a time, with some change.
  private static let mostOpen = 3
  /// A drill is due this long before its day is over, so that evenings may follow mornings.
  private static let slack: TimeInterval = 8 * 3600
  private static let day: TimeInterval = 24 * 3600

  private struct Candidate {
    let drill: Drill
    let standing: Standing
    let order: Int
  }

  private let tried: [Candidate]
  private let untried: [Candidate]
  private let recent: [Bool]
  private let latest: String?
  private let reported: [String]
  private let now: Date

  /// - Parameters:
  ///   - drills: those to choose from, in their order.
  ///   - attempts: in the order in which they were made.
  ///   - reported: ids of drills that the latest report names, the most useful first.
  public init(drills: [Drill], attempts: [DrillAttempt], reported: [String], now: Date) {
    let all = drills.enumerated().map {
      Candidate(drill: $1, standing: Standing($1, attempts), order: $0)
    }
    tried = all.filter { $0.standing.attemptCount > 0 }
    untried = all.filter { $0.standing.attemptCount == 0 }
    recent = attempts.compactMap(\.passed).suffix(Self.memory)
    latest = attempts.last?.drill
    self.reported = reported
    self.now = now
  }

  /// Nil without drills.
  public func suggestion() -> Suggestion? {
    if tried.isEmpty {
      return suggest(reportedOne, .reported) ?? suggest(untried.first, .first)
    }
    if let rate, rate < Self.target.lowerBound, let sure { return suggest(sure, .sure) }
    if hasRoom, let reportedOne { return suggest(reportedOne, .reported) }
    if let rate, rate > Self.target.upperBound, let stretch { return suggest(stretch, .stretch) }
    return suggest(mostUrgent) ?? suggest(hasRoom ? untried.first : nil, .new) ?? suggest(soonest)
  }

  private func suggest(_ candidate: Candidate?, _ reason: Suggestion.Reason) -> Suggestion? {
    candidate.map { Suggestion(drill: $0.drill, level: $0.standing.level, reason: reason) }
  }
}

// MARK: - The rules

extension Chooser {
  /// Of the latest tries; nil with too few.
  private var rate: Double? {
    guard recent.count >= Self.leastMemory else { return nil }
    return Double(recent.count(where: { $0 })) / Double(recent.count)
  }

  private var hasRoom: Bool { tried.count { !$0.standing.isDone } < Self.mostOpen }

  private var reportedOne: Candidate? {
    reported.lazy.compactMap { id in untried.first { $0.drill.id == id } }.first
  }

  /// What goes best, but not the same twice running unless nothing else goes well.
  private var sure: Candidate? {
    let likely = tried.filter { $0.standing.expectation >= Self.sureness }
    let others = likely.filter { $0.drill.id != latest }
    return best(others.isEmpty ? likely : others) { $0.standing.expectation }
  }

  /// Something new where there is room, or else the hardest of what is open.
  private var stretch: Candidate? {
    if hasRoom, let new = untried.first { return new }
    return best(tried.filter { !$0.standing.isDone }) { -$0.standing.expectation }
  }

  private var due: [Candidate] { tried.filter { wait($0) <= Self.slack } }

  /// The longer it has waited for its gap, and the harder it was, the more.
  private var mostUrgent: Candidate? {
    best(due) { elapsed($0) / gap($0) * (1.5 - $0.standing.expectation) }
  }

  private var soonest: Candidate? { best(tried) { -wait($0) } }

  /// The first of those with the highest `value`.
  private func best(_ candidates: [Candidate], by value: (Candidate) -> Double) -> Candidate? {
    candidates.max { (value($0), $1.order) < (value($1), $0.order) }
  }
}

// MARK: - Time

extension Chooser {
  private func elapsed(_ candidate: Candidate) -> TimeInterval {
    candidate.standing.lastAttempt.map { now.timeIntervalSince($0) } ?? 0
  }

  private func gap(_ candidate: Candidate) -> TimeInterval {
    Self.day * Double(candidate.standing.interval)
  }

  /// Until the gap is over; negative since.
  private func wait(_ candidate: Candidate) -> TimeInterval { gap(candidate) - elapsed(candidate) }

  private func suggest(_ candidate: Candidate?) -> Suggestion? {
    guard let candidate else { return nil }
    let isDue = wait(candidate) <= Self.slack
    let hardest = best(due) { -$0.standing.expectation }
    let wasHard = due.count > 1 && hardest?.drill.id == candidate.drill.id
    let reason: Suggestion.Reason =
      isDue
      ? .due(days: Int(clamping: elapsed(candidate) / Self.day), wasHard: wasHard)
      : .early(days: Int(clamping: (wait(candidate) / Self.day).rounded(.up)))
    return suggest(candidate, reason)
  }
}
