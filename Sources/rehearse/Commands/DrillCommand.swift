import ArgumentParser
import Feedback
import Practice

struct DrillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract:
      "Practise one behaviour in short takes, each with its result at once; or list the drills.",
    discussion: """
      A take of 20 to 60 s, and what became of this one behaviour. Hit the band often enough, and the next \
      level comes; after two hard tries in a row an easier one. While you speak, q ends the take, m marks, \
      x drops it. Afterwards a takes it again, o in another way, c compares the takes of this sitting, n \
      says what next, q stops. Stopping is never a failure: what was dropped isn't counted.

      Drills of your own lie as .json files in ~/.config/rehearse/drills, or are named by their path.
      """)

  @Argument(
    help: .init(
      "The drill, or a file of your own. Without it, the drills are listed.", valueName: "name"))
  var name: String?

  @Option(help: .init("Begin at this level, 1 being the easiest.", valueName: "n"))
  var level: Int?

  @OptionGroup(title: "Takes") var options: DrillOptions

  func validate() throws {
    if name == nil, level != nil { throw ValidationError("--level needs the name of a drill") }
    if name == nil, !options.pipe.isEmpty {
      throw ValidationError("--pipe needs the name of a drill")
    }
  }

  func run() throws {
    var drills = try loadDrills()
    let own = try name.flatMap { try $0.hasSuffix(".json") ? Drill.read($0) : nil }
    if let own { drills = drills.filter { $0.id != own.id } + [own] }
    let drill = try own ?? name.map { try drills.named($0) }
    if let drill { try checkLevel(of: drill) }
    var practice = try PracticeRun(options, drills: drills)
    guard let drill else { return try list(practice.memory) }
    let desk = Desk()
    try practice.run(drill, level: level, at: desk)
  }

  private func list(_ memory: PracticeMemory) throws {
    let entries = memory.offered.map { ($0, Standing($0, memory.attempts)) }
    try StandardOutput.write(DrillText(Terminal.renderOptions).list(entries))
  }

  private func checkLevel(of drill: Drill) throws {
    guard let level, !(1...drill.levels.count).contains(level) else { return }
    throw DrillError.noLevel(level, drill: drill.id, count: drill.levels.count)
  }
}
