import Feedback
import Practice

/// Sittings one after another, for as long as the speaker asks for the next.
struct PracticeRun {
  let options: DrillOptions
  var memory: PracticeMemory

  init(_ options: DrillOptions, drills: [Drill]) throws {
    self.options = options
    memory = try PracticeMemory(
      options.judging, drills: drills, isEphemeral: options.ephemeral)
  }

  /// - Parameter level: of the first attempt; nil goes on where the speaker stands.
  mutating func run(_ drill: Drill, level: Int? = nil, at desk: borrowing Desk) throws {
    guard drill.isOffered(by: memory.profile) else {
      throw DrillError.notOffered(drill: drill.id, profile: memory.profile.id)
    }
    var (drill, level) = (drill, level)
    while try sit(drill, level: level, at: desk) == .next, let next = try memory.suggestion() {
      desk.show(DrillText(desk.options).reason(next))
      (drill, level) = (next.drill, nil)
    }
  }

  private mutating func sit(
    _ drill: Drill, level: Int?, at desk: borrowing Desk
  ) throws -> DrillSitting.End {
    var sitting = DrillSitting(drill, options: options, memory: memory, level: level)
    let end = try sitting.run(at: desk)
    memory = sitting.memory
    return end
  }
}
