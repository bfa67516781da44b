public import SpeechAnalysis

/// The parts of one answer: situation, task, action, result.
///
/// Its sentences (in a transcript without full stops, what lies between pauses, in 20 words at most) are
/// given to parts in this order so that the cue words of the lexicon agree best: a dynamic programme over
/// sentences and parts. A part without any cue of its own is missing.
public struct StarReview: Codable, Sendable, Equatable {
  /// In their order.
  public var parts: [StarPart]

  public var missing: [StarPart.Kind] {
    StarPart.Kind.allCases.filter { kind in !parts.contains { $0.kind == kind } }
  }

  /// Nil where no cue stands in the answer.
  public init?(_ transcript: Transcript, lexicon: Lexicon, over range: TimeRange? = nil) {
    let passage = Passage(transcript, over: range)
    let stretches = passage.stretches
    let cues = stretches.map { StarCues(passage, $0, lexicon.star) }
    guard let kinds = bestParts(cues.map(\.weights)) else { return nil }
    parts = StarPart.Kind.allCases.enumerated().compactMap { part, kind in
      let indices = kinds.indices.filter { kinds[$0] == part }
      guard let first = indices.first, let last = indices.last else { return nil }
      let words = stretches[first].lowerBound..<stretches[last].upperBound
      return StarPart(
        kind: kind, range: passage.range(words),
        share: Double(words.count) / Double(passage.words.count),
        cues: indices.flatMap { cues[$0].texts[part] })
    }
  }
}

/// The cues of each part in one stretch of an answer.
private struct StarCues {
  /// In the order of the parts.
  var texts: [[String]]

  var weights: [Int] { texts.map(\.count) }

  init(_ passage: Passage, _ stretch: Range<Int>, _ cues: [StarPart.Kind: [[String]]]) {
    texts = StarPart.Kind.allCases.map { kind in
      (cues[kind] ?? []).filter { cue in
        stretch.contains { $0 + cue.count <= stretch.upperBound && passage.has(cue, at: $0) }
      }.map { $0.joined(separator: " ") }
    }
  }
}

extension Passage {
  /// The pieces that parts are made of.
  fileprivate var stretches: [Range<Int>] {
    sentences.flatMap { sentence in
      isPunctuated
        ? [sentence]
        : stride(from: sentence.lowerBound, to: sentence.upperBound, by: 20).map {
          $0..<min($0 + 20, sentence.upperBound)
        }
    }
  }
}

/// The part of each stretch, parts never going back, with the most cues in all; a stretch without cues
/// stays in the part before it, and those before the first cue belong to its part. Nil without cues.
private func bestParts(_ weights: [[Int]]) -> [Int]? {
  var best = Array(repeating: 0, count: StarPart.Kind.allCases.count)
  var came: [[Int]] = []
  for row in weights {
    let from = best.indices.map { part in (0...part).first { best[$0] == best[...part].max() }! }
    best = zip(from, row).map { best[$0] + $1 }
    came.append(from)
  }
  guard let most = best.max(), most > 0 else { return nil }
  var part = best.firstIndex(of: most)!
  var kinds: [Int] = []
  for from in came.reversed() {
    kinds.append(part)
    part = from[part]
  }
  kinds.reverse()
  let first = kinds.indices.first { weights[$0][kinds[$0]] > 0 }!
  return kinds.indices.map { $0 < first ? kinds[first] : kinds[$0] }
}
