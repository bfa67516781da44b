import DSP
import Feedback
import Language
import SpeechAnalysis
import SpeechMetrics

/// The words in lines to read, what stands out in them marked.
struct SpokenLine {
  enum Mark: String {
    case filler, filledPause, said
  }

  struct Piece {
    var text: String
    /// Nil for words like any other.
    var mark: Mark?
  }

  var start: Seconds
  var pieces: [Piece]
}

extension WordsReview {
  /// A line ends at the end of a sentence, at a silence, or before it grows long.
  private static let longestLine = 16
  private static let silence: Seconds = 0.8

  var lines: [SpokenLine] {
    let fillers = (language?.fillerWords ?? []).flatMap(\.moments)
    let repeats = repeats.map(\.range)
    let mark = { (word: Word) -> SpokenLine.Mark? in
      if transcript.isFilledPause(word) { return .filledPause }
      let middle = word.range.middle
      if fillers.contains(where: { $0.contains(middle) }) { return .filler }
      return repeats.contains { $0.contains(middle) } ? .said : nil
    }
    var lines: [SpokenLine] = []
    var count = 0
    for (index, word) in transcript.words.enumerated() {
      if index == 0 || count == Self.longestLine || Self.parts(transcript.words[index - 1], word) {
        lines.append(SpokenLine(start: word.range.start, pieces: []))
        count = 0
      }
      lines[lines.count - 1].append(Escaping.plain(word.text), mark(word))
      count += 1
    }
    return lines
  }

  private static func parts(_ word: Word, _ next: Word) -> Bool {
    next.range.start - word.range.end >= silence
      || word.text.last.map { ".?!…".contains($0) } ?? false
  }
}

extension SpokenLine {
  fileprivate mutating func append(_ text: String, _ mark: Mark?) {
    if let last = pieces.last, last.mark == mark {
      pieces[pieces.count - 1].text += " " + text
    } else {
      pieces.append(Piece(text: text, mark: mark))
    }
  }
}
