internal import DSP
internal import RealModule

/// The F0 of one frame as decided.
package struct F0Estimate: Equatable {
  /// 0 when unvoiced.
  package var f0: Float
  /// Strength of the best candidate, 0…1, whether or not it was taken.
  package var voicing: Float
}

/// Joins candidates to a track by dynamic programming with a fixed look-ahead (Talkin 1995; costs as
/// in Boersma 1993).
///
/// Each frame goes in with its candidates; the frame `lookahead` before it comes out decided.
package struct F0Tracker {
  package struct Costs {
    /// Strength a frame must reach to count as voiced. Boersma (1993) has 0.45; without the bins
    /// above 4 kHz, noise correlates more.
    package var voicingThreshold: Float = 0.6
    /// Per octave between neighbouring frames (Boersma 1993: 0.35).
    package var octaveJump: Float = 0.35
    /// For each change of voicing (Boersma 1993: 0.14).
    package var voicingChange: Float = 0.2

    package init() {}
  }

  private struct State {
    var octave: Float
    var voicing: Float
    var total: Float
    var previous: Int
  }

  private static let statesPerFrame = PeriodicityAnalyzer.maximumCandidates + 1
  let lookahead: Int
  private let costs: Costs
  private var states: [State]
  private var counts: [Int]
  private var pushed = 0
  private var emitted = 0

  package init(lookahead: Int, costs: Costs = Costs()) {
    self.lookahead = lookahead
    self.costs = costs
    let unvoiced = State(octave: 0, voicing: 0, total: 0, previous: 0)
    states = [State](repeating: unvoiced, count: (lookahead + 1) * Self.statesPerFrame)
    counts = [Int](repeating: 0, count: lookahead + 1)
  }

  /// `silence` (0…1) is how far the frame is below the level at which voicing is believed.
  package mutating func push(_ candidates: [F0Candidate], silence: Float) -> F0Estimate? {
    let slot = pushed % (lookahead + 1)
    let base = slot * Self.statesPerFrame
    var best: Float = 0
    for i in candidates.indices { best = max(best, candidates[i].strength) }
    states[base] = State(
      octave: 0, voicing: best, total: costs.voicingThreshold + silence, previous: 0)
    for i in candidates.indices {
      let candidate = candidates[i]
      states[base + 1 + i] = State(
        octave: candidate.octave, voicing: best, total: candidate.rank, previous: 0)
    }
    counts[slot] = candidates.count + 1
    if pushed > 0 { connect(slot) }
    pushed += 1
    return pushed > lookahead ? decide(emitted) : nil
  }

  /// The next frame that is still undecided after the last push, until nil.
  mutating func finish() -> F0Estimate? {
    emitted < pushed ? decide(emitted) : nil
  }

  private mutating func connect(_ slot: Int) {
    let before = (slot + lookahead) % (lookahead + 1)
    let (base, baseBefore) = (slot * Self.statesPerFrame, before * Self.statesPerFrame)
    var highest = -Float.infinity
    for i in 0..<counts[slot] {
      var (best, previous) = (-Float.infinity, 0)
      for j in 0..<counts[before] {
        let total =
          states[baseBefore + j].total - cost(from: baseBefore + j, j == 0, to: base + i, i == 0)
        if total > best { (best, previous) = (total, j) }
      }
      states[base + i].total += best
      states[base + i].previous = previous
      highest = max(highest, states[base + i].total)
    }
    for i in 0..<counts[slot] { states[base + i].total -= highest }
  }

  private func cost(
    from old: Int, _ wasUnvoiced: Bool, to new: Int, _ isUnvoiced: Bool
  ) -> Float {
    if wasUnvoiced != isUnvoiced { return costs.voicingChange }
    return wasUnvoiced ? 0 : costs.octaveJump * abs(states[new].octave - states[old].octave)
  }

  private mutating func decide(_ frame: Int) -> F0Estimate {
    let length = lookahead + 1
    var at = pushed - 1
    var base = (at % length) * Self.statesPerFrame
    var state = 0
    for i in 1..<max(counts[at % length], 1)
    where states[base + i].total > states[base + state].total {
      state = i
    }
    while at > frame {
      state = states[base + state].previous
      at -= 1
      base = (at % length) * Self.statesPerFrame
    }
    emitted += 1
    let chosen = states[base + state]
    return F0Estimate(f0: state == 0 ? 0 : .exp2(chosen.octave), voicing: chosen.voicing)
  }
}
