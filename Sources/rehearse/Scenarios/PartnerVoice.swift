import ChildProcess
import Numbers
import Practice

/// Speaks what the partner says, with espeak-ng as a process of its own.
struct PartnerVoice {
  /// Nobody speaks a prompt for longer.
  private static let longest = 120.0

  private let program: String
  private let environment: [String: String]

  /// Nil where espeak-ng isn't installed.
  init?(environment: [String: String]) {
    guard let program = findExecutable("espeak-ng", searchPath: environment["PATH"] ?? "") else {
      return nil
    }
    self.program = program
    self.environment = environment
  }

  /// Returns once it was said. The text goes to the program's standard input, so that none of it can be
  /// an option.
  func say(_ text: String, as persona: Persona, isCancelled: () -> Bool) throws(CommandError) {
    let command = Command(
      [
        program, "-v", persona.voice, "-s", "\(Int(clamping: persona.rate))", "-p",
        "\(Int(clamping: persona.pitch))",
        "--stdin",
      ], environment: environment)
    _ = try command.run(
      input: Array(text.utf8), limits: CommandLimits(outputLength: 1 << 16, time: Self.longest),
      isCancelled: isCancelled)
  }
}
