import DSP
import Testing

@testable import Reporting

@Suite struct HearingMonitorTests {
  /// Looks ten times a second until `end`; the input is as loud as a quiet room.
  private func warnings(
    until end: Seconds, peak: (Seconds) -> Double = { _ in 0.001 },
    hasClipped: (Seconds) -> Bool = { _ in false }, voice: (Seconds) -> Seconds? = { $0 }
  ) -> [LiveWarning] {
    var monitor = HearingMonitor()
    for step in 0...Int((end * 10).rounded()) {
      let time = Seconds(step) / 10
      monitor.update(
        time: time, peak: peak(time), hasClipped: hasClipped(time), lastVoice: voice(time))
    }
    return monitor.warnings
  }

  @Test func `someone who speaks is not warned`() {
    #expect(warnings(until: 60) == [])
    #expect(warnings(until: 60, voice: { max(0.5, $0 - 19) }) == [])
  }

  @Test func `no voice at first is said after 8 s, until there is one`() {
    #expect(warnings(until: 7.9, voice: { _ in nil }) == [])
    #expect(warnings(until: 8, voice: { _ in nil }) == [.noVoiceYet])
    #expect(warnings(until: 60, voice: { _ in nil }) == [.noVoiceYet])
    #expect(warnings(until: 12, voice: { $0 > 11 ? 11 : nil }) == [])
  }

  @Test func `later only after 20 s, and how long`() {
    #expect(warnings(until: 29.9, voice: { _ in 10 }) == [])
    #expect(warnings(until: 34, voice: { _ in 10 }) == [.noVoice(24)])
  }

  @Test func `2 s of digital silence is a muted microphone, at any time`() {
    #expect(warnings(until: 1.9, peak: { _ in 0 }, voice: { _ in nil }) == [])
    #expect(warnings(until: 2, peak: { _ in 0 }, voice: { _ in nil }) == [.silentInput])
    #expect(warnings(until: 33, peak: { $0 > 30.9 ? 1 / 32_768 : 0.1 }) == [.silentInput])
    #expect(warnings(until: 60, peak: { _ in 2 / 32_768 }) == [])
    #expect(warnings(until: 33, peak: { $0 == 32 ? 0.001 : 0 }) == [])
  }

  @Test func `clipping is shown for 3 s, beside what else is wrong`() {
    #expect(warnings(until: 12.9, hasClipped: { $0 == 10 }) == [.clipped])
    #expect(warnings(until: 13, hasClipped: { $0 == 10 }) == [])
    #expect(
      warnings(until: 10, hasClipped: { $0 == 10 }, voice: { _ in nil }) == [.noVoiceYet, .clipped])
  }

  @Test(arguments: [
    (LiveWarning.silentInput, "No sound at all comes in: is the microphone muted?"),
    (.noVoiceYet, "Can't hear you yet: is it the right microphone, and near enough?"),
    (.noVoice(24.96), "No voice for 24 s; still recording."),
    (.diskNearlyFull(252), "The disk is nearly full: it has room for 4:12 more."),
  ])
  func `a warning says what is and what to do`(warning: LiveWarning, text: String) {
    #expect(warning.text == text)
  }
}

@Suite struct LiveLevelTests {
  @Test func `nothing yet is silence`() {
    #expect(LiveLevel().peak == -.infinity && LiveLevel().held == -.infinity)
  }

  @Test func `the peak is that of the last tenth of a second`() {
    var level = LiveLevel()
    var peaks: [Decibels] = []
    for step in 0..<10 {
      level.add(peak: step == 2 ? 0.1 : 0, at: Seconds(step) * 0.02)
      peaks.append(level.peak)
    }
    #expect(abs(peaks[2] + 20) < 1e-9 && peaks[5] == peaks[2])
    #expect(peaks[0] == -.infinity && peaks[8] == -.infinity)
  }

  @Test func `the highest is held for 2 s`() {
    var level = LiveLevel()
    level.add(peak: 0.1, at: 0)
    level.add(peak: 1, at: 0.2)
    level.add(peak: 0.01, at: 2.1)
    #expect(level.held == 0)
    level.add(peak: 0.01, at: 2.3)
    #expect(abs(level.held + 40) < 1e-9)
  }
}
