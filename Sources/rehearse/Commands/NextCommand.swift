import ArgumentParser
import Practice

struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Say what to practise next, and why.",
    discussion: """
      By rule: what was hardest comes back soonest, what went well after longer gaps; after hard tries \
      something that goes well, and when nearly all goes well something new.
      """)

  @OptionGroup var judging: PracticeOptions

  func run() throws {
    let memory = try PracticeMemory(judging, drills: loadDrills())
    guard let suggestion = try memory.suggestion() else {
      return writeMessage(
        "This profile leaves no drill to choose from; rehearse profiles list shows others.")
    }
    try StandardOutput.write(
      DrillText(Terminal.renderOptions).suggestion(suggestion)
        + "  rehearse drill \(suggestion.drill.id)\n\n")
  }
}
