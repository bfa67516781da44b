import SpeechAnalysis
import Testing

@testable import Language

/// Talks whose words come one after another, 0.4 s each.
enum Talks {
  static let wordTime = 0.4

  static func transcript(_ text: String, language: String = "en") -> Transcript {
    let words = text.split(separator: " ").enumerated().map { index, word in
      let start = wordTime * Double(index)
      return Word(
        text: String(word), range: TimeRange(start: start, end: start + 0.35), timing: .given)
    }
    return Transcript(words: words, language: language)
  }

  static func timeline(_ text: String) -> SpeechTimeline {
    var timeline = SpeechTimeline.empty
    timeline.transcript = transcript(text)
    return timeline
  }

  /// When the word at `index` begins.
  static func start(_ index: Int) -> Double { wordTime * Double(index) }

  /// When the last word of a talk ends.
  static func end(_ talk: String) -> Double { start(talk.split(separator: " ").count - 1) + 0.35 }

  static func script(_ text: String, _ talk: String) throws -> ScriptReview {
    try #require(ScriptReview(Script(text), timeline: timeline(talk)))
  }

  static func points(_ text: String, _ talk: String) throws -> PointsReview {
    try #require(PointsReview(KeyPoints(text), timeline: timeline(talk)))
  }
}
