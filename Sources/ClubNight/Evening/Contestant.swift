import Feedback
import Reporting

/// An outcome with a place in a ranking.
struct Contestant {
  let index: Int
  let type: String?
  let profile: Report.Profile
  /// What isn't in the score.
  let leftOut: [OptOut]
  let score: Double
  let uncertainty: Double
  let previous: ClubResult.PreviousScore?

  /// Nil without an overall score.
  init?(_ outcome: ClubOutcome, index: Int) {
    guard case .heard(let result) = outcome, let score = result.report.score,
      let overall = score.overall
    else { return nil }
    self.index = index
    type = result.entry.type
    profile = result.report.profile
    leftOut = OptOut.allCases.filter {
      !$0.isOutOfRanking && result.entry.optOut.contains($0)
    }
    self.score = overall
    uncertainty = score.uncertainty ?? 0
    previous = result.previousScore
  }

  fileprivate var byScore: Standings.Ranking.Candidate {
    .init(outcome: index, points: score, uncertainty: uncertainty)
  }

  fileprivate var byImprovement: Standings.Ranking.Candidate? {
    previous.map {
      let variance = uncertainty * uncertainty + $0.uncertainty * $0.uncertainty
      return .init(
        outcome: index, points: score - $0.overall, uncertainty: variance.squareRoot())
    }
  }
}

private struct Key: Hashable {
  var type: String?
  var profile: String
}

extension [Contestant] {
  /// By type and profile, of which what a speaker left out is a part, in the order in which these first appear.
  var grouped: [Standings.Group] {
    let members = Dictionary(grouping: self) { Key(type: $0.type, profile: $0.profile.hash) }
    return members.values.sorted { $0[0].index < $1[0].index }.map { members in
      let improvements = members.compactMap(\.byImprovement)
      return Standings.Group(
        type: members[0].type, profile: members[0].profile, leftOut: members[0].leftOut,
        byScore: Standings.Ranking(members.map(\.byScore)),
        byImprovement: improvements.isEmpty ? nil : Standings.Ranking(improvements))
    }
  }
}

extension QualityCondition.Kind {
  /// Whether figures are withheld under it, so that the score is of fewer than others', or sound is
  /// missing.
  var spoilsComparison: Bool {
    switch self {
    case .noSpeech, .damagedFile, .soundLost, .veryNoisy, .heavilyClipped, .tooShort,
      .littleVoicing:
      true
    case .anotherVoice, .noisy, .clipped, .quiet, .mainsHum, .offset: false
    }
  }
}

extension OptOut {
  var isOutOfRanking: Bool { self == .score || self == .rank }
}
