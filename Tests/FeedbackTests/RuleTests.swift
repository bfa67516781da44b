import SpeechAnalysis
import SpeechMetrics
import Testing

@testable import Feedback
@testable import SpeechAnalysis

@Suite struct RuleTests {
  /// What each rule says of one number when no other is known.
  private static let cases: [(MetricID, Double, String, Finding.Severity)] = [
    (.pitchStandardDeviation, 1.5, "pitch-variation", .change),
    (.pitchStandardDeviation, 3.5, "pitch-variation", .strength),
    (.pitchStandardDeviation, 5.2, "wide-pitch", .change),
    (.flatShare, 0.45, "flat-stretches", .change),
    (.speechRate, 2.7, "pace", .change),
    (.speechRate, 3.5, "pace", .strength),
    (.speechRate, 4.3, "pace", .change),
    (.articulationRate, 3.4, "articulation-rate", .change),
    (.articulationRate, 5.8, "articulation-rate", .change),
    (.paceVariation, 0.07, "pace-variation", .change),
    (.paceVariation, 0.15, "pace-variation", .strength),
    (.paceVariation, 0.28, "pace-variation", .change),
    (.longPausesPerMinute, 1, "long-pauses", .change),
    (.longPausesPerMinute, 4, "long-pauses", .strength),
    (.longPausesPerMinute, 10, "long-pauses", .change),
    (.pauseMedian, 0.35, "pause-length", .change),
    (.pauseMedian, 0.6, "pause-length", .strength),
    (.pauseMedian, 1.2, "pause-length", .change),
    (.longestPause, 6, "dead-air", .change),
    (.phonationTimeRatio, 0.5, "speech-share", .change),
    (.phonationTimeRatio, 0.73, "speech-share", .strength),
    (.phonationTimeRatio, 0.88, "speech-share", .change),
    (.meanLengthOfRun, 3, "run-length", .change),
    (.meanLengthOfRun, 25, "run-length", .change),
    (.levelStandardDeviation, 2.7, "level-variation", .change),
    (.levelStandardDeviation, 6, "level-variation", .strength),
    (.levelStandardDeviation, 10, "level-variation", .change),
    (.phraseFade, 8, "trailing-off", .change),
    (.phraseFade, 3, "trailing-off", .strength),
    (.phraseFade, -1, "trailing-off", .strength),
    (.filledPausesPerMinute, 3.5, "filled-pauses", .change),
    (.filledPausesPerMinute, 1, "filled-pauses", .strength),
    (.fillerClusterCount, 2, "filler-clusters", .information),
    (.phraseFinalRiseShare, 0.4, "phrase-rises", .information),
    (.repetitionsPerMinute, 0.5, "repetitions", .information),
    (.leadingSilence, 12, "edge-silence", .information),
  ]

  private static func findings(_ assessment: Assessment) -> [Finding] {
    (assessment.strengths + assessment.changes + assessment.information).filter {
      $0.rule != "clean-recording"
    }
  }

  @Test(arguments: cases)
  func `a rule speaks of its own number`(
    metric: MetricID, value: Double, rule: String, severity: Finding.Severity
  ) throws {
    let findings = Self.findings(SyntheticTalk([metric: value]).assessment)
    #expect(findings.count == 1)
    let finding = try #require(findings.first)
    #expect(finding.rule == rule)
    #expect(finding.severity == severity)
    #expect(finding.metric == metric)
    #expect(finding.value == value)
    #expect((finding.exercise != nil) == (severity == .change))
    #expect(finding.evidence.count <= 3)
  }

  @Test(arguments: [
    // Hardly outside, and hardly inside.
    (MetricID.speechRate, 4.05), (.speechRate, 2.95), (.speechRate, 3.04),
    (.pitchStandardDeviation, 2.5),
    (.phraseFade, 6.5), (.phraseFade, 5.8), (.filledPausesPerMinute, 2.3), (.longestPause, 4.9),
    // Beyond green but no extreme.
    (.meanLengthOfRun, 18), (.meanLengthOfRun, 5),
    // Nothing to tell.
    (.meanLengthOfRun, 10), (.articulationRate, 4.5), (.flatShare, 0.1), (.medianF0, 180),
    (.fillerClusterCount, 0), (.phraseFinalRiseShare, 0.1), (.leadingSilence, 2),
    (.repetitionsPerMinute, 0),
  ])
  func `a rule is silent about trifles`(metric: MetricID, value: Double) {
    #expect(Self.findings(SyntheticTalk([metric: value]).assessment).isEmpty)
  }

  @Test func `every rule speaks in some case`() {
    let spoken = Set(Self.cases.map(\.2))
      .union(["clean-recording", "emphasis", "liveliest-minute", "pace-change"])
      .union(["closing-fade", "closing-pause", "flat-edge"])
    #expect(spoken == Set(FindingRules.all.map(\.name)))
    #expect(FindingRules.all.count == spoken.count)
  }

  @Test func `the three clearest emphases are named, fewer are no habit`() throws {
    var talk = SyntheticTalk()
    let moments = [40.0, 12, 70].map { TimeRange(start: $0, end: $0 + 2) }
    talk.measurements[.emphasesPerMinute] = Measurement(6.04, evidence: moments)
    let finding = try #require(talk.assessment.information.first { $0.rule == "emphasis" })
    #expect(finding.evidence == moments)
    #expect(finding.message.hasPrefix("About 6.0 times a minute a syllable stands out"))
    talk.measurements[.emphasesPerMinute]?.evidence.removeLast()
    #expect(Self.findings(talk.assessment).isEmpty)
  }

  @Test func `the liveliest and the flattest minute are told where they differ`() throws {
    var talk = SyntheticTalk()
    talk.measurements[.liveliestMinute] = Measurement(
      3.44, evidence: [TimeRange(start: 70, end: 130)])
    talk.measurements[.flattestMinute] = Measurement(
      2.1, evidence: [TimeRange(start: 10, end: 70)])
    let finding = try #require(talk.assessment.information.first { $0.rule == "liveliest-minute" })
    #expect(finding.evidence.map(\.start) == [70, 10])
    #expect(
      finding.message
        == "Your pitch moved most in the minute from 1:10, by 3.4 semitones, and least in the minute "
        + "from 0:10, by 2.1.")
    talk.measurements[.flattestMinute]?.value = 3
    #expect(Self.findings(talk.assessment).isEmpty)
  }

  @Test func `an excess that the measurement can't tell is no finding`() {
    var talk = SyntheticTalk()
    talk.measurements[.speechRate] = Measurement(4.2, standardError: 0.25)
    #expect(Self.findings(talk.assessment).isEmpty)
    talk.measurements[.speechRate] = Measurement(4.2, standardError: 0.1)
    #expect(talk.assessment.changes.map(\.rule) == ["pace"])
  }

  @Test func `a metric without a norm is not judged`() {
    var talk = SyntheticTalk([.speechRate: 9])
    talk.profile.norms = [:]
    #expect(Self.findings(talk.assessment).isEmpty)
  }

  @Test func `fast with quiet articulation is put down to missing pauses`() {
    let pauses = SyntheticTalk([.speechRate: 4.6, .articulationRate: 5, .phonationTimeRatio: 0.92])
    #expect(pauses.assessment.changes[0].message.contains("missing is pauses"))
    let speed = SyntheticTalk([.speechRate: 4.6, .articulationRate: 6, .phonationTimeRatio: 0.77])
    #expect(!speed.assessment.changes[0].message.contains("missing is pauses"))
    let neither = SyntheticTalk([.speechRate: 4.6, .articulationRate: 5, .phonationTimeRatio: 0.75])
    #expect(!neither.assessment.changes[0].message.contains("missing is pauses"))
  }

  @Test func `slow for its pauses is put down to them`() {
    let talk = SyntheticTalk([.speechRate: 2.4, .phonationTimeRatio: 0.5])
    #expect(talk.assessment.changes[0].message.contains("speech fills only 50 %"))
  }

  @Test func `a withheld number is not mentioned by another's rule`() {
    var talk = SyntheticTalk.rushed
    talk.measurements[.signalToNoise] = Measurement(15)
    talk.timeline.pitch.voicedTime = 1
    #expect(!talk.assessment.changes.contains { $0.message.contains("hardly moved") })
  }

  @Test func `few long pauses are shown by the longest stretches without one`() {
    var talk = SyntheticTalk([.longPausesPerMinute: 0.5])
    talk.timeline.pauses = [
      Pause(TimeRange(start: 40, end: 41.5)), Pause(TimeRange(start: 70, end: 70.5)),
    ]
    #expect(
      talk.assessment.changes[0].evidence == [
        TimeRange(start: 41.5, end: 124), TimeRange(start: 0, end: 40),
      ])
  }

  @Test func `dead air is shown by every pause beyond the limit`() {
    let talk = SyntheticTalk([.longestPause: 6])
    #expect(talk.assessment.changes[0].evidence == [TimeRange(start: 71, end: 77)])
  }

  @Test func `uneven loudness is shown by the softest runs`() {
    let talk = SyntheticTalk([.levelStandardDeviation: 10])
    #expect(talk.assessment.changes[0].evidence.first == TimeRange(start: 119, end: 124))
  }

  @Test func `filled pauses are shown by their clusters, or else by themselves`() {
    var talk = SyntheticTalk([.filledPausesPerMinute: 3.5])
    talk.timeline.filledPauses = [TimeRange(start: 3, end: 3.4)]
    #expect(talk.assessment.changes[0].evidence == [TimeRange(start: 3, end: 3.4)])
    talk.measurements[.fillerClusterCount] = Measurement(
      1, evidence: [TimeRange(start: 20, end: 27)])
    #expect(talk.assessment.changes[0].evidence == [TimeRange(start: 20, end: 27)])
    #expect(talk.assessment.information.map(\.rule) == ["clean-recording"])
  }

  @Test func `filled pauses that open what is said are told so, and shown`() throws {
    var talk = SyntheticTalk([.filledPausesPerMinute: 3.5, .filledPauseCount: 7])
    let moments = [5.0, 30, 60].map { TimeRange(start: $0, end: $0 + 0.4) }
    talk.measurements[.fillersAtStartCount] = Measurement(4, evidence: moments)
    let change = try #require(talk.assessment.changes.first)
    #expect(change.message.contains("Most of them, 4 of 7, come as you begin"))
    #expect(change.exercise?.hasPrefix("Before each new thought") == true)
    #expect(change.evidence == moments)
    talk.measurements[.fillersAtStartCount] = Measurement(3, evidence: moments)
    #expect(talk.assessment.changes.first?.message.contains("Most of them") == false)
  }

  @Test func `the edge that runs further ahead is told, if it surely does`() throws {
    let edge = TimeRange(start: 90, end: 108)
    var talk = SyntheticTalk()
    talk.measurements[.openingPaceChange] = Measurement(
      16, standardError: 4, evidence: [TimeRange(start: 0, end: 18)])
    talk.measurements[.closingPaceChange] = Measurement(24, standardError: 6, evidence: [edge])
    let finding = try #require(talk.assessment.information.first { $0.rule == "pace-change" })
    #expect(finding.severity == .information && finding.evidence == [edge])
    #expect(finding.message.hasPrefix("Your last 18 s ran 24 % faster than the middle."))
    talk.measurements[.closingPaceChange]?.standardError = 13
    #expect(Self.findings(talk.assessment).map(\.metric) == [.openingPaceChange])
    talk.measurements[.openingPaceChange] = Measurement(
      14, standardError: 1, evidence: [TimeRange(start: 0, end: 18)])
    #expect(Self.findings(talk.assessment).isEmpty)
  }

  @Test func `silence at both ends is told in one sentence`() {
    let talk = SyntheticTalk([.leadingSilence: 12.4, .trailingSilence: 8])
    #expect(
      talk.assessment.information.last?.message
        == "There is silence for 12.4 s before the first word and 8.0 s after the last word. It's left "
        + "out of every figure.")
  }
}
