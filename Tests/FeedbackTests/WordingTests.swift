import SpeechAnalysis
import SpeechMetrics
import Testing

@testable import Feedback
@testable import SpeechAnalysis

/// Reads every sentence that a wide grid of numbers can bring about.
@Suite struct WordingTests {
  private static let sentences = Set(
    findings.flatMap { [$0.message, $0.exercise].compactMap(\.self) } + conditions
  ).sorted()

  /// Each judged metric from far under to far over its norm, on top of two very different talks, for
  /// norms of every strength.
  private static let findings: [Finding] = {
    var found: [Finding] = []
    for strength in [Norm.Strength.strong, .weak, .convention] {
      for talk in [
        SyntheticTalk(), .good, .rushed, .closing(level: -30, pitch: [3, 3, 1.9]),
      ] {
        for (metric, value) in grid + told {
          var varied = talk
          for id in varied.profile.norms.keys {
            varied.profile.norms[id]?.source.strength = strength
          }
          varied.measurements[metric] = Measurement(value)
          varied.addMoments()
          let assessment = varied.assessment
          found += assessment.strengths + assessment.changes + assessment.information
        }
      }
    }
    return found
  }()

  private static let grid: [(MetricID, Double)] = MetricID.allCases.flatMap {
    id -> [(MetricID, Double)] in
    guard let norm = Profile.synthetic.norms[id] else { return [] }
    let top = 2 * (norm.amber.high ?? norm.amber.low ?? 1)
    return (0...20).map { (id, top * Double($0) / 20) }
  }

  private static let told: [(MetricID, Double)] = [
    (.fillerClusterCount, 1), (.fillerClusterCount, 3), (.phraseFinalRiseShare, 0.5),
    (.leadingSilence, 9), (.trailingSilence, 30), (.repetitionsPerMinute, 0.5),
  ]

  private static let conditions: [String] = {
    var talk = SyntheticTalk.good
    talk.timeline.mainsHum = MainsHum(frequency: 60, prominence: 20)
    talk.timeline.offset = 0.02
    talk.recording.warnings = ["it ends early"]
    talk.measurements[.speechLevel] = Measurement(-60)
    talk.recording.capture = CaptureFacts(device: "microphone")
    talk.recording.capture?.losses = CaptureFacts.Loss.Cause.allCases.map {
      .init(time: 5, duration: 0.5, cause: $0, isEstimated: $0 == .overrun)
    }
    var sentences: [String] = []
    for (ratio, clipped, speech, voiced) in [
      (5.0, 0.05, 20.0, 5.0), (15, 0.002, 45, 30), (15, 0.002, 90, 5), (15, 0.002, 20, 12),
    ] {
      talk.measurements[.signalToNoise] = Measurement(ratio)
      talk.recording.clippedShare = clipped
      talk.measurements[.phonationTime] = Measurement(speech)
      talk.timeline.pitch.voicedTime = voiced
      sentences += talk.assessment.quality.map(\.message) + talk.assessment.notHeard
    }
    talk.timeline.runs = []
    for (peak, duration) in [(0.0, 10.0), (0.5, 10), (0, 0)] {
      talk.recording.peak = peak
      talk.recording.duration = duration
      sentences += talk.assessment.quality.map(\.message)
    }
    return sentences
  }()

  @Test func `the grid brings every rule to speak`() {
    let names = Set(Self.findings.map(\.rule))
    #expect(names == Set(FindingRules.all.map(\.name)))
  }

  @Test func `behaviours are named, never traits`() {
    let traits = [
      "confident", "confidence", "nervous", "anxious", "boring", "monotonous", "monotone", "dull",
      "lazy", "shy", "weak", "charismatic", "poor", "bad", "terrible", "great", "excellent",
      "amazing", "perfect", "fail", "failed", "should", "nan", "inf",
    ]
    for sentence in Self.sentences {
      let text = sentence.lowercased()
      let words = text.split { !$0.isLetter && $0 != "'" }
      #expect(!words.contains { traits.contains(String($0)) }, "\(sentence)")
      #expect(
        !["you are", "you're", "you were", "!"].contains { text.contains($0) }, "\(sentence)")
    }
  }

  @Test func `no sentence names a command`() {
    for sentence in Self.sentences {
      #expect(!["rehearse", "--", "`", "drill"].contains { sentence.contains($0) }, "\(sentence)")
    }
  }

  @Test func `every message is whole and every judgement gives its number and its norm`() {
    for sentence in Self.sentences {
      #expect(sentence.first!.isUppercase || sentence.first!.isNumber, "\(sentence)")
      #expect(
        sentence.last == "." && !sentence.contains("..") && !sentence.contains("  "), "\(sentence)")
    }
    let isJudged = { (finding: Finding) in
      finding.severity != .information && finding.rule != ClosingPauseRule().name
    }
    for finding in Self.findings where isJudged(finding) {
      #expect(
        finding.message.contains(finding.metric!.said(abs(finding.value!))), "\(finding.message)")
      #expect(finding.message.contains(finding.norm!.guide), "\(finding.message)")
    }
  }

  @Test func `an exercise is one sentence`() {
    for exercise in Self.findings.compactMap(\.exercise) {
      #expect(exercise.filter { $0 == "." }.count == 1, "\(exercise)")
    }
  }
}

extension SyntheticTalk {
  /// What is told of pitch along with where it was heard.
  fileprivate mutating func addMoments() {
    let moments = [10.0, 20, 30].map { TimeRange(start: $0, end: $0 + 60) }
    measurements[.emphasesPerMinute] = Measurement(5, evidence: moments)
    measurements[.liveliestMinute] = Measurement(3.5, evidence: moments)
    measurements[.flattestMinute] = Measurement(2, evidence: moments)
    measurements[.closingPaceChange] = Measurement(20, evidence: moments)
    measurements[.fillersAtStartCount] = Measurement(8, evidence: moments)
    measurements[.filledPauseCount] = Measurement(10)
  }
}
