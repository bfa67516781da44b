/// A way in which one frame may be periodic.
package struct F0Candidate: Equatable {
  /// Local preference for higher F0, per octave (Boersma 1993, "octave cost").
  private static let octaveCost: Float = 0.01

  /// log₂ of the F0 in hertz, so that differences are octaves.
  package var octave: Float
  /// Height of the normalised autocorrelation at its lag, 0…1.
  package var strength: Float

  var rank: Float { strength + Self.octaveCost * octave }
}

/// The best few candidates of one frame. Allocates nothing.
package struct F0Candidates {
  package static let capacity = 6

  private var kept = InlineArray<6, F0Candidate>(repeating: F0Candidate(octave: 0, strength: 0))
  package private(set) var count = 0

  package init() {}

  package var indices: Range<Int> { 0..<count }

  /// Index of the one that ranks highest, nil where there is none.
  var best: Int? { indices.max { kept[$0].rank < kept[$1].rank } }

  package subscript(index: Int) -> F0Candidate { kept[index] }

  /// When there is no room, the weakest goes.
  package mutating func add(_ candidate: F0Candidate) {
    guard count == Self.capacity else {
      kept[count] = candidate
      count += 1
      return
    }
    var weakest = 0
    for i in indices where kept[i].rank < kept[weakest].rank { weakest = i }
    if candidate.rank > kept[weakest].rank { kept[weakest] = candidate }
  }
}
