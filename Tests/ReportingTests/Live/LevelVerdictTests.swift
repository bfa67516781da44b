import Reporting
import Testing

@Suite struct LevelVerdictTests {
  @Test func `a voice at a good level is heard well`() {
    let verdict = LevelVerdict(peak: 0.25, hasClipped: false, hasVoice: true)
    #expect(verdict.text == "You are heard well (peak −12 dBFS).")
    #expect(verdict.isUsable)
  }

  @Test func `a faint voice should come closer`() {
    let verdict = LevelVerdict(peak: 0.01, hasClipped: false, hasVoice: true)
    #expect(verdict.text.contains("faintly (peak −40 dBFS): move closer"))
    #expect(verdict.isUsable)
  }

  @Test func `a voice that clips should step back`() {
    let verdict = LevelVerdict(peak: 1, hasClipped: true, hasVoice: true)
    #expect(verdict.text.contains("too loud (peak 0 dBFS): move back"))
  }

  @Test func `sound without a voice asks for one`() {
    let verdict = LevelVerdict(peak: 0.1, hasClipped: false, hasVoice: false)
    #expect(verdict.text.contains("No voice was heard (peak −20 dBFS)"))
    #expect(!verdict.isUsable)
  }

  @Test func `no sound at all may be a muted microphone`() {
    let verdict = LevelVerdict(peak: 0, hasClipped: false, hasVoice: false)
    #expect(verdict.text.contains("muted"))
    #expect(!verdict.isUsable)
  }
}
