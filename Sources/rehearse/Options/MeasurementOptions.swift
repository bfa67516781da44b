import ArgumentParser
import SpeechAnalysis

/// How recordings are read and measured; the same for every command that does.
struct MeasurementOptions: ParsableArguments, Sendable {
  @Option(
    help: .init(
      """
      Of several audio tracks, analyse this one, counted from 1 (default: the first that holds speech).
      """,
      valueName: "n"))
  var track: Int?

  @Option(help: .init("Analyse one channel, counted from 1.", valueName: "n"))
  var channel: Int?

  @Option(help: .init("Shortest silence that is a pause, in seconds.", valueName: "s"))
  var pauseMin = AnalysisParameters().minimumPause

  @Option(help: .init("Lowest F0 to look for, in hertz.", valueName: "hz"))
  var f0Floor = AnalysisParameters().f0Floor

  @Option(help: .init("Highest F0 to look for, in hertz.", valueName: "hz"))
  var f0Ceiling = AnalysisParameters().f0Ceiling

  var parameters: AnalysisParameters {
    var parameters = AnalysisParameters()
    parameters.minimumPause = pauseMin
    parameters.f0Floor = f0Floor
    parameters.f0Ceiling = f0Ceiling
    return parameters
  }

  /// Where takes are made.
  func check(isPiped: Bool) throws(ValidationError) {
    guard isPiped || track == nil else {
      throw ValidationError("--track goes with --pipe: a microphone gives one")
    }
  }

  func validate() throws {
    guard track ?? 1 >= 1 else {
      throw ValidationError("--track counts from 1; \(track ?? 0) is no track")
    }
    guard channel ?? 1 >= 1 else {
      throw ValidationError("--channel counts from 1; \(channel ?? 0) is no channel")
    }
    guard (0.05...5).contains(pauseMin) else {
      throw ValidationError("--pause-min must be 0.05 to 5 s; \(pauseMin) is not")
    }
    guard (50...600).contains(f0Ceiling) else {
      throw ValidationError("--f0-ceiling must be 50 to 600 Hz; \(f0Ceiling) is not")
    }
    guard f0Floor >= 50, f0Floor <= f0Ceiling else {
      throw ValidationError(
        "--f0-floor must be 50 Hz to --f0-ceiling, which is \(f0Ceiling); \(f0Floor) is not")
    }
  }
}
