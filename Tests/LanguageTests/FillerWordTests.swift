import Foundation
import SpeechAnalysis
import Testing

@testable import Language

private let english = Lexicon.builtIn("en")!

@Suite struct FillerWordTests {
  @Test func `filler words in held-out sentences are found with precision and recall of 0.9`()
    throws
  {
    let score = score(try JudgedSentences.read().heldOut, \.fillerWords, \.fillerWords)
    #expect(score.precision >= 0.9, "\(score)")
    #expect(score.recall >= 0.9, "\(score)")
  }

  @Test func `hedges in held-out sentences are found with precision and recall of 0.9`() throws {
    let score = score(try JudgedSentences.read().heldOut, \.hedges, \.hedges)
    #expect(score.precision >= 0.9, "\(score)")
    #expect(score.recall >= 0.9, "\(score)")
  }

  @Test func `without signs precision stays`() throws {
    let sentences = try JudgedSentences.read().heldOut
    let score = score(sentences, \.fillerWords, \.fillerWords, plain: true)
    #expect(score.precision >= 0.9, "\(score)")
    #expect(score.recall >= 0.7, "\(score)")
  }

  @Test func `what the rules were made on they hold on`() throws {
    let tuned = try JudgedSentences.read().tuned
    for score in [
      score(tuned, \.fillerWords, \.fillerWords), score(tuned, \.hedges, \.hedges),
    ] {
      #expect(score.precision >= 0.95, "\(score)")
      #expect(score.recall >= 0.95, "\(score)")
    }
  }
}

/// Found, missed and wrongly found, by term.
struct FillerScore: CustomStringConvertible {
  var right: [String: Int] = [:]
  var missed: [String: [String]] = [:]
  var wrong: [String: [String]] = [:]

  private func count(_ lists: [String: [String]]) -> Double {
    Double(lists.values.map(\.count).reduce(0, +))
  }

  var hits: Double { Double(right.values.reduce(0, +)) }
  var precision: Double { hits / (hits + count(wrong)) }
  var recall: Double { hits / (hits + count(missed)) }

  var description: String {
    let terms = Set(right.keys).union(missed.keys).union(wrong.keys).sorted().map {
      "\($0) \(right[$0] ?? 0)/\(missed[$0]?.count ?? 0)/\(wrong[$0]?.count ?? 0)"
    }
    let lists = missed.map { "missed \($0): \($1)" } + wrong.map { "wrong \($0): \($1)" }
    return """
      precision \(precision), recall \(recall); right/missed/wrong: \(terms.joined(separator: ", "))
      \(lists.sorted().joined(separator: "\n"))
      """
  }
}

func score(
  _ sentences: [String], _ truth: KeyPath<JudgedSentence, [JudgedSentence.Marked]>,
  _ found: KeyPath<LanguageReview, [TermCount]>, plain: Bool = false
) -> FillerScore {
  var score = FillerScore()
  for text in sentences {
    let judged = JudgedSentence(text)
    let sentence = plain ? judged.plain : judged
    let review = LanguageReview(sentence.transcript, lexicon: english)
    let hits = review[keyPath: found].flatMap { term in
      term.moments.map { JudgedSentence.Marked(term: term.term, start: $0.start.rounded3) }
    }
    let marks = sentence[keyPath: truth].map {
      JudgedSentence.Marked(term: $0.term, start: $0.start.rounded3)
    }
    for hit in hits {
      if marks.contains(hit) {
        score.right[hit.term, default: 0] += 1
      } else {
        score.wrong[hit.term, default: []].append(text)
      }
    }
    for mark in marks where !hits.contains(mark) {
      score.missed[mark.term, default: []].append(text)
    }
  }
  return score
}

extension Double {
  fileprivate var rounded3: Double { (self * 1000).rounded() / 1000 }
}
