import ChildProcess
import PlainText

/// Why no recogniser gave words.
enum EngineError: Error, CustomStringConvertible {
  /// None was set up where one is looked for.
  case missing
  case off
  /// What the settings name.
  case notRunnable(String)
  case noPlaceForSound(String, reason: String)
  case failed(String, CommandError)
  case unreadable(String, reason: String)

  var description: String {
    switch self {
    case .missing:
      "no recogniser of speech is set up: run scripts/setup --with-whisper where you built rehearse, "
        + "name a program of your own with rehearse settings --engine, or give a transcript that you "
        + "have with analyze --transcript"
    case .off:
      "the settings say to use no recogniser: rehearse settings --engine default changes that"
    case .notRunnable(let path):
      "\(path.printable), the recogniser in the settings, isn't a program that can be run: name it "
        + "anew with rehearse settings --engine"
    case .noPlaceForSound(let folder, let reason):
      "the sound can't be written for the recogniser in \(folder.printable) (\(reason.printable)): "
        + "make room there, or set XDG_CACHE_HOME to another folder"
    case .failed(let path, let error): "\(path.printable), the recogniser, \(reason(error))"
    case .unreadable(let path, let reason):
      "\(path.printable), the recogniser, printed no words that can be read: \(reason)"
    }
  }
}

private func reason(_ error: CommandError) -> String {
  switch error {
  case .notStarted(let reason): "can't be started: \(reason.printable)"
  case .failed(let status, let line):
    "ended with status \(status)" + (line.map { ": \($0.printable)" } ?? " and said nothing")
  case .tooMuchOutput: "printed more than 64 MB and was stopped"
  case .tookTooLong: "took too long and was stopped"
  case .cancelled: "was stopped"
  }
}
