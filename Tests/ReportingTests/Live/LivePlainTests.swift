import DSP
import Feedback
import Testing

@testable import Reporting

@Suite struct LivePlainTests {
  /// What is said of `sample` with each of these changes made on top of the last.
  private func said(_ changes: [(inout LiveState) -> Void]) -> [String] {
    var plain = LivePlain()
    var state = LiveState.sample
    state.elapsed = 0
    var lines = plain.lines(state)
    for change in changes {
      change(&state)
      lines += plain.lines(state)
    }
    return lines
  }

  private func saidAfterStart(_ changes: [(inout LiveState) -> Void]) -> [String] {
    Array(said(changes).dropFirst(said([]).count))
  }

  @Test func `the start says what is recorded, where to, and how to end`() {
    #expect(
      said([]) == [
        "Recording from USB Microphone to 2026-11-21 14.03 Why us.wav",
        "Title: Why us",
        "Prepared, International or Humorous speech, 5 to 7 minutes: green at 5:00, "
          + "yellow at 6:00, red at 7:00",
        "0:00 recording; keys: space pause, m mark, r start again, q end, x end and delete",
      ])
  }

  @Test func `a take of which nothing is kept, after a countdown`() throws {
    var plain = LivePlain()
    var state = LiveState(device: "default", file: nil)
    state.timing = try TimingPlan(limit: "90")
    state.phase = .countdown(1)
    var lines = plain.lines(state)
    state.phase = .recording
    lines += plain.lines(state)
    #expect(
      lines == [
        "Recording from default and keeping nothing",
        "Timing: green at 1:00, yellow at 1:15, red at 1:30", "0:00 starting in 1",
        "0:00 recording; keys: space pause, m mark, r start again, q end, x end and delete",
      ])
  }

  @Test func `the level every 30 s and the lights when they change`() {
    let lines = saidAfterStart((1...450).map { second in { $0.elapsed = Seconds(second) } })
    #expect(lines.prefix(2) == ["0:30 peak −9 dBFS", "1:00 peak −9 dBFS"])
    #expect(lines.filter { $0.contains("peak") }.count == 15)
    #expect(
      lines.filter { !$0.contains("peak") }
        == ["5:00 green light", "6:00 yellow light", "7:00 red light"])
  }

  @Test func `pauses, marks, messages, cues and the end`() throws {
    let profile = try Profile.load("talk")
    let lines = saidAfterStart([
      { $0.elapsed = 12 },
      {
        $0.markCount = 1
        $0.message = "marked 0:12"
      }, { $0.elapsed = 13 }, { $0.message = nil }, { $0.message = "nothing to go back to" },
      { $0.phase = .paused }, { $0.phase = .recording },
      { $0.phase = .askingDelete }, { $0.phase = .recording },
      { $0.cues = LiveCues(figures: .sample, cue: .slower, profile: profile) }, { _ in },
      { $0.cues?.cue = nil }, { $0.phase = .finishing },
    ])
    #expect(
      lines == [
        "0:12 marked", "0:13 nothing to go back to",
        "0:13 paused; keys: space go on, r start again, q end, x end and delete",
        "0:13 recording again",
        "0:13 End and delete this take? It can't be brought back. Keys: y delete, "
          + "n keep it and go on",
        "0:13 recording again", "0:13 cue: slower", "0:13 ended",
      ])
  }

  @Test func `a new take is said, and its lights and minutes begin again`() {
    let lines = saidAfterStart([
      { $0.elapsed = 301 },
      {
        $0.elapsed = 0.1
        $0.setAsideCount = 1
      }, { $0.elapsed = 31 }, { $0.elapsed = 300 },
    ])
    #expect(
      lines == [
        "5:01 green light", "5:01 peak −9 dBFS", "0:00 started again; 1 take set aside",
        "0:31 peak −9 dBFS", "5:00 green light", "5:00 peak −9 dBFS",
      ])
  }

  @Test func `a warning is said once while it lasts, and again when it comes back later`() {
    let warning = { (time: Seconds, warning: LiveWarning?) -> (inout LiveState) -> Void in
      {
        $0.timing = nil
        $0.elapsed = time
        $0.warnings = warning.map { [$0] } ?? []
      }
    }
    let lines = saidAfterStart([
      warning(10, .clipped), warning(12, .clipped), warning(14, nil), warning(16, .clipped),
      warning(29, nil), warning(30, nil), warning(46, .clipped), warning(47, .noVoice(20)),
      warning(57, .noVoice(30)), warning(58, .lostSound(0.2)), warning(59, .lostSound(1.3)),
    ])
    let loud = "Too loud for the microphone: move back a little or turn the input down."
    #expect(
      lines == [
        "0:10 \(loud)", "0:30 peak −9 dBFS", "0:46 \(loud)",
        "0:47 No voice for 20 s; still recording.",
        "0:58 0.2 s of sound got lost; the report says where. Still recording.",
        "0:59 1.3 s of sound got lost; the report says where. Still recording.",
      ])
  }

  @Test func `names from outside stay text`() {
    var state = LiveState(device: "\u{1B}[2J", file: "a\nb\u{202E}.wav")
    state.title = "\u{7}"
    var plain = LivePlain()
    #expect(
      plain.lines(state).prefix(2) == ["Recording from ␛[2J to a b.wav", "Title: ␇"])
  }
}
