import DSP
import Foundation
public import SpeechAnalysis

/// A word that came far more often than it does in the language.
///
/// Only words whose use says nothing of the topic are looked at, those of the lexicon with their usual
/// rate: "model" comes often in a talk on models, and should.
public struct Overuse: Codable, Sendable, Equatable {
  public var term: String
  public var moments: [TimeRange]
  /// Times in 1,000 words, here and usually.
  public var perThousand: Double
  public var usual: Double

  public var count: Int { moments.count }
}

/// It came so often at least, and so many times as often as usual.
private let leastCount = 5
private let leastRatio = 3.0
/// And would come so often by chance in less than this share of talks.
private let leastChance = 0.001

extension [Overuse] {
  /// Words that are overused in `passage`, but for those at `excluded`, which are counted elsewhere; the
  /// furthest over its usual rate first.
  init(in passage: Passage, lexicon: Lexicon, excluding excluded: Set<Int>) {
    let indices = passage.words.indices.filter {
      !excluded.contains($0) && lexicon.usual[passage.words[$0].text] != nil
    }
    let wordCount = Double(passage.words.count)
    self = Dictionary(grouping: indices) { passage.words[$0].text }.compactMap { term, indices in
      let usual = lexicon.usual[term]!
      let overuse = Overuse(
        term: term, moments: indices.map { passage.words[$0].range },
        perThousand: 1000 * Double(indices.count) / wordCount, usual: usual)
      let expected = usual * wordCount / 1000
      let isOverused =
        indices.count >= leastCount && overuse.perThousand >= leastRatio * usual
        && poissonTail(indices.count, mean: expected) < leastChance
      return isOverused ? overuse : nil
    }.sorted { ($1.perThousand / $1.usual, $0.term) < ($0.perThousand / $0.usual, $1.term) }
  }
}

/// The probability of `count` events or more where `mean` are expected.
func poissonTail(_ count: Int, mean: Double) -> Double {
  var term = exp(-mean)
  var below = 0.0
  for event in 0..<count {
    below += term
    term *= mean / Double(event + 1)
  }
  return max(0, 1 - below)
}
