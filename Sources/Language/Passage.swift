import DSP
import SpeechAnalysis

/// Words in a row, filled pauses left out, with the signs and pauses between them.
struct Passage {
  var words: [Token]
  /// As written, one for each of `words`.
  var written: [String]
  /// Whether signs or the speaker stop in front of each of `words`; the first is always so.
  private var stopsBefore: [Bool]
  /// Whether a sentence begins with each of `words`.
  private(set) var beginsSentence: [Bool]
  /// The words of each sentence.
  private(set) var sentences: [Range<Int>] = []
  private var sentenceIndex: [Int] = []
  /// Whether the transcript has full stops.
  let isPunctuated: Bool

  /// Those words of `transcript` that begin within `range`.
  init(_ transcript: Transcript, over range: TimeRange? = nil) {
    words = []
    written = []
    stopsBefore = []
    beginsSentence = []
    let tokens = transcript.tokens.filter { range?.contains($0.range.start) ?? true }
    isPunctuated = tokens.contains { $0.endsSentence }
    var previous: Token?
    var stopped = true
    var begins = true
    for token in tokens {
      let paused = previous.map { transcript.pauses(between: $0, and: token) } ?? true
      stopped = stopped || paused || transcript.hasSign(between: previous, and: token)
      begins = begins || paused && !isPunctuated
      let word = transcript.words[token.index]
      if !transcript.isFilledPause(word) {
        words.append(token)
        written.append(word.text)
        stopsBefore.append(stopped)
        beginsSentence.append(begins)
        (stopped, begins) = (false, false)
      } else {
        stopped = true
      }
      stopped = stopped || token.endsClause
      begins = begins || token.endsSentence
      previous = token
    }
    divide()
  }

  private mutating func divide() {
    let starts = words.indices.filter { beginsSentence[$0] }
    sentences = zip(starts, starts.dropFirst() + [words.count]).map { $0..<$1 }
    sentenceIndex = sentences.enumerated().flatMap { Array(repeating: $0, count: $1.count) }
  }

  func stops(before index: Int) -> Bool {
    index >= words.count || stopsBefore[index]
  }

  /// From the first word at `indices` to the last.
  func range(_ indices: Range<Int>) -> TimeRange {
    let start = words[indices.lowerBound].range.start
    return TimeRange(start: start, end: max(start, words[indices.upperBound - 1].range.end))
  }

  /// The sentence that holds a word.
  func sentence(of index: Int) -> Range<Int> {
    sentences[sentenceIndex[index]]
  }

  /// Whether the words from `index` on are those of `phrase`.
  func has(_ phrase: [String], at index: Int) -> Bool {
    index + phrase.count <= words.count
      && phrase.indices.allSatisfy { words[index + $0].text == phrase[$0] }
  }
}

/// As everywhere in the program.
private let shortestPause: Seconds = 0.25

extension Transcript {
  /// Whether a dash stands between two words, or a quotation begins with the second.
  fileprivate func hasSign(between first: Token?, and second: Token) -> Bool {
    let opening = words[second.index].text.first
    return first.map { second.index > $0.index + 1 } ?? true || opening == "“" || opening == "\""
  }

  /// Whether a silence of a pause's length lies between two words. Times that were interpolated say
  /// nothing of it.
  fileprivate func pauses(between first: Token, and second: Token) -> Bool {
    words[first.index].timing != .interpolated && words[second.index].timing != .interpolated
      && second.range.start - first.range.end >= shortestPause
  }
}
