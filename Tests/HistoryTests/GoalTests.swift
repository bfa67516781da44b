import Foundation
import Testing

@testable import History

@Suite struct `A goal` {
  private let store = try! TestHistory().open()

  @Test func `goes through five states and is finished`() throws {
    let id = try store.add(Goal(statement: "Speak up", createdAt: monday))
    var states = try store.goals().map(\.goal.state)
    for step in 1...4 {
      states.append(try store.moveOn(goal: id, now: monday + Double(step) * day).goal.state)
    }
    #expect(states == Goal.State.allCases)
    let finished = try store.moveOn(goal: id, now: monday + 9 * day).goal
    #expect(finished.ending == .finished)
    #expect(finished.changedAt == monday + 9 * day)
    #expect(try store.goals().isEmpty)
    #expect(throws: HistoryError.goalIsClosed(id)) { try store.moveOn(goal: id) }
  }

  @Test func `can be dropped, and is still listed with all`() throws {
    let id = try store.add(Goal(statement: "Speak up", createdAt: monday))
    try store.drop(goal: id)
    #expect(try store.goals().isEmpty)
    #expect(try store.goals(includingClosed: true).map(\.goal.ending) == [.dropped])
  }

  @Test func `has a number of its own, also where another of the same second says the same`() throws
  {
    let goal = Goal(statement: "Speak up", createdAt: monday)
    #expect(try [store.add(goal), store.add(goal)] == [1, 2])
    try store.moveOn(goal: 2)
    #expect(try store.goals().map(\.goal.state) == [.situation, .scriptedPractice])
  }

  @Test func `that isn't there is named`() {
    #expect(throws: HistoryError.noGoal(7)) { try store.moveOn(goal: 7) }
  }
}
