internal import DSP
internal import RealModule

/// Divides the pieces of a recording between two voices as well as can be, and says how far those are
/// apart.
///
/// Each voice is a place in the space in which pieces of one voice have a deviation of 1, and a change
/// of voice has its cost: a hidden Markov model of two states, fitted to its best path (segmental
/// k-means, Juang & Rabiner 1990) from several beginnings, so that the time it takes grows with the
/// pieces alone.
struct VoiceSeparation {
  /// Pieces on either side over which a beginning is smoothed.
  private static let reach = 2
  /// Shares of the pieces that a beginning gives to one voice.
  private static let shares = [0.15, 0.5, 0.85]
  private static let mostRounds = 10

  /// The voice that is heard less, where a second one is probable; its turns in order.
  static func otherVoice(_ pieces: [VoicePiece], _ model: VoiceModel) -> [TimeRange] {
    let separation = VoiceSeparation(pieces, change: model.limits.change)
    var best: Division?
    for direction in 0..<model.directionCount {
      let places = separation.smoothed(along: direction)
      let sorted = places.sorted()
      for border in shares.compactMap({ percentile($0, ofSorted: sorted) }) {
        guard let found = separation.division(places.map { $0 > border }) else { continue }
        if found.cost < best?.cost ?? .infinity { best = found }
      }
    }
    return best.flatMap { separation.lesserVoice($0, model.limits) }.map { turns(pieces, $0) } ?? []
  }

  private struct Division {
    var isSecond: [Bool]
    var cost: Float
  }

  private let timbres: [Timbre]
  private let weights: [Float]
  private let change: Float

  private init(_ pieces: [VoicePiece], change: Float) {
    timbres = pieces.map(\.timbre)
    weights = pieces.map { Float($0.voicedTime) }
    self.change = change
  }

  /// Neighbours of one voice make one turn.
  private static func turns(_ pieces: [VoicePiece], _ isMeant: [Bool]) -> [TimeRange] {
    var turns: [TimeRange] = []
    for index in pieces.indices where isMeant[index] {
      if index > 0, isMeant[index - 1] {
        turns[turns.count - 1].end = pieces[index].range.end
      } else {
        turns.append(pieces[index].range)
      }
    }
    return turns
  }

  /// Of each piece, its place along `direction`, the mean of it and its neighbours.
  private func smoothed(along direction: Int) -> [Double] {
    timbres.indices.map { index in
      let near = max(0, index - Self.reach)..<min(timbres.count, index + Self.reach + 1)
      return Double(mean(of: near, where: { _ in true })?[direction] ?? 0)
    }
  }

  /// The best path from this beginning; nil where all pieces end with one voice.
  private func division(_ beginning: [Bool]) -> Division? {
    var division = Division(isSecond: beginning, cost: .infinity)
    for _ in 0..<Self.mostRounds {
      guard let (first, second) = voices(division) else { return nil }
      let next = bestPath(first, second)
      if next.isSecond == division.isSecond { return next }
      division = next
    }
    return division
  }

  private func voices(_ division: Division) -> (Timbre, Timbre)? {
    guard let first = mean(of: timbres.indices, where: { !division.isSecond[$0] }),
      let second = mean(of: timbres.indices, where: { division.isSecond[$0] })
    else { return nil }
    return (first, second)
  }

  private func mean(of range: Range<Int>, where isMeant: (Int) -> Bool) -> Timbre? {
    var (sum, weight) = (Timbre.zero, Float(0))
    for index in range where isMeant(index) {
      sum += weights[index] * timbres[index]
      weight += weights[index]
    }
    return weight > 0 ? sum / weight : nil
  }

  /// Viterbi's: of all ways through the pieces the one that costs least.
  private func bestPath(_ first: Timbre, _ second: Timbre) -> Division {
    var costs = (first: Float(0), second: Float(0))
    var changes: [(toFirst: Bool, toSecond: Bool)] = []
    for index in timbres.indices {
      let arrivals = (costs.second + change < costs.first, costs.first + change < costs.second)
      changes.append(arrivals)
      costs = (
        (arrivals.0 ? costs.second + change : costs.first) + cost(index, of: first),
        (arrivals.1 ? costs.first + change : costs.second) + cost(index, of: second)
      )
    }
    var isSecond = [Bool](repeating: false, count: timbres.count)
    var state = costs.second < costs.first
    for index in timbres.indices.reversed() {
      isSecond[index] = state
      if state ? changes[index].toSecond : changes[index].toFirst { state.toggle() }
    }
    return Division(isSecond: isSecond, cost: min(costs.first, costs.second))
  }

  private func cost(_ index: Int, of voice: Timbre) -> Float {
    let difference = timbres[index] - voice
    return weights[index] * (difference * difference).sum() / 2
  }

  /// Which pieces are of the voice that is heard less; nil where it is too near to the other, or heard too
  /// little.
  private func lesserVoice(_ division: Division, _ limits: VoiceModel.Limits) -> [Bool]? {
    guard let (first, second) = voices(division) else { return nil }
    let time = weights.indices.reduce(0) { $0 + (division.isSecond[$1] ? weights[$1] : 0) }
    let all = weights.reduce(0, +)
    let lesser = min(time, all - time)
    let difference = second - first
    guard (difference * difference).sum().squareRoot() >= limits.distance,
      lesser >= limits.voicing, lesser >= limits.share * all
    else { return nil }
    return time <= all / 2 ? division.isSecond : division.isSecond.map { !$0 }
  }
}
