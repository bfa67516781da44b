/// Why a script or a list of key points can't be read, where, and what to write instead.
public enum ScriptError: Error, Equatable, CustomStringConvertible {
  /// Larger than 1 MB, as no talk is.
  case tooLarge
  /// It has bytes that no text has.
  case notText(line: Int)
  /// More words than `Script.mostWords`.
  case tooManyWords(Int)
  /// Nothing in it is to be said.
  case empty
  /// A point without a letter or a number.
  case noWords(line: Int)
  /// A point of more words than `KeyPoints.mostWords`.
  case tooLong(words: Int, line: Int)
  case tooManyPoints(Int)
  /// What stands where a time would.
  case notATime(String, line: Int)

  public var description: String {
    switch self {
    case .tooLarge: "it is larger than 1 MB: give the text of one talk"
    case .notText(let line): "line \(line) isn't text: save it as plain text or Markdown"
    case .tooManyWords(let count):
      "it has \(count) words; \(Script.mostWords) are read, over four hours: give one talk at a time"
    case .empty: "nothing in it is to be said: write sentences, or one key point a line"
    case .noWords(let line): "line \(line) has no words: write what is to be said, or take it out"
    case .tooLong(let words, let line):
      "line \(line) has \(words) words; a key point has at most \(KeyPoints.mostWords): say it in a few"
    case .tooManyPoints(let count):
      "it has \(count) key points; \(KeyPoints.most) are read: keep those that matter"
    case .notATime(let text, let line):
      "line \(line): “\(text)” is no time: write minutes and seconds, as in 2:00 or 1:30–2:15"
    }
  }
}
