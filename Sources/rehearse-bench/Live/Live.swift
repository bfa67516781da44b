import ArgumentParser
import DSP
import Foundation

/// What a speaker gets from `rehearse record` while it runs.
struct Live: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live",
    abstract: "Measure a recording while it runs: how late the level meter is, and what it costs.",
    discussion: """
      The sound is bursts at random moments. It comes as from a microphone, 20 ms at a time, and \
      is recorded to a file; the screen is a terminal that nobody sees. Latency counts from the \
      beginning of a burst until the level meter that shows it has been written to the terminal: \
      what hardware and screen add is not in it. The processor's time is that of the whole \
      process, with cues and light shown. libScriptedMicrophone.so must be beside this program.
      """)

  @Option(help: ArgumentHelp("How long to record.", valueName: "s"))
  var seconds = 24

  @Option(help: ArgumentHelp("What to measure, by default the one beside this.", valueName: "path"))
  var rehearse: String?

  func validate() throws {
    guard seconds > 0 else { throw ValidationError("--seconds must be 1 at least") }
  }

  func run() throws {
    let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let run = try LiveRun(
      of: rehearse ?? folder.appending(path: "rehearse").path,
      hearing: BurstSound(duration: Seconds(seconds)),
      library: folder.appending(path: "libScriptedMicrophone.so"))
    print("| bursts seen | latency, median | 90 % within | worst | processor | peak memory |")
    print("|---|---|---|---|---|---|")
    print(run.row)
  }
}
