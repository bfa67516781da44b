import SpeechMetrics
import Testing

@testable import Feedback
@testable import Reporting

@Suite struct LiveScreenTests {
  @Test func `a take in 80 columns`() {
    #expect(
      screen(.sample) == [
        "  ● RECORDING   2:41   Why us",
        "",
        "  light   ░░░░ none yet   green at 5:00, in 2:19",
        "  level   █████████████████████████████████▍      │         −18 dBFS",
        "  take    USB Microphone → 2026-11-21 14.03 Why us.wav",
        "",
        "  space pause · m mark · r start again · q end · x end and delete",
      ])
  }

  @Test func `a busy moment in 80 columns, and in 120 the same`() {
    let lines = [
      "  ● RECORDING   5:21   Why us   3 marks · 1 take set aside",
      "",
      "  light   ████ GREEN   yellow at 6:00, in 0:39",
      "  level   ███████████████████████████████████████████████▊    0 dBFS CLIP",
      "  cue     SLOWER     pace 4.6 syll/s (3–4) · long pauses 4/min · pitch 2.8 st",
      "  take    USB Microphone → 2026-11-21 14.03 Why us.wav",
      "  Too loud for the microphone: move back a little or turn the input down.",
      "  0.4 s of sound got lost; the report says where. Still recording.",
      "  space pause · m mark · r start again · q end · x end and delete",
    ]
    #expect(screen(.busy) == lines)
    #expect(screen(.busy, width: 120, height: 40) == lines)
  }

  @Test func `a busy moment in 40 columns`() {
    #expect(
      screen(.busy, width: 40) == [
        "  ● RECORDING   5:21   3 marks · 1 take…",
        "",
        "  ████ GREEN   yellow at 6:00, in 0:39",
        "  ██████████████████████▉    0 dBFS CLIP",
        "  SLOWER     pace 4.6 syll/s (3–4)",
        "  USB Microp… → 2026-11-21 14.03 Why us…",
        "  Too loud for the microphone: move back",
        "  a little or turn the input down.",
        "  0.4 s of sound got lost; the report",
        "  says where. Still recording.",
        "  space pause · m mark · r start again",
        "  q end · x end and delete",
      ])
  }

  @Test func `with few rows the least important lines go first`() {
    let whole = screen(.sample)
    #expect(screen(.sample, height: 5) == [0, 2, 3, 4, 6].map { whole[$0] })
    #expect(screen(.sample, height: 3) == [0, 2, 6].map { whole[$0] })
    #expect(screen(.sample, height: 1) == [whole[0]])
    #expect(screen(.sample, height: 0) == [])
    #expect(screen(.busy, height: 2)[1].hasPrefix("  Too loud"))
  }

  @Test(arguments: [
    (
      LiveState.Phase.countdown(3), "  ○ STARTING IN 3   Why us", "", "  q end"
    ),
    (
      .paused, "  ○ PAUSED   2:41   Why us", "",
      "  space go on · r start again · q end · x end and delete"
    ),
    (
      .askingDelete, "  ● RECORDING   2:41   Why us",
      "  End and delete this take? It can't be brought back.",
      "  y delete · n keep it and go on"
    ),
  ])
  func `a phase has its words and keys`(
    phase: LiveState.Phase, first: String, notice: String, keys: String
  ) {
    var state = LiveState.sample
    state.phase = phase
    let lines = screen(state)
    #expect(lines[0] == first)
    #expect(Array(lines.suffix(2)) == [notice, keys])
  }

  @Test func `once finishing there are no keys`() {
    var state = LiveState.sample
    state.phase = .finishing
    #expect(screen(state).first == "  ○ ENDED   2:41   Why us")
    #expect(screen(state).last == "")
  }

  @Test(arguments: [
    (299.99, "░░░░ none yet   green at 5:00, in 0:01"),
    (300, "████ GREEN   yellow at 6:00, in 1:00"),
    (360, "████ YELLOW   red at 7:00, in 1:00"), (419.2, "████ YELLOW   red at 7:00, in 0:01"),
    (420, "████ RED   since 7:00"), (4000, "████ RED   since 7:00"),
  ])
  func `the light is a word, with the time to the next`(elapsed: Double, text: String) {
    var state = LiveState.sample
    state.elapsed = elapsed
    #expect(screen(state)[2] == "  light   " + text)
  }

  @Test func `without timing, file or title their places go or say so`() {
    var state = LiveState(device: "default", file: nil)
    state.message = "marked 0:00"
    #expect(
      screen(state) == [
        "  ● RECORDING   0:00", "",
        "  level   " + String(repeating: " ", count: 48) + "    — dBFS",
        "  take    default → not kept", "  marked 0:00",
        "  space pause · m mark · r start again · q end · x end and delete",
      ])
  }

  @Test(arguments: [
    (-60.0, -60.0, "          ", "  −60 dBFS"), (-30, -30, "█████│    ", "  −30 dBFS"),
    (-30, -12, "█████   │ ", "  −30 dBFS"), (0, 0, "██████████", "    0 dBFS"),
    (-57, -0.1, "▌        │", "  −57 dBFS"), (-90, -90, "          ", "    — dBFS"),
  ])
  func `the meter runs from -60 to 0 dBFS`(
    peak: Double, held: Double, bar: String, number: String
  ) {
    var state = LiveState.sample
    state.level = .made(peak: peak, held: held)
    let line = LiveMeter.line(state, columns: 25).drawn(width: 80, ink: Ink(isOn: false))
    #expect(line == bar + number)
  }

  @Test func `cues say what is known and what the profile judges`() throws {
    var state = LiveState.sample
    var figures = LiveFigures.sample
    (figures.speechRate, figures.longPausesPerMinute) = (nil, nil)
    state.cues = LiveCues(figures: figures, cue: nil, profile: try Profile.load("conversation"))
    #expect(
      screen(state)[4] == "  cue                pace — (2.9–4.3) · long pauses — · pitch 2.8 st")
    var profile = try Profile.load("talk")
    profile.norms = profile.norms.filter { $0.key == .pitchStandardDeviation }
    state.cues = LiveCues(figures: figures, cue: .livelier, profile: profile)
    #expect(screen(state)[4] == "  cue     LIVELIER   pitch 2.8 st")
  }

  @Test func `colours go around words, and nothing else is a control sequence`() {
    let lines = LiveScreen.lines(.busy, width: 80, height: 24, color: true)
    #expect(lines[0].hasPrefix("  \u{1B}[1m● RECORDING   5:21\u{1B}[0m   Why us"))
    #expect(lines[2].contains("\u{1B}[32m████ GREEN\u{1B}[0m"))
    #expect(lines[3].hasSuffix("\u{1B}[31m CLIP\u{1B}[0m"))
    #expect(lines.map(withoutColour) == screen(.busy))
  }

  /// Names from outside that would clear the screen, turn the writing direction or take two columns.
  @Test func `no line is wider than the terminal or obeys a name`() {
    var state = LiveState.busy
    state.title = "\u{1B}[2J講演講演講演講演講演\n\u{202E}e\u{301}👩‍👩‍👧 why"
    state.device = "\u{7}USB 話筒話筒話筒話筒話筒話筒話筒話筒"
    state.file = String(repeating: "講", count: 300) + "\r.wav"
    state.message = "\u{9B}31m"
    for width in Array(-1...45) + [55, 56, 57, 80, 1000] {
      for phase in [LiveState.Phase.recording, .paused, .askingDelete, .countdown(3)] {
        state.phase = phase
        let lines = screen(state, width: width)
        #expect(lines.allSatisfy { TextLayout.width($0) <= max(width, 1) }, "\(width)")
        #expect(
          lines.joined().unicodeScalars.allSatisfy { $0.value >= 32 && !(127...159 ~= $0.value) })
      }
    }
  }

  private func withoutColour(_ text: String) -> String {
    text.replacing(/\u{1B}\[\d+m/, with: "")
  }
}
