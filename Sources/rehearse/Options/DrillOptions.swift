import ArgumentParser
import AudioIO
import Capture
import Feedback

/// How the takes of drills are made; the same for every command that practises.
struct DrillOptions: ParsableArguments {
  @OptionGroup(title: "Judging") var judging: PracticeOptions

  @Option(help: .init("Record from this device; rehearse devices lists them.", valueName: "name"))
  var device: String?

  @Option(
    help: .init(
      "Take this recording for the microphone; give it again for a second take.",
      valueName: "file"),
    completion: .file())
  var pipe: [String] = []

  @Flag(help: "Play the recordings of --pipe at their own pace, not as fast as they are heard.")
  var realtime = false

  @Option(help: .init("Seconds to get ready before each take.", valueName: "s"))
  var countdown = 3

  @Option(
    help: .init("Keep the takes, as recordings in this folder.", valueName: "folder"),
    completion: .directory)
  var keep: String?

  @Flag(help: "Leave nothing behind: the takes aren't remembered.")
  var ephemeral = false

  @Option(
    help: .init(
      "Of drills in which you count: how many you noticed. (default: you are asked)",
      valueName: "n"))
  var noticed: Int?

  @Flag(help: "Print lines rather than a picture: for screen readers and logs.")
  var plain = false

  @OptionGroup(title: "Measurement") var measurement: MeasurementOptions

  func validate() throws {
    if pipe.isEmpty, realtime { throw ValidationError("--realtime goes with --pipe") }
    if !pipe.isEmpty, device != nil { throw ValidationError("--pipe takes the place of --device") }
    if pipe.contains("") { throw ValidationError("--pipe needs a recording") }
    if pipe.contains("-") {
      throw ValidationError("--pipe needs a file here: a drill may be taken again")
    }
    try measurement.check(isPiped: !pipe.isEmpty)
    if device == "" { throw ValidationError("--device needs a name; rehearse devices lists them") }
    if keep == "" { throw ValidationError("--keep needs a folder") }
    if keep != nil, ephemeral { throw ValidationError("--ephemeral keeps nothing: drop --keep") }
    guard (0...60).contains(countdown) else {
      throw ValidationError("--countdown must be 0 to 60 s; \(countdown) is not")
    }
    guard (0...100).contains(noticed ?? 0) else {
      throw ValidationError("--noticed must be 0 to 100; \(noticed ?? 0) is not")
    }
  }
}
