import Foundation
import Practice
import TestSupport
import Testing

/// Shows the ladder's rules at work on people made of numbers, not that people become less afraid.
@Suite struct `The ladder and simulated climbers` {
  private static let days = 200

  @Test(arguments: SimulatedClimber.all.indices, 1...5 as ClosedRange<UInt64>)
  func `nobody is stuck, and nobody is bored`(_ index: Int, seed: UInt64) {
    let days = SimulatedClimber.all[index].climb(days: Self.days, seed: seed)
    // Stuck: four weeks on end without a step that wasn't taken before.
    var (highest, since) = (-1, 0)
    for day in days {
      since = day.place > highest ? 0 : since + 1
      highest = max(highest, day.place)
      #expect(since < 28)
    }
    // Bored: a second try at what was easy, or four easy ones on end in one situation.
    for (index, day) in days.enumerated().dropFirst(3) {
      let four = days[(index - 3)...index]
      #expect(
        four.contains { $0.comfort < 8 || $0.step.situation != day.step.situation })
    }
    for (day, next) in zip(days, days.dropFirst()) where day.comfort >= 8 {
      #expect(next.place > day.place || day.move == .done)
    }
  }

  @Test(arguments: SimulatedClimber.all.indices)
  func `the easiest comes first, and the last step is reached`(_ index: Int) {
    let days = SimulatedClimber.all[index].climb(days: Self.days)
    #expect(days.first?.place == 0)
    #expect(days.last?.move == .done)
  }

  @Test func `two hard tries bring an easier step, which leads back`() {
    let runs = SimulatedClimber.all.flatMap { climber in
      (1...5 as ClosedRange<UInt64>).map { climber.climb(days: Self.days, seed: $0) }
    }
    var downCount = 0
    for days in runs {
      for (index, day) in days.enumerated() where day.move == .down {
        downCount += 1
        #expect(days[index + 1].place == day.place - 1)
        #expect(days[(index + 1)...].contains { $0.place == day.place })
      }
    }
    #expect(downCount > 5)
  }

  @Test func `one who is bold gets up sooner than one who is anxious`() {
    let bold = SimulatedClimber.bold.climb(days: Self.days).count
    #expect(bold < SimulatedClimber.anxious.climb(days: Self.days).count)
  }

  /// `scripts/simulate-ladder` draws it.
  @Test func `the picture in the docs is of these rules`() throws {
    let lines = SimulatedClimber.all.flatMap { climber in
      climber.climb(days: Self.days).enumerated().map { index, day in
        "\(climber.name),\(index + 1),\(day.step.situation.id),\(day.step.scaffold),\(day.place),\(day.comfort)"
      }
    }
    let text =
      (["climber,day,situation,scaffold,step,comfort"] + lines).joined(separator: "\n") + "\n"
    let docs = Fixture.root.deletingLastPathComponent().appending(path: "docs")
    try expectGolden(text, docs.appending(path: "ladder-simulation.csv"))
  }
}
