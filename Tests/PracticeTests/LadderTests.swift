import Foundation
import History
import Practice
import Testing

@Suite struct `The ladder` {
  private func tries(_ comforts: [Int?], at step: Ladder.Step) -> [LadderTry] {
    comforts.enumerated().map {
      LadderTry(
        situation: step.situation.id, scaffold: step.scaffold,
        startedAt: Date(timeIntervalSince1970: Double($0)), comfortAfter: $1)
    }
  }

  private func ladder(_ tries: [LadderTry] = [], ratings: [String: Int] = [:]) -> Ladder {
    Ladder(Situation.builtIn, ratings: ratings, tries: tries)
  }

  @Test func `begins with what is feared least, with all help`() throws {
    let hardest = Situation.builtIn[0].id
    let ratings = Dictionary(
      uniqueKeysWithValues: Situation.builtIn.map { ($0.id, $0.id == hardest ? 10 : 3) })
    let ladder = ladder(ratings: ratings)
    #expect(ladder.steps.last?.situation.id == hardest)
    #expect(ladder.step?.situation.id == Situation.builtIn[1].id)
    let scenarios = ladder.steps.filter { $0.situation.setting != .world }
    #expect(scenarios.prefix(4).map(\.scaffold) == [3, 2, 1, 0])
  }

  @Test(
    arguments: [
      ([8], Ladder.Move.up), ([5], .stay), ([5, 6], .up), ([2], .stay), ([5, 3], .stay),
      ([nil, nil], .up),
    ] as [([Int?], Ladder.Move)])
  func `moves by how it felt`(_ comforts: [Int?], move: Ladder.Move) throws {
    let first = try #require(ladder().step)
    let moved = ladder(tries(comforts, at: first))
    #expect(moved.latest == move)
    #expect((moved.step != first) == (move == .up))
  }

  @Test func `steps down after two hard tries, and comes back`() throws {
    let start = ladder()
    let second = start.steps[1]
    let up = tries([7, 7], at: start.steps[0])
    let down = ladder(up + tries([3, 1], at: second))
    #expect(down.latest == .down)
    #expect(down.step == start.steps[0])
    #expect(down.sentence?.contains("easier") == true)
    let back = ladder(up + tries([3, 1], at: second) + tries([7, 7], at: start.steps[0]))
    #expect(back.step == second)
  }

  @Test func `has nothing below the first step and nothing above the last`() throws {
    let start = ladder()
    #expect(ladder(tries([1, 1, 1], at: start.steps[0])).step == start.steps[0])
    let all = start.steps.flatMap { tries([9], at: $0) }
    #expect(ladder(all).step == start.steps.last)
    #expect(ladder(all).latest == .done)
    #expect(Ladder([], ratings: [:], tries: []).step == nil)
  }

  @Test func `passes over tries at other steps`() throws {
    let start = ladder()
    #expect(ladder(tries([1, 1], at: start.steps[5])).step == start.step)
  }
}
