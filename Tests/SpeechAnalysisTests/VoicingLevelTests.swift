import Testing

@testable import SpeechAnalysis

@Suite struct VoicingLevelTests {
  @Test func `the loudest is in no doubt, nor what is within 20 dB`() {
    #expect(silence([-20, -39]) == [0, 0])
  }

  @Test func `doubt grows from 20 dB to 30 dB below`() {
    let doubt = silence([-20, -45, -80])
    #expect(abs(doubt[1] - 0.3) < 0.01)
    #expect(doubt[2] == 0.6)
  }

  @Test func `what comes counts already`() {
    var voicing = VoicingLevel()
    let doubt = voicing.silence(level: -60, ahead: -20)
    #expect(doubt == 0.6)
  }

  @Test func `a shout is forgotten in time`() {
    let doubt = silence([0] + [Float](repeating: -40, count: 1500))
    #expect(doubt[1] > 0.5)
    #expect(doubt.last == 0)
  }

  private func silence(_ levels: [Float]) -> [Float] {
    var voicing = VoicingLevel()
    return levels.map { voicing.silence(level: $0, ahead: $0) }
  }
}
