import DSP
public import Feedback
public import Reporting

/// What the scores of an evening come to, whether or not they are shown.
///
/// Speeches are compared within one type and one profile. Everything keeps the organiser's order
/// where nothing else decides, and outcomes are named by their index in the evening.
public struct Standings: Sendable, Equatable {
  public struct Group: Sendable, Equatable {
    /// A timing's id; nil where no type was given.
    public var type: String?
    public var profile: Report.Profile
    /// What these speakers asked to leave out, so that their scores are of fewer figures.
    public var leftOut: [OptOut]
    public var byScore: Ranking
    /// Of those with an earlier report; nil where nobody has one.
    public var byImprovement: Ranking?
  }

  /// Someone who has no place, and why.
  public struct Apart: Sendable, Equatable {
    public var outcome: Int
    public var reason: Reason
  }

  public enum Reason: Sendable, Equatable {
    case failed(String)
    /// The same part of the same recording as an outcome before it.
    case duplicate(of: Int)
    /// Left out score or rank.
    case optedOut
    case disqualified(Qualification)
    /// What about the recording makes its score uncomparable, or why there is none.
    case poorRecording([String])
  }

  /// In the order in which they first appear.
  public var groups: [Group]
  public var apart: [Apart]
}

extension Evening {
  public var standings: Standings {
    let duplicates = outcomes.duplicates
    var apart: [Standings.Apart] = []
    var contestants: [Contestant] = []
    for (index, outcome) in outcomes.enumerated() {
      if let reason = reason(outcome, original: duplicates[index]) {
        apart.append(Standings.Apart(outcome: index, reason: reason))
      } else if let contestant = Contestant(outcome, index: index) {
        contestants.append(contestant)
      }
    }
    return Standings(groups: contestants.grouped, apart: apart)
  }

  /// Why it has no place; nil when it has one.
  private func reason(_ outcome: ClubOutcome, original: Int?) -> Standings.Reason? {
    switch outcome {
    case .failed(let failure): return .failed(failure.reason)
    case .heard(let result):
      if let original { return .duplicate(of: original) }
      if result.entry.optOut.contains(where: \.isOutOfRanking) { return .optedOut }
      let faults = result.report.faults
      if !faults.isEmpty { return .poorRecording(faults) }
      let qualification = qualification(of: result)
      return qualification.flatMap { $0.verdict == .qualified ? nil : .disqualified($0) }
    }
  }
}

private struct Part: Hashable {
  var contentHash: String
  var start: Seconds
  var end: Seconds?
}

extension [ClubOutcome] {
  /// For the index of each repetition, that of the first.
  fileprivate var duplicates: [Int: Int] {
    var first: [Part: Int] = [:]
    var duplicates: [Int: Int] = [:]
    for (index, outcome) in enumerated() {
      guard case .heard(let result) = outcome else { continue }
      let entry = result.entry
      let part = Part(contentHash: result.contentHash, start: entry.start ?? 0, end: entry.end)
      if let original = first[part] {
        duplicates[index] = original
      } else {
        first[part] = index
      }
    }
    return duplicates
  }
}

extension Report {
  /// What keeps its score from being compared with others': conditions under which figures are
  /// withheld or sound is missing, or that there is no score.
  fileprivate var faults: [String] {
    let conditions = quality.filter(\.kind.spoilsComparison).map(\.message)
    guard conditions.isEmpty, score?.overall == nil else { return conditions }
    return [score?.withheld ?? "there is no score"]
  }
}
