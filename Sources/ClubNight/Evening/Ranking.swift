extension Standings {
  /// Places by points, highest first. Equal points share a place and the next is left out: 1, 1, 3.
  public struct Ranking: Sendable, Equatable {
    public struct Place: Sendable, Equatable {
      /// Counted from 1.
      public var number: Int
      public var outcome: Int
      /// The score, or how much it rose since the earlier report.
      public var points: Double
      /// A lower bound, as all uncertainties of scores are.
      public var uncertainty: Double
    }

    public var places: [Place]
    /// Ranges of `places`, each of two or more, in which no two can be told apart; they may overlap.
    ///
    /// Since the uncertainties are lower bounds, more may be too close to call, and never fewer.
    public var tooCloseToCall: [Range<Int>]
  }
}

extension Standings.Ranking {
  struct Candidate {
    var outcome: Int
    var points: Double
    var uncertainty: Double
  }

  /// Standard errors between two points before they are told apart: 95 % of a normal distribution
  /// lies within, the usual two-sided convention.
  public static let standardErrors = 1.96
  /// Points that another phone or room may make (the limit for the score's repeatability): a smaller
  /// difference says nothing of the speaker.
  public static let repeatability = 3.0

  init(_ candidates: [Candidate]) {
    let ordered = candidates.sorted { ($1.points, $0.outcome) < ($0.points, $1.outcome) }
    var places: [Place] = []
    for (index, candidate) in ordered.enumerated() {
      let isShared = candidate.points == places.last?.points
      places.append(
        Place(
          number: isShared ? places[index - 1].number : index + 1, outcome: candidate.outcome,
          points: candidate.points, uncertainty: candidate.uncertainty))
    }
    self.places = places
    tooCloseToCall = Self.brackets(places)
  }

  /// The longest ranges all of whose pairs are too close.
  private static func brackets(_ places: [Place]) -> [Range<Int>] {
    var brackets: [Range<Int>] = []
    var start = 0
    for end in places.indices {
      guard let apart = (start..<end).last(where: { !isTooClose(places[$0], places[end]) }) else {
        continue
      }
      brackets.append(start..<end)
      start = apart + 1
    }
    brackets.append(start..<places.count)
    return brackets.filter { $0.count > 1 }
  }

  private static func isTooClose(_ first: Place, _ second: Place) -> Bool {
    let variance = first.uncertainty * first.uncertainty + second.uncertainty * second.uncertainty
    let difference = abs(first.points - second.points)
    return difference <= max(repeatability, standardErrors * variance.squareRoot())
  }
}
