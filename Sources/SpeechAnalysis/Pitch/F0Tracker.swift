internal import DSP
internal import Numbers
internal import RealModule

/// The F0 of one frame as decided.
package struct F0Estimate: Equatable {
  /// 0 when unvoiced.
  package var f0: Float
  /// Probability of voicing, 0…1; 0 where F0 was not looked for.
  package var voicing: Float
}

/// Joins candidates to a track by dynamic programming with a fixed look-ahead (Talkin 1995): of all
/// tracks through the candidates, the most probable one under the network's evidence, less costs for
/// jumps of pitch and changes of voicing.
///
/// Each frame goes in with its candidates and evidence; the frame `lookahead` before it comes out
/// decided.
package struct F0Tracker {
  /// In units of log-probability; the network's file states them.
  package struct Costs: Sendable {
    /// Probability from which a frame by itself is voiced.
    package var threshold: Float
    /// Per octave between neighbouring frames.
    package var octaveJump: Float
    /// For each change of voicing.
    package var voicingChange: Float
    /// Height of the autocorrelation from which a frame is voiced at its best candidate, whatever the
    /// network makes of it: steady voices are close to tones, of which it has heard few that speak.
    package var certainty: Float

    package init(threshold: Float, octaveJump: Float, voicingChange: Float, certainty: Float) {
      self.threshold = threshold
      self.octaveJump = octaveJump
      self.voicingChange = voicingChange
      self.certainty = certainty
    }
  }

  private struct State {
    var octave: Float
    var voicing: Float
    var total: Float
    var previous: Int
  }

  private static let statesPerFrame = F0Candidates.capacity + 1
  /// No candidate is less probable than this beside the most probable bin.
  private static let leastShare: Float = 1e-4
  /// Least evidence for voicing where a candidate is certain, and by how much that is ahead of the others.
  private static let certainVoicing: Float = 2
  private static let certainLead: Float = 0.5
  let lookahead: Int
  private let costs: Costs
  private let thresholdLogit: Float
  private var states: [State]
  private var counts: [Int]
  private var pushed = 0
  private var emitted = 0

  package init(lookahead: Int, costs: Costs) {
    self.lookahead = lookahead
    self.costs = costs
    thresholdLogit = .log(costs.threshold / (1 - costs.threshold))
    let unvoiced = State(octave: 0, voicing: 0, total: 0, previous: 0)
    states = [State](repeating: unvoiced, count: (lookahead + 1) * Self.statesPerFrame)
    counts = [Int](repeating: 0, count: lookahead + 1)
  }

  /// `logits` are those of `PitchNetwork` for the frame of the candidates.
  package mutating func push(_ candidates: F0Candidates, _ logits: [Float]) -> F0Estimate? {
    precondition(logits.count == 1 + PitchGrid.binCount, "voicing and every bin have a logit")
    let slot = pushed % (lookahead + 1)
    let base = slot * Self.statesPerFrame
    let voicing = FastMath.sigmoid(logits[0])
    let certain = candidates.best.flatMap { candidates[$0].strength >= costs.certainty ? $0 : nil }
    let evidence = max(
      logits[0] - thresholdLogit, certain == nil ? -.infinity : Self.certainVoicing)
    var highest = -Float.infinity
    for i in 1..<logits.count { highest = max(highest, logits[i]) }
    states[base] = State(octave: 0, voicing: voicing, total: 0, previous: 0)
    for i in candidates.indices {
      let octave = candidates[i].octave
      let score = i == certain ? Self.certainLead : Self.score(octave, logits, highest)
      states[base + 1 + i] = State(
        octave: octave, voicing: voicing, total: evidence + score, previous: 0)
    }
    return advance(candidates.count + 1)
  }

  /// A frame in which F0 is not looked for.
  package mutating func pushUnvoiced() -> F0Estimate? {
    states[pushed % (lookahead + 1) * Self.statesPerFrame] = State(
      octave: 0, voicing: 0, total: 0, previous: 0)
    return advance(1)
  }

  /// Logarithm of a candidate's probability over that of the most probable bin.
  private static func score(_ octave: Float, _ logits: [Float], _ highest: Float) -> Float {
    let bin = min(max(PitchGrid.bin(octave: octave), 0), Float(PitchGrid.binCount) - 1.001)
    let below = Int(clamping: bin)
    let share = bin - Float(below)
    let probability =
      (1 - share) * .exp(logits[1 + below] - highest) + share * .exp(logits[2 + below] - highest)
    return .log(max(probability, leastShare))
  }

  private mutating func advance(_ count: Int) -> F0Estimate? {
    let slot = pushed % (lookahead + 1)
    counts[slot] = count
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
