import Foundation
import Practice
import TestSupport
import Testing

/// Shows the chooser's rules at work on learners made of numbers, not that people improve.
@Suite struct `The chooser and simulated learners` {
  private let seeds: ClosedRange<UInt64> = 1...5

  private func rate(_ sittings: some Collection<SimulatedLearner.Sitting>) -> Double {
    let tries = sittings.flatMap(\.tries)
    return Double(tries.count(where: { $0 })) / Double(tries.count)
  }

  private func meanLevel(_ sittings: some Collection<SimulatedLearner.Sitting>) -> Double {
    Double(sittings.reduce(0) { $0 + $1.level }) / Double(sittings.count)
  }

  @Test(arguments: SimulatedLearner.all.indices, 1...5 as ClosedRange<UInt64>)
  func `between 60 and 85 tries of 100 hit`(_ index: Int, seed: UInt64) {
    let sittings = SimulatedLearner.all[index].practise(sittings: 60, seed: seed)
    #expect((0.6...0.85).contains(rate(sittings)), "\(rate(sittings))")
  }

  @Test func `it gets harder for one who improves`() {
    let sittings = SimulatedLearner.slowImprover.practise(sittings: 60)
    #expect(meanLevel(sittings[..<20]) + 0.2 < meanLevel(sittings[40...]))
    #expect(Set(sittings.map(\.drill)).count >= 4)
  }

  @Test func `one on a plateau isn't kept at what is too hard`() {
    let sittings = SimulatedLearner.plateau.practise(sittings: 60)
    let hardest = sittings[20...].filter { $0.level == 3 }
    #expect(hardest.count < 25)
    #expect(meanLevel(sittings[20...]) > 1.5)
  }

  @Test func `after a relapse it gets easier, and the tries hit again`() {
    let runs = seeds.map { SimulatedLearner.relapser.practise(sittings: 60, seed: $0) }
    let before = meanLevel(runs.flatMap { $0[20..<30] })
    #expect(meanLevel(runs.flatMap { $0[32..<44] }) < before)
    #expect(rate(runs.flatMap { $0[44...] }) > 0.6)
  }

  @Test(arguments: SimulatedLearner.all.indices)
  func `two hard tries make the next attempt at that drill easier`(_ index: Int) {
    let sittings = SimulatedLearner.all[index].practise(sittings: 60)
    var steps = 0
    for (place, sitting) in sittings.enumerated()
    where sitting.level > 1 && sitting.tries.count >= 2 && !sitting.tries.suffix(2).contains(true) {
      guard let next = sittings[(place + 1)...].first(where: { $0.drill == sitting.drill }) else {
        continue
      }
      #expect(next.level == sitting.level - 1)
      steps += 1
    }
    #expect(steps > 0)
  }

  @Test func `what is hard comes back sooner than what is easy`() {
    var learner = SimulatedLearner.slowImprover
    learner.gain = 0
    learner.hardest = "pace"
    let sittings = seeds.flatMap { learner.practise(sittings: 40, seed: $0) }
    let counts = Dictionary(grouping: sittings, by: \.drill).mapValues(\.count)
    #expect(counts["pace"]! > counts["pauses"]!)
    #expect(counts["pace"]! > counts["pitch"]!)
  }

  /// `scripts/simulate-practice` draws it.
  @Test func `the picture in the docs is of these rules`() throws {
    let lines = SimulatedLearner.all.flatMap { learner in
      learner.practise(sittings: 60).enumerated().map { index, sitting in
        "\(learner.name),\(index + 1),\(sitting.drill),\(sitting.level),"
          + "\(sitting.tries.count(where: { $0 })),\(sitting.tries.count)"
      }
    }
    let text = (["learner,sitting,drill,level,hits,tries"] + lines).joined(separator: "\n") + "\n"
    let docs = Fixture.root.deletingLastPathComponent().appending(path: "docs")
    try expectGolden(text, docs.appending(path: "practice-simulation.csv"))
  }
}
