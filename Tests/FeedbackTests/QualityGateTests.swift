import DSP
import SpeechAnalysis
import SpeechMetrics
import Testing

@testable import Feedback
@testable import SpeechAnalysis

@Suite struct QualityGateTests {
  private func kinds(_ talk: SyntheticTalk) -> [QualityCondition.Kind] {
    talk.assessment.quality.map(\.kind)
  }

  private func withheldGroups(_ talk: SyntheticTalk) -> Set<MetricGroup> {
    Set(talk.assessment.withheld.keys.map(\.group))
  }

  @Test func `a good recording has no conditions and withholds nothing`() {
    #expect(SyntheticTalk.good.assessment.quality.isEmpty)
    #expect(SyntheticTalk.good.assessment.withheld.isEmpty)
  }

  @Test func `filled pauses that nobody has gone over are not counted`() {
    var talk = SyntheticTalk.good
    talk.timeline.givenTiers = []
    #expect(talk.assessment.quality.isEmpty)
    #expect(withheldGroups(talk) == [.fillers])
    #expect(
      talk.assessment.withheld[.filledPausesPerMinute]?.contains("one filled pause in three")
        == true
    )
  }

  private typealias Case = (value: Double, kind: QualityCondition.Kind?)

  private static let noise: [Case] = [(20, nil), (19.9, .noisy), (12, .noisy), (11.9, .veryNoisy)]

  @Test(arguments: noise)
  private func `noise warns under 20 dB and withholds under 12 dB`(_ given: Case) {
    var talk = SyntheticTalk.good
    talk.measurements[.signalToNoise] = Measurement(given.value)
    #expect(kinds(talk) == [given.kind].compactMap(\.self))
    #expect(withheldGroups(talk) == (given.kind == .veryNoisy ? [.pitch, .fillers, .flow] : []))
  }

  private static let clipping: [Case] = [
    (0.001, nil), (0.0011, .clipped), (0.01, .clipped), (0.011, .heavilyClipped),
  ]

  @Test(arguments: clipping)
  private func `clipping warns over 0.1 % and withholds over 1 %`(_ given: Case) {
    var talk = SyntheticTalk.good
    talk.recording.clippedShare = given.value
    #expect(kinds(talk) == [given.kind].compactMap(\.self))
    #expect(withheldGroups(talk) == (given.kind == .heavilyClipped ? [.pitch, .level] : []))
  }

  @Test(arguments: [(60.0, false, false), (59, true, false), (30, true, false), (29, true, true)])
  func `little speech is said and withholds pace`(speech: Double, isShort: Bool, withholds: Bool) {
    var talk = SyntheticTalk.good
    talk.measurements[.phonationTime] = Measurement(speech)
    #expect(kinds(talk) == (isShort ? [.tooShort] : []))
    #expect((talk.assessment.withheld[.speechRate] != nil) == withholds)
    #expect((talk.assessment.withheld[.longPausesPerMinute] != nil) == withholds)
    #expect((talk.assessment.withheld[.pauseMedian] != nil) == withholds)
    #expect((talk.assessment.withheld[.fluency] != nil) == withholds)
    #expect(talk.assessment.withheld[.pauseCount] == nil)
    #expect(talk.assessment.withheld[.pitchStandardDeviation] == nil)
  }

  @Test func `little voicing withholds pitch, and has its own condition in a long talk`() {
    var talk = SyntheticTalk.good
    talk.timeline.pitch.voicedTime = 9
    #expect(kinds(talk) == [.littleVoicing])
    #expect(withheldGroups(talk) == [.pitch, .level])
    talk.measurements[.phonationTime] = Measurement(15)
    #expect(kinds(talk) == [.tooShort])
    #expect(talk.assessment.quality[0].message.contains("pace, pauses, pitch or level"))
  }

  @Test func `what has no value is missing, not withheld`() {
    var talk = SyntheticTalk.good
    talk.measurements[.signalToNoise] = Measurement(5)
    talk.measurements[.pitchRange] = Measurement(missing: .tooLittleVoicing)
    #expect(talk.assessment.withheld[.pitchRange] == nil)
    #expect(
      talk.assessment.withheld[.flatShare]
        == "speech stands 5.0 dB above the noise; 12 dB is needed")
  }

  @Test func `hum, offset and a quiet voice only warn`() {
    var talk = SyntheticTalk.good
    talk.timeline.mainsHum = MainsHum(frequency: 50, prominence: 18)
    talk.timeline.offset = -0.03
    talk.measurements[.speechLevel] = Measurement(-50)
    #expect(kinds(talk) == [.quiet, .mainsHum, .offset])
    #expect(talk.assessment.withheld.isEmpty)
    #expect(talk.assessment.quality[1].message.contains("50 Hz"))
    #expect(talk.assessment.quality[2].message.contains("3 %"))
  }

  @Test func `a damaged file comes before lesser conditions, with its own words`() {
    var talk = SyntheticTalk.good
    talk.recording.warnings = ["it ends 3 s before its header says"]
    talk.timeline.offset = 0.05
    #expect(kinds(talk) == [.damagedFile, .offset])
    #expect(talk.assessment.quality[0].message.contains("it ends 3 s before its header says"))
  }

  private func lostSound(_ losses: [CaptureFacts.Loss]) -> [QualityCondition] {
    var talk = SyntheticTalk.good
    talk.recording.capture = CaptureFacts(device: "USB Microphone")
    talk.recording.capture?.losses = losses
    return talk.assessment.quality
  }

  private func loss(
    _ time: Seconds, _ duration: Seconds, _ cause: CaptureFacts.Loss.Cause = .overrun,
    isEstimated: Bool = false
  ) -> CaptureFacts.Loss {
    CaptureFacts.Loss(time: time, duration: duration, cause: cause, isEstimated: isEstimated)
  }

  @Test func `one loss of sound says where, how much, why and what to do`() {
    let quality = lostSound([loss(83, 0.4)])
    #expect(quality.map(\.kind) == [.soundLost])
    #expect(
      quality[0].message
        == "0.4 s of sound was lost at 1:23 (the computer was too busy to read the microphone); "
        + "what is before and after stands side by side there. Pauses and pace near that place "
        + "may be off. Next time, close other programs.")
    #expect(lostSound([loss(83, 0.004, isEstimated: true)])[0].message.hasPrefix("About 0.01 s of"))
  }

  @Test func `several losses are added up, and each cause is named once`() {
    let losses = [loss(83, 0.4), loss(130, 0.5, .suspension, isEstimated: true), loss(245, 0.3)]
    let message = lostSound(losses)[0].message
    #expect(
      message.hasPrefix(
        "Sound was lost 3 times, about 1.2 s in all: at 1:23, 2:10 and 4:05 (the computer was too "
          + "busy to read the microphone and the computer slept);"))
    #expect(message.hasSuffix("Next time, close other programs and keep the computer awake."))
    let many = lostSound((0..<9).map { loss(Double($0), 0.1, .backlog) })[0].message
    #expect(many.contains("at 0:00, 0:01, 0:02, 0:03, 0:04 and 4 more ("))
  }

  @Test func `a take without losses has no condition`() {
    #expect(lostSound([]).isEmpty)
  }

  @Test(arguments: [(0.0, "silent"), (0.4, "no speech")])
  func `without speech there is one honest condition and nothing else`(peak: Double, word: String) {
    var talk = SyntheticTalk()
    talk.measurements = [.signalToNoise: Measurement(3)]
    talk.timeline = .regular(runs: 0, voicedTime: 0)
    talk.recording.peak = peak
    let assessment = talk.assessment
    #expect(assessment.quality.map(\.kind) == [.noSpeech])
    #expect(assessment.quality[0].message.contains(word))
    #expect(assessment.strengths + assessment.changes + assessment.information == [])
    #expect(assessment.score.withheld == "no speech was found")
    #expect(assessment.score.dimensions.isEmpty)
  }

  @Test func `the most limiting condition comes first`() {
    var talk = SyntheticTalk.good
    talk.measurements[.signalToNoise] = Measurement(15)
    talk.measurements[.phonationTime] = Measurement(45)
    #expect(kinds(talk) == [.tooShort, .noisy])
  }

  @Test func `a limit without a warning stage only withholds`() {
    var talk = SyntheticTalk.good
    talk.profile.gates.signalToNoise.warn = nil
    talk.measurements[.signalToNoise] = Measurement(15)
    #expect(talk.assessment.quality.isEmpty)
    talk.measurements[.signalToNoise] = Measurement(11)
    #expect(kinds(talk) == [.veryNoisy])
  }

  @Test func `the limits are the profile's`() {
    var talk = SyntheticTalk.good
    talk.profile.gates.speechForPace.withhold = 101
    #expect(talk.assessment.withheld[.speechRate] == "there is 100 s of speech; 101 s is needed")
  }
}
