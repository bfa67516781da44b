import Feedback
import Language
import SpeechAnalysis
import SpeechMetrics
import Transcription

extension Analysis {
  /// Puts words over what was heard; those in stretches that don't count are left out.
  mutating func add(_ transcript: Transcript, from source: WordsReview.Source) {
    var transcript = transcript
    if timeline.parameters.only != nil {
      let kept = timeline.kept
      transcript.words.removeAll { word in !kept.contains { $0.contains(word.range.middle) } }
    }
    for index in transcript.words.indices { transcript.words[index].range.round() }
    timeline.transcript = transcript
    let hasFilledPauses = transcript.spokenWords.count < transcript.words.count
    let isCorrected = timeline.givenTiers.contains(.fillers)
    timeline.heardFilledPauses =
      (source == .recogniser || hasFilledPauses) && !isCorrected && !timeline.isPartlyTranscribed
      ? transcript.filledPauses(with: timeline) : nil
    wordsSource = source
  }

  /// Nil where there are no words. Without marked answers, an interview is one answer.
  func review(
    _ words: WordsBasis, answers: [AnswerMark], profile: Profile
  ) throws(LexiconError) -> WordsReview? {
    guard let transcript = timeline.transcript else { return nil }
    let isInterview = profile.isInterview
    let whole = isInterview ? [timeline.span].compactMap { $0 } : []
    return WordsReview(
      timeline, source: wordsSource,
      against: try words.plan(
        language: transcript.language, answers: answers.isEmpty ? whole : answers.map(\.range)))
  }
}

extension TimeRange {
  /// To 0.01 s, as reports have times.
  fileprivate mutating func round() {
    start = Rounding.round(start, decimals: 2)
    end = Rounding.round(end, decimals: 2)
  }
}
