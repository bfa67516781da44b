import Testing

@testable import Practice

@Suite struct `The figures of a sitting` {
  private func heard(
    _ hearing: TurnHearing?, kind: Turn.Kind = .question("a"), partnerTime: Double = 5,
    interruptions: Int = 0, _ change: (inout Turn) -> Void = { _ in }
  ) -> HeardTurn {
    var turn = Turn(kind: kind, round: 1, phase: "A", parts: ["Why?"])
    turn.answer = 60...120
    change(&turn)
    return HeardTurn(
      turn, text: "Why?", partnerTime: partnerTime, hearing: hearing,
      interruptionCount: interruptions)
  }

  @Test func `are medians over what was answered`() {
    let turns = [heard(.plain), heard(.late), heard(.silent), heard(.changed { $0.latency = 2 })]
    #expect(turns.value(of: .responseLatency) == 2)
    #expect(turns.value(of: .answerLength) == 80)
    #expect(turns.value(of: .filledPauses) == 0)
    #expect([HeardTurn]().value(of: .answerLength) == nil)
  }

  @Test func `take the length of the answers from which most is asked`() {
    let turns = [
      heard(.lasting(20)) { $0.answer = 10...40 }, heard(.lasting(70)), heard(.lasting(90)),
      heard(.lasting(5), kind: .followUp(.long)),
    ]
    #expect(turns.value(of: .answerLength) == 80)
  }

  @Test func `count the partner's time into the share of talk`() {
    #expect([heard(.plain, partnerTime: 20)].value(of: .talkShare) == 0.8)
    #expect([heard(.silent)].value(of: .talkShare) == nil)
  }

  @Test func `compare the last answer with the first`() {
    let turns = [
      heard(.plain),
      heard(
        .changed {
          $0.level = -20; $0.pace = 4.5
        }),
    ]
    #expect(turns.value(of: .levelChange) == 5)
    #expect(turns.value(of: .paceChange) == 25)
  }

  @Test func `tell held silences from short ones, and recoveries from answers`() {
    let turns = [
      heard(.changed { $0.latency = 5 }) { $0.hold = 4 },
      heard(.changed { $0.latency = 1 }) { $0.hold = 4 },
      heard(.changed { $0.latency = 1.5 }, kind: .interruption),
    ]
    #expect(turns.value(of: .silenceHeld) == 0.5)
    #expect(turns.value(of: .recovery) == 1.5)
    #expect(turns.value(of: .responseLatency) == nil)
  }

  @Test func `count words into a pause only where there was one`() {
    #expect([heard(.plain)].value(of: .interruptions) == nil)
    let paused = heard(.plain, interruptions: 1) { $0.parts = ["So", "why?"] }
    #expect([paused].value(of: .interruptions) == 1)
  }
}
