import Feedback
import Foundation
import TestSupport
import Testing

@testable import Reporting

extension TimerState {
  static func sample(_ elapsed: Double, _ phase: Phase = .running) -> TimerState {
    var state = TimerState(try! TimingPlan(preset: "table-topics"), hasKeys: true)
    state.elapsed = elapsed
    state.phase = phase
    return state
  }
}

@Suite struct TimerScreenTests {
  private static let goldens = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens")

  private func screen(_ state: TimerState, width: Int = 79, height: Int = 23) -> [String] {
    TimerScreen.lines(state, width: width, height: height, color: false)
  }

  /// Of a terminal with one column and one row more.
  @Test(arguments: [
    (TimerState.sample(0, .ready), 79, 23, "timer-ready-80x24.txt"),
    (.sample(95.9), 79, 23, "timer-yellow-80x24.txt"),
    (.sample(61), 119, 39, "timer-green-120x40.txt"),
    (.sample(754, .paused), 39, 9, "timer-red-40x10.txt"),
  ])
  func `a screen is filled`(state: TimerState, width: Int, height: Int, golden: String) throws {
    let lines = screen(state, width: width, height: height)
    #expect(lines.count == height)
    #expect(state.light == nil || lines.map(TextLayout.width).max() == width)
    let text = lines.joined(separator: "\n") + "\n"
    try expectGolden(text, Self.goldens.appending(path: golden))
  }

  @Test(arguments: [
    (59.99, "green at 1:00, in 0:01"), (60, "yellow at 1:30, in 0:30"),
    (119, "red at 2:00, in 0:01"), (120, "since 2:00"), (4000, "since 2:00"),
  ])
  func `the next change is told`(elapsed: Double, change: String) {
    #expect(screen(.sample(elapsed)).contains("  " + change))
  }

  @Test(arguments: [
    (TimerState.Phase.ready, "  ○ READY   Table Topics", "  space start · q end"),
    (.running, "  ● RUNNING   Table", "  space pause · r reset · q end"),
    (.paused, "  ○ PAUSED   Table", "  space go on · r reset · q end"),
  ])
  func `a phase has its word and keys`(phase: TimerState.Phase, first: String, keys: String) {
    let lines = screen(.sample(30, phase))
    #expect(lines.first?.hasPrefix(first) == true)
    #expect(lines.last == keys)
  }

  @Test func `with few rows the time stays longest, then the light`() {
    let width = 25
    #expect(screen(.sample(75), width: width, height: 0) == [])
    #expect(screen(.sample(75), width: width, height: 1).map(trimmed) == ["1:15"])
    #expect(
      screen(.sample(75), width: width, height: 3).map(trimmed) == [
        "████████ GREEN ████████", "yellow at 1:30, in 0:15", "1:15",
      ])
  }

  /// The word is read by the gaps that it leaves in the colour.
  @Test func `the field has the light's colour, and nothing else is a control sequence`() {
    for (elapsed, code) in [(60.0, 32), (90, 33), (120, 31)] {
      let lines = TimerScreen.lines(.sample(elapsed), width: 79, height: 23, color: true)
      #expect(lines.count { $0.hasPrefix("  \u{1B}[\(code)m█") && $0.hasSuffix("█\u{1B}[0m") } == 7)
      #expect(lines.map { $0.replacing(/\u{1B}\[\d+m/, with: "") } == screen(.sample(elapsed)))
    }
  }

  @Test func `no screen is wider or higher than the terminal`() {
    for width in [-1, 0, 1, 2, 10, 23, 24, 39, 40, 55, 56, 79, 300] {
      for height in Array(0...30) {
        for elapsed in [0, 65, 100, 4000, 172_798.0] {
          let lines = screen(.sample(elapsed), width: width, height: height)
          #expect(lines.count <= height)
          #expect(lines.allSatisfy { TextLayout.width($0) <= max(width, 1) })
        }
      }
    }
  }

  @Test(arguments: [
    (42.0, "0:42 no light"), (60, "1:00 green"), (402.9, "6:42 red"), (3723, "1:02:03 red"),
  ])
  func `the result is the time and its light`(elapsed: Double, text: String) {
    #expect(TimerState.sample(elapsed, .ended).result == text)
  }

  private func trimmed(_ line: String) -> String { line.trimmingCharacters(in: .whitespaces) }
}

@Suite struct TimerPlainTests {
  private func said(_ states: [TimerState]) -> [String] {
    var plain = TimerPlain()
    return states.flatMap { plain.lines($0) }
  }

  @Test func `an evening's first speech`() {
    #expect(
      said([
        .sample(0, .ready), .sample(0), .sample(30), .sample(60.1), .sample(61),
        .sample(70, .paused),
        .sample(70), .sample(125), .sample(0, .ready), .sample(1), .sample(60), .sample(60, .ended),
      ]) == [
        "Table Topics, 1 to 2 minutes: green at 1:00, yellow at 1:30, red at 2:00",
        "0:00 ready; keys: space start, q end",
        "0:00 running; keys: space pause, r reset, q end",
        "1:00 green light",
        "1:10 paused; keys: space go on, r reset, q end",
        "1:10 running again; keys: space pause, r reset, q end",
        "2:05 red light",
        "0:00 ready; keys: space start, q end",
        "0:01 running; keys: space pause, r reset, q end",
        "1:00 green light",
        "1:00 ended",
      ])
  }

  @Test func `without keys only Ctrl-C ends it`() throws {
    let state = TimerState(try TimingPlan(limit: "0:05-0:07"), hasKeys: false)
    #expect(said([state]).last == "0:00 ready; keys: Ctrl-C end")
  }
}
