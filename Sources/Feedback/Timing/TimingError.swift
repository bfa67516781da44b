import Models

/// Why there is no timing, and what to write instead.
public enum TimingError: Error, Equatable, CustomStringConvertible {
  case unknown(name: String, known: [String])
  case notTimes(String)
  case notRising(String)
  /// Seconds where minutes were surely meant.
  case tooShortForSeconds(String)
  case tooClose(String)

  private static let forms = "7:00, 5:00-7:00 or 5:00-6:00-7:00"

  public var description: String {
    switch self {
    case .unknown(let name, let known):
      "no timing is called \(quoted(name)): \(nearest(to: name, among: known)); "
        + "for times of your own use --limit 5:00-7:00"
    case .notTimes(let text):
      "\(quoted(text)) is no limit: write minutes and seconds, as in \(Self.forms)"
    case .notRising(let text):
      "the times in \(quoted(text)) must rise: green first, red last, as in \(Self.forms)"
    case .tooShortForSeconds(let text):
      "\(quoted(text)) would be seconds: write minutes and seconds, as in \(Self.forms)"
    case .tooClose(let text):
      "\(quoted(text)) leaves no whole second between the lights: leave more time between them"
    }
  }
}
