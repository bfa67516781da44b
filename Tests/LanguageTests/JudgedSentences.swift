import DSP
import Foundation
import SpeechAnalysis

@testable import Language

/// `Sentences/judged.json`: sentences in which a person marked `[filler words]` and `{hedges}`; "/" is a
/// pause of 0.4 s.
struct JudgedSentences: Decodable {
  /// On which the rules were made.
  var tuned: [String]
  /// On which they are measured.
  var heldOut: [String]

  static func read() throws -> JudgedSentences {
    try readSentences("judged")
  }
}

/// A file of the folder `Sentences`.
func readSentences<Value: Decodable>(_ name: String) throws -> Value {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Sentences/\(name).json")
  return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
}

/// A sentence with what was marked in it.
struct JudgedSentence {
  var transcript = Transcript(words: [], language: "en")
  /// The same as recognisers without punctuation write it: small letters, no signs; the pauses stay.
  var plain: JudgedSentence {
    var plain = self
    for (index, word) in transcript.words.enumerated() {
      plain.transcript.words[index].text = word.text.lowercased()
        .filter { $0.isLetter || $0.isNumber || "'’-".contains($0) }
    }
    return plain
  }

  /// In the order of the sentence.
  var fillerWords: [Marked] = []
  var hedges: [Marked] = []

  struct Marked: Hashable {
    var term: String
    var start: Seconds
  }

  /// Words of 0.3 s with nothing between them but the pauses.
  init(_ text: String) {
    var words: [Word] = []
    var time = 0.0
    var open: [String] = []
    for piece in text.split(separator: " ") {
      if piece == "/" {
        time += 0.4
        continue
      }
      let range = TimeRange(start: time, end: time + 0.3)
      words.append(
        Word(text: piece.filter { !"[]{}".contains($0) }, range: range, timing: .given))
      time = range.end
      if piece.contains("[") || piece.contains("{") || !open.isEmpty {
        open.append(String(piece))
      }
      if piece.contains("]") || piece.contains("}") {
        close(&open, end: time)
      }
    }
    transcript.words = words
  }

  private mutating func close(_ open: inout [String], end: Seconds) {
    let term = open.joined(separator: " ").lowercased().filter { $0.isLetter || " '".contains($0) }
    let marked = Marked(term: term, start: end - 0.3 * Double(open.count))
    if open[0].contains("[") { fillerWords.append(marked) } else { hedges.append(marked) }
    open = []
  }
}
