import SpeechAnalysis
import SpeechMetrics
import Testing

@testable import Feedback

@Suite struct AnotherVoiceTests {
  private func turns(_ times: (Double, Double)...) -> [TimeRange] {
    times.map { TimeRange(start: $0, end: $1) }
  }

  @Test func `names the turns and what to type, in whole seconds that cut nothing off`() {
    let message = AnotherVoice(turns: turns((0.3, 11.2), (220, 241.9))).message
    #expect(
      message == "Another voice is probably heard at 0:00–0:12 and 3:40–4:02. If that isn't you, "
        + "measure yourself alone with rehearse analyze --except 0:00-0:12,3:40-4:02; if it is, with "
        + "--only in its place.")
    let written = message.split(separator: " ").first { $0.hasPrefix("0:00-") }?.dropLast()
    #expect(throws: Never.self) { try [Stretch](text: String(written ?? "")) }
  }

  @Test func `turns that meet in whole seconds are one`() {
    #expect(AnotherVoice(turns: turns((1, 4.5), (4.8, 9))).message.contains("at 0:01–0:09. If"))
  }

  @Test func `of a conversation the first turns and how much it is in all`() {
    let many = (0..<20).map { TimeRange(start: Double($0) * 10, end: Double($0) * 10 + 4) }
    let message = AnotherVoice(turns: many).message
    #expect(message.contains("in 20 places, 1:20 in all, the first at 0:00–0:04, 0:10–0:14 and"))
    #expect(message.contains("--only") && !message.contains("--except"))
  }

  @Test func `is told of where it is probable, and not in much noise`() {
    var talk = SyntheticTalk.good
    #expect(talk.assessment.quality.isEmpty)
    talk.timeline.otherVoice = turns((0, 11))
    #expect(talk.assessment.quality.map(\.kind) == [.anotherVoice])
    talk.measurements[.signalToNoise] = Measurement(8)
    #expect(!talk.assessment.quality.contains { $0.kind == .anotherVoice })
  }
}
