import DSP
import SpeechAnalysis
import Testing

@testable import SpeechMetrics

@Suite struct `Metrics of words` {
  private static func counts(words: Int = 200) -> WordCounts {
    var counts = WordCounts(words: words)
    counts.fillerWords = [TimeRange(start: 3, end: 3.2), TimeRange(start: 9, end: 9.4)]
    counts.hedges = [TimeRange(start: 5, end: 5.5)]
    counts.repeats = [TimeRange(start: 7, end: 7.5)]
    counts.filledPauses = (1...4).map { TimeRange(start: Double($0), end: Double($0) + 0.3) }
    counts.sentenceLength = 12.5
    counts.scriptCoverage = 0.75
    return counts
  }

  @Test func `rates follow from counts, words, syllables and speaking time`() {
    let metrics = wording(Self.counts(), syllableCount: 290, speakingTime: 120)
    #expect(metrics[.wordCount]?.value == 200)
    #expect(metrics[.wordsPerMinute]?.value == 100)
    #expect(metrics[.wordSyllables]?.value == 1.45)
    #expect(metrics[.fillerWordsPerMinute]?.value == 1)
    #expect(metrics[.fillerWordsPer100]?.value == 1)
    #expect(metrics[.hedgesPer100]?.value == 0.5)
    #expect(metrics[.repeatsPer100]?.value == 0.5)
    #expect(metrics[.filledPausesPer100]?.value == 2)
    #expect(metrics[.sentenceLength]?.value == 12.5)
    #expect(metrics[.scriptCoverage]?.value == 75)
    #expect(metrics[.keyPointCoverage]?.missing == .noKeyPoints)
    #expect(metrics[.fillerWordsPerMinute]?.evidence.map(\.start) == [3, 9])
    #expect(Set(metrics.keys) == Set(MetricID.allCases.filter { $0.group == .words }))
  }

  @Test func `what is not known says why`() {
    var counts = WordCounts(words: 0)
    var metrics = wording(counts, syllableCount: 0, speakingTime: 10)
    #expect(metrics[.fillerWordsPer100]?.missing == .tooLittleSpeech)
    #expect(metrics[.sentenceLength]?.missing == .noPunctuation)
    #expect(metrics[.scriptCoverage]?.missing == .noScript)
    counts.words = 10
    metrics = wording(counts, syllableCount: 14, speakingTime: 10)
    #expect(metrics[.filledPausesPer100]?.missing == .noFilledPauses)
  }

  @Test func `words of a part of the speech tell nothing of rates`() {
    var counts = Self.counts()
    counts.isPartial = true
    let metrics = wording(counts, syllableCount: 2900, speakingTime: 1200)
    for id in [MetricID.wordsPerMinute, .wordSyllables, .fillerWordsPerMinute, .filledPausesPer100]
    {
      #expect(metrics[id]?.missing == .partialTranscript)
    }
    #expect(metrics[.fillerWordsPer100]?.value == 1)
    #expect(counts.syllablesPerWord(of: 2900) == nil)
  }

  @Test func `words that were counted take the place of what is usual`() {
    #expect(Self.counts().syllablesPerWord(of: 300) == SyllablesPerWord(value: 1.5, deviation: 0))
    #expect(WordCounts(words: 0).syllablesPerWord(of: 300) == nil)
  }
}
