import Foundation
internal import Numbers
public import SpeechAnalysis

/// One thing that a review has to say, with its moments. Information: nobody has shown how many of these
/// listeners mind.
public struct LanguageStatement: Codable, Sendable, Equatable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case fillerWords, hedges, repetitions, restarts, overused, phrases, sentences, pronouns
    case questions
  }

  public var kind: Kind
  public var text: String
  public var moments: [TimeRange]
}

extension LanguageReview {
  /// What is worth saying, in the order of `Kind`; little is said of few words.
  public var statements: [LanguageStatement] {
    guard wordCount >= leastWords else { return [] }
    return [
      fillerWordStatement, hedgeStatement, repetitionStatement, restartStatement, overuseStatement,
      phraseStatement, sentenceStatement, pronounStatement, questionStatement,
    ].compactMap { $0 }
  }

  private var fillerWordStatement: LanguageStatement? {
    guard let first = fillerWords.first, first.count >= 3 else { return nil }
    let others = fillerWords.dropFirst().prefix(2).filter { $0.count >= 3 }
      .map { "“\($0.term)” \(times($0.count))" }
    let place = 2 * first.atStart > first.count ? ", most often at the start of a sentence" : ""
    let rest = others.isEmpty ? "" : "; " + list(others)
    return LanguageStatement(
      kind: .fillerWords,
      text: "“\(first.term.capitalisedFirst)” came \(times(first.count))\(place)\(rest).",
      moments: first.moments)
  }

  private var hedgeStatement: LanguageStatement? {
    let count = hedges.map(\.count).reduce(0, +)
    guard count >= 3, 50 * count >= wordCount else { return nil }
    let most = list(hedges.prefix(3).map { "“\($0.term)” \(times($0.count))" })
    return LanguageStatement(
      kind: .hedges,
      text: "You softened what you said \(times(count)): \(most). Keep those that you mean.",
      moments: hedges.flatMap(\.moments).sorted { $0.start < $1.start })
  }

  private var repetitionStatement: LanguageStatement? {
    guard repetitions.count >= 3 else { return nil }
    return LanguageStatement(
      kind: .repetitions,
      text: "You said words again at once \(times(repetitions.count)), such as "
        + "“\(repetitions[0].text)”.",
      moments: repetitions.map(\.range))
  }

  private var restartStatement: LanguageStatement? {
    guard restarts.count >= 3 else { return nil }
    return LanguageStatement(
      kind: .restarts,
      text: "You broke off and began anew \(times(restarts.count)), such as "
        + "“\(restarts[0].text)”.",
      moments: restarts.map(\.range))
  }

  private var overuseStatement: LanguageStatement? {
    guard let first = overused.first else { return nil }
    return LanguageStatement(
      kind: .overused,
      text:
        "“\(first.term.capitalisedFirst)” came \(times(first.count)) in \(wordCount) words; usually it "
        + "comes about once in \(first.usualSpacing).",
      moments: first.moments)
  }

  private var phraseStatement: LanguageStatement? {
    guard let first = phrases.first, first.count >= 4 else { return nil }
    return LanguageStatement(
      kind: .phrases, text: "“\(first.term.capitalisedFirst)” came \(times(first.count)).",
      moments: first.moments)
  }

  private var sentenceStatement: LanguageStatement? {
    guard let sentences, sentences.count >= 5 else { return nil }
    return LanguageStatement(
      kind: .sentences,
      text:
        "Your sentences have \(Int(clamping: sentences.meanLength.rounded())) words on average; the "
        + "longest has \(sentences.longest).",
      moments: [sentences.longestRange])
  }

  private var pronounStatement: LanguageStatement? {
    guard pronouns.we + pronouns.i >= 10 else { return nil }
    return LanguageStatement(
      kind: .pronouns,
      text: "You said “we”, “us” or “our” \(times(pronouns.we)), and “I”, “me” or “my” "
        + "\(times(pronouns.i)).",
      moments: [])
  }

  private var questionStatement: LanguageStatement? {
    guard let questionCount, questionCount > 0 else { return nil }
    return LanguageStatement(
      kind: .questions,
      text: questionCount == 1
        ? "You asked one question." : "You asked \(questionCount) questions.",
      moments: [])
  }
}

/// With fewer words nothing is said.
private let leastWords = 50

private func times(_ count: Int) -> String {
  switch count {
  case 0: "not once"
  case 1: "once"
  case 2: "twice"
  default: "\(count) times"
  }
}

/// "one", "one and two", "one, two and three".
private func list(_ items: [String]) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " and " + last
}

extension Overuse {
  /// How many words usually lie between two, to one digit.
  fileprivate var usualSpacing: Int {
    let words = 1000 / usual
    let magnitude = pow(10, log10(words).rounded(.down))
    return Int(clamping: (words / magnitude).rounded() * magnitude)
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
