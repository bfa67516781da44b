import Annotations
import ArgumentParser
import AudioIO
import Capture
import ClubNight
import Feedback
import FoundationEssentials
import Glibc
import Host
import Language
import PlainText
import Practice
import Transcription

@main
struct Rehearse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Rehearse a talk: record it, and see how it is delivered.",
    discussion: """
      Exit codes: 0 done; 1 something failed, such as one file of several; 2 nothing could be \
      analysed; 64 wrong usage.
      """,
    version: "rehearse \(version)",
    groupedSubcommands: [
      CommandGroup(
        name: "Rehearse", subcommands: [Record.self, Timer.self, Devices.self]),
      CommandGroup(
        name: "Listen to recordings",
        subcommands: [
          Analyze.self, Compare.self, Batch.self, Measure.self, Export.self, Transcribe.self,
        ]),
      CommandGroup(
        name: "Practise",
        subcommands: [
          PracticeCommand.self, ScenariosCommand.self, LadderCommand.self, NextCommand.self,
          DrillCommand.self,
          ShowProgress.self, Goals.self,
          WriteDebrief.self,
        ]),
      CommandGroup(name: "Understand", subcommands: [Explain.self, Profiles.self]),
      CommandGroup(
        name: "Keep or forget",
        subcommands: [HistoryCommand.self, Forget.self, SettingsCommand.self]),
    ])

  static let _errorPrefix = "rehearse: "

  static func main() {
    keepStandardStreams()
    // A reader that has gone and a limit on the size of files are told by the write that fails.
    for fatal in [SIGPIPE, SIGXFSZ] { signal(fatal, SIG_IGN) }
    PrivateFolder.sweep(environment: Program.environment)
    do {
      var command = try parseAsRoot(Program.arguments)
      try command.run()
    } catch {
      Glibc.exit(conclude(error))
    }
  }

  /// Says what ended the command, where that needs saying, and gives the exit code.
  private static func conclude(_ error: any Error) -> Int32 {
    switch error {
    case OutputError.closedPipe:
      return EXIT_SUCCESS
    case ProfileError.unknown, is TakeError, WriteError.unknownKind, WriteError.exists:
      complain(error)
      return ExitCode.validationFailure.rawValue
    case DrillError.unknown, DrillError.notOffered, DrillError.noLevel, ScenarioError.unknown,
      ScenarioError.noStyle, SittingError.needsFile, is PartnerError:
      complain(error)
      return ExitCode.validationFailure.rawValue
    case is ProfileError, is DrillError, is ScenarioError, is SittingError, is AudioError,
      is CaptureError, is SearchError,
      is ListError, is ManifestError, is OptionFileError, is SettingsError, is HomeError,
      is AnswerError,
      is AnnotationError, is TranscriptError, is EngineError, is PlanError, is LexiconError,
      is MissingTranscript:
      complain(error)
      return ExitCode.nothingAnalysed.rawValue
    default:
      return concludeByParser(error)
    }
  }

  /// The help that was asked for, which the parser takes for an error, goes to standard output.
  private static func concludeByParser(_ error: any Error) -> Int32 {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    guard code.isSuccess else {
      tellUsage(message, about: Self.message(for: error))
      return code.rawValue
    }
    do {
      try StandardOutput.write(message + "\n")
      return code.rawValue
    } catch {
      return conclude(error)
    }
  }

  /// - Parameter problem: is part of `message`, on one line, and quotes what the user typed.
  private static func tellUsage(_ message: String, about problem: String) {
    guard !message.isEmpty else { return }
    let inert =
      problem.isEmpty ? message : message.replacing(problem, with: problem.printable)
    writeMessage(
      lines: inert.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  /// A stream that was closed by the caller is opened on nothing, and so that it can't be used:
  /// else a recording or a report would get its number.
  private static func keepStandardStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}

extension ExitCode {
  static let nothingAnalysed = ExitCode(2)
}
