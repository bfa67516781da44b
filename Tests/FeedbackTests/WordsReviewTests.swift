import DSP
import Language
import SpeechMetrics
import Testing

@testable import Feedback
@testable import SpeechAnalysis

@Suite struct `What words tell` {
  /// One word each half second, of which `pauses` leave gaps of 2 s after so many words.
  static func timeline(_ text: String, pauses: Set<Int> = []) -> SpeechTimeline {
    var time = 1.0
    var runs = [TimeRange(start: 1, end: 1)]
    let words = text.split(separator: " ").enumerated().map { index, word in
      let range = TimeRange(start: time, end: time + 0.4)
      time += 0.5
      runs[runs.count - 1].end = range.end
      if pauses.contains(index + 1) {
        time += 2
        runs.append(TimeRange(start: time, end: time))
      }
      return Word(text: String(word), range: range, timing: .given)
    }
    var timeline = SpeechTimeline.empty
    timeline.duration = time + 1
    timeline.runs = runs.filter { $0.duration > 0 }.map { SpeechRun(range: $0) }
    timeline.transcript = Transcript(words: words, language: "en")
    return timeline
  }

  private static let plan = WordsPlan(lexicon: Lexicon.builtIn("en"))

  private static let hesitant =
    "So um I think we, you know, we we doubled the sales. It was, you know, like, a good year. "
    + "And uh we, you know, hired five people in March."

  @Test func `its counts are those of the words`() throws {
    let review = try #require(
      WordsReview(Self.timeline(Self.hesitant), source: .transcript, against: Self.plan))
    #expect(review.counts.words == review.transcript.words.count - 2)
    #expect(review.language?.fillerWords.first { $0.term == "you know" }?.count == 3)
    #expect(review.counts.fillerWords == review.counts.fillerWords.sorted { $0.start < $1.start })
    #expect(review.repeats.map(\.text) == ["we we"])
    #expect(review.counts.filledPauses == nil)
    #expect(!review.isPartial && review.timing == .given)
  }

  @Test func `without words, or a lexicon, less is said`() throws {
    #expect(WordsReview(.empty, source: .transcript, against: Self.plan) == nil)
    var timeline = Self.timeline("Guten Tag zusammen")
    timeline.transcript?.language = "xx"
    let review = try #require(
      WordsReview(timeline, source: .transcript, against: WordsPlan(lexicon: nil)))
    #expect(review.language == nil && review.counts.words == 3 && review.findings.isEmpty)
  }

  @Test func `findings are few, what was planned comes first, and none is a fault`() throws {
    let text = Array(repeating: Self.hesitant, count: 8).joined(separator: " ")
    var plan = Self.plan
    plan.keyPoints = try KeyPoints("doubled the sales\nrubber boots")
    let review = try #require(
      WordsReview(Self.timeline(text), source: .recogniser, against: plan))
    #expect(review.findings.count <= 5 && review.findings.first?.rule == "pointsReached")
    #expect(review.findings.contains { $0.rule == "fillerWords" && $0.evidence.count == 3 })
    #expect(review.findings.allSatisfy { $0.severity == .information && $0.weight == 0 })
    #expect(review.counts.keyPointCoverage == 0.5)
  }

  @Test func `a transcript of the first half of a talk is known to be that`() throws {
    var timeline = Self.timeline(Self.hesitant, pauses: [6, 12, 18])
    timeline.transcript?.words.removeLast(12)
    let review = try #require(
      WordsReview(timeline, source: .transcript, against: Self.plan))
    #expect(review.isPartial && review.counts.isPartial)
  }

  @Test func `the fillers can be left out`() throws {
    var timeline = Self.timeline(Self.hesitant)
    timeline.heardFilledPauses = [.init(range: TimeRange(start: 1.5, end: 1.9), source: .both)]
    let review = try #require(
      WordsReview(timeline, source: .transcript, against: Self.plan)
    ).leavingOutFillers()
    #expect(review.counts.fillerWords.isEmpty && review.repeats.isEmpty)
    #expect(review.filledPauses == nil && !review.transcript.words.contains { $0.text == "um" })
  }

  @Test func `answers are looked at one by one`() throws {
    var plan = Self.plan
    plan.answers = [TimeRange(start: 0, end: 8), TimeRange(start: 8, end: 100)]
    let review = try #require(
      WordsReview(Self.timeline(Self.hesitant), source: .transcript, against: plan))
    #expect(review.answers.map(\.range) == plan.answers)
    #expect(review.answers[0].specifics != review.answers[1].specifics)
  }
}

@Suite struct `A profile that knows its speaker` {
  @Test func `what is usual counts as one talk`() throws {
    let profile = try Profile.load("talk")
    #expect(profile.calibrated(by: []) == profile)
    let known = profile.calibrated(by: [1.6, 1.6, 1.6])
    #expect(abs(known.syllablesPerWord - (profile.syllablesPerWord + 4.8) / 4) < 1e-9)
    #expect(known.syllablesPerWordDeviation == profile.syllablesPerWordDeviation / 2)
    #expect(known.norms == profile.norms && known.hash == profile.hash)
  }
}
