import Feedback
import Language
import PlainText
import SpeechAnalysis

/// What words are held against, as it was read from files.
struct WordsBasis: Sendable {
  private let script: Script?
  private let keyPoints: KeyPoints?
  private let lexicon: String?

  /// Paths; nil where none is given.
  init(script: String? = nil, keyPoints: String? = nil, lexicon: String? = nil) throws {
    self.script = try script.map { try read($0, for: "--script", Script.init) }
    self.keyPoints = try keyPoints.map { try read($0, for: "--key-points", KeyPoints.init) }
    self.lexicon = lexicon
    _ = try lexicon.map { try Lexicon.load($0, over: nil) }
  }

  func plan(language: String, answers: [TimeRange]) throws(LexiconError) -> WordsPlan {
    var known = Lexicon.builtIn(language)
    if let lexicon { known = try Lexicon.load(lexicon, over: known) }
    return WordsPlan(lexicon: known, script: script, keyPoints: keyPoints, answers: answers)
  }
}

private func read<Value>(
  _ file: String, for option: String, _ parse: (String) throws(ScriptError) -> Value
) throws -> Value {
  let text = String(
    decoding: decodedText(try contents(of: file, for: option)), as: UTF8.self)
  do { return try parse(text) } catch { throw PlanError(file: file, problem: error) }
}

/// What is wrong with a script or key points, and in which file.
struct PlanError: Error, CustomStringConvertible {
  let file: String
  let problem: ScriptError

  var description: String { "\(file): \(problem)" }
}
