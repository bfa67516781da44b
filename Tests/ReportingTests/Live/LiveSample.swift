import DSP
import Feedback

@testable import Reporting
@testable import SpeechMetrics

extension LiveState {
  /// A take two minutes and a bit into a prepared speech, going well.
  static var sample: LiveState {
    var state = LiveState(device: "USB Microphone", file: "2026-11-21 14.03 Why us.wav")
    state.title = "Why us"
    state.elapsed = 161.4
    state.timing = try! TimingPlan(preset: "prepared")
    state.level = .made(peak: -18.2, held: -9.4)
    return state
  }

  /// Cues on, green light, and everything to tell.
  static var busy: LiveState {
    var state = sample
    state.elapsed = 321
    state.cues = LiveCues(figures: .sample, cue: .slower, profile: try! Profile.load("talk"))
    state.markCount = 3
    state.setAsideCount = 1
    state.level = .made(peak: -0.2, held: 0)
    state.warnings = [.clipped, .lostSound(0.42)]
    return state
  }
}

extension LiveFigures {
  static let sample = LiveFigures(
    speechTime: 240, speechRate: 4.62, articulationRate: 5.1, pitchStandardDeviation: 2.83,
    pauseCount: 14, longPausesPerMinute: 4, lastSpeech: 320, silence: 1)
}

extension LiveLevel {
  static func made(peak: Decibels, held: Decibels) -> LiveLevel {
    var level = LiveLevel()
    level.add(peak: power(decibels: held).squareRoot(), at: 0)
    level.add(peak: power(decibels: peak).squareRoot(), at: 1)
    return level
  }
}

/// The screen without colours.
func screen(_ state: LiveState, width: Int = 80, height: Int = 24) -> [String] {
  LiveScreen.lines(state, width: width, height: height, color: false)
}
