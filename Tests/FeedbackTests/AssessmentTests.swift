import SpeechAnalysis
import SpeechMetrics
import Testing

@testable import Feedback

@Suite struct AssessmentTests {
  @Test func `a rushed talk leads with pitch, then pace, then pauses`() {
    let assessment = SyntheticTalk.rushed.assessment
    #expect(assessment.changes.map(\.rule) == ["pitch-variation", "pace", "long-pauses"])
    #expect(assessment.changes[0].evidence.map(\.start) == [10, 20, 40])
    #expect(
      assessment.changes.map(\.message) == [
        "Your pitch varied by 1.5 semitones, well below the comfortable range of 2.6–4.5. In 62 % of "
          + "the 10-second stretches it hardly moved.",
        "You spoke at 4.6 syllables a second (≈ 197 words a minute), well above the comfortable range "
          + "of 3–4. The words themselves come at 4.9 a second, within the suggested range of 3.8–5.3, "
          + "so what is missing is pauses between them.",
        "You paused for a second or more 0.5 times a minute, well below the suggested range of 2–7. "
          + "Such pauses give listeners time to take a point in.",
      ])
  }

  @Test func `a rushed talk still has strengths that are true`() {
    #expect(
      SyntheticTalk.rushed.assessment.strengths.map(\.rule) == [
        "level-variation", "trailing-off",
      ])
  }

  @Test func `a good talk has three strengths and nothing to change`() {
    let assessment = SyntheticTalk.good.assessment
    #expect(assessment.changes.isEmpty)
    #expect(assessment.strengths.map(\.rule) == ["pitch-variation", "pace", "long-pauses"])
    #expect(assessment.information.map(\.rule) == ["clean-recording"])
    #expect(
      assessment.strengths[1].message
        == "You spoke at 3.5 syllables a second (≈ 150 words a minute), within the comfortable range of "
        + "3–4.")
  }

  @Test func `a change weighs its effect times the points lost`() {
    // Speech rate 4.2 loses 20 points; long pauses at 9 a minute lose 20.
    let changes = SyntheticTalk([.speechRate: 4.2, .longPausesPerMinute: 9]).assessment.changes
    #expect(changes.map(\.rule) == ["pace", "long-pauses"])
    #expect(abs(changes[0].weight - 0.6 * 20) < 1e-9)
    #expect(abs(changes[1].weight - 0.5 * 20) < 1e-9)
  }

  @Test func `a large fault in a lesser matter outweighs a small one in a greater`() {
    let changes = SyntheticTalk([.speechRate: 4.15, .longPausesPerMinute: 11]).assessment.changes
    #expect(changes.map(\.rule) == ["long-pauses", "pace"])
  }

  @Test func `a topic speaks once, and a change silences its strengths`() {
    let talk = SyntheticTalk([
      .longPausesPerMinute: 0.5, .pauseMedian: 0.6, .phonationTimeRatio: 0.9,
    ])
    #expect(talk.assessment.changes.map(\.rule) == ["long-pauses"])
    #expect(talk.assessment.strengths.isEmpty)
  }

  @Test func `withheld metrics never appear in a finding`() {
    for talk in [SyntheticTalk.good, .rushed] {
      for limit in 0..<4 {
        var poor = talk
        if limit == 0 { poor.measurements[.signalToNoise] = Measurement(5) }
        if limit == 1 { poor.recording.clippedShare = 0.05 }
        if limit == 2 { poor.measurements[.phonationTime] = Measurement(20) }
        if limit == 3 { poor.timeline.pitch.voicedTime = 5 }
        let assessment = poor.assessment
        #expect(!assessment.withheld.isEmpty)
        let judged = (assessment.strengths + assessment.changes + assessment.information)
          .compactMap(\.metric)
        #expect(judged.allSatisfy { assessment.withheld[$0] == nil })
      }
    }
  }

  @Test func `the same numbers give the same assessment`() {
    #expect(SyntheticTalk.rushed.assessment == SyntheticTalk.rushed.assessment)
  }

  @Test func `what can't be heard is always said`() {
    let sentences = SyntheticTalk.good.assessment.notHeard
    #expect(sentences.count == 4)
    #expect(sentences[0].contains("true"))
    #expect(sentences[1].contains("articulated"))
    #expect(sentences[2].contains("inside a phrase"))
    #expect(sentences[3].contains("Gestures"))
  }

  @Test func `what a speaker opted out of is neither judged, mentioned nor scored`() {
    var talk = SyntheticTalk.rushed
    talk.profile.unscored = [.speechRate, .fastestStretch, .longPausesPerMinute, .flatShare]
    let assessment = talk.assessment
    #expect(!assessment.changes.contains { ["pace", "long-pauses"].contains($0.rule) })
    #expect(!assessment.changes.contains { $0.message.contains("hardly moved") })
    #expect(!assessment.score.dimensions.flatMap(\.parts).contains { $0.metric == .speechRate })
    #expect(
      assessment.notHeard.last
        == "Left out, as asked: speech rate, fastest stretch, pauses of 1–5 s per minute, flat "
        + "stretches.")
  }

  @Test func `a profile can be told to leave out more`() throws {
    let talk = try Profile.load("talk")
    let silent = talk.leavingOut([.speechRate, .flatShare])
    #expect(silent.unscored == [.speechRate, .flatShare])
    #expect(silent.norms[.speechRate] == nil && silent.weights[.speechRate] == nil)
    #expect(silent.weights.count == talk.weights.count - 1)
    #expect(silent.hash != talk.hash)
    #expect(silent.hash != talk.leavingOut([.speechRate]).hash)
    #expect(talk.leavingOut([]) == talk)
  }

  @Test func `what was withheld is not heard`() {
    var talk = SyntheticTalk([.phraseFade: 3, .levelStandardDeviation: 5, .flatShare: 0.2])
    talk.recording.clippedShare = 0.021
    #expect(
      talk.assessment.notHeard.suffix(1) == [
        "Withheld, because 2.10 % of the samples are clipped; 1 % is the most allowed: flat stretches, "
          + "level variation, phrase fade."
      ])
  }
}
