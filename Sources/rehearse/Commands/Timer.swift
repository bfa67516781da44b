import ArgumentParser
import Reporting

struct Timer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a timing light for the room.",
    discussion: """
      Keys: space starts, pauses and goes on, r resets, q (or Ctrl-C) ends. The time and the light \
      that it ended in go to standard output. Without a terminal to press keys on, the time runs at \
      once.
      """)

  @OptionGroup var light: LightOptions

  func validate() throws {
    if try light.timing.plan() == nil {
      throw ValidationError("say when the lights come on: --preset table-topics, --limit 5:00-7:00")
    }
  }

  func run() throws {
    guard let plan = try light.timing.plan() else { return }
    var controls = Controls(standardInputIsTaken: false)
    let timer = SpeechTimer(
      plan, hasKeys: controls.hasKeys,
      display: TimerDisplay(isPlain: light.plain, rings: light.bell))
    let state = timer.run(controls)
    controls.releaseKeys()
    try StandardOutput.write(state.result + "\n")
  }
}
