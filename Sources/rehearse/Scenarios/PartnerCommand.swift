import ChildProcess
import FoundationEssentials
import Glibc
import Host
import PlainText
import Practice

/// A program of the user's own that words what the partner says: docs/SCENARIOS.md has what it gets and
/// gives.
struct PartnerCommand {
  /// What it is told: schema `rehearse.partner/1`.
  struct Request: Encodable {
    struct Persona: Encodable {
      var id: String
      var about: String
    }

    struct Past: Encodable {
      var partner: String
      var heard: TurnHearing?
    }

    struct Next: Encodable {
      /// "question", "followUp", "interruption" or "farewell".
      var kind: String
      /// What is taken up: "short", "vague", …
      var followUp: String?
      var why: String?
      /// The line that is said unless there is a better one.
      var text: String
    }

    var schema = "rehearse.partner/1"
    var scenario: String
    var role: String?
    var persona: Persona
    var past: [Past]
    var next: Next
  }

  private struct Answer: Decodable {
    var text: String
  }

  private static let limits = CommandLimits(outputLength: 1 << 16, time: 10)
  private static let longestText = 400

  private let command: Command

  /// - Parameter line: the program and its arguments, between spaces; no shell reads it.
  init(_ line: String, environment: [String: String]) throws(PartnerError) {
    var arguments = line.split(separator: " ").map(String.init)
    guard let name = arguments.first else {
      throw PartnerError(problem: "--partner names no program")
    }
    if !name.contains("/") {
      guard let found = findExecutable(name, searchPath: environment["PATH"] ?? "") else {
        throw PartnerError(problem: "there is no program called \(name): check --partner")
      }
      arguments[0] = found
    }
    guard Files.isRunnable(arguments[0]) else {
      throw PartnerError(problem: "\(arguments[0]) is no program that can be run: check --partner")
    }
    command = Command(arguments, environment: environment)
  }

  /// One line of text without anything that a terminal would obey.
  func text(for request: Request, isCancelled: () -> Bool) throws(PartnerError) -> String {
    let output: [UInt8]
    do {
      output = try command.run(
        input: Array(json(request, isCompact: true).utf8), limits: Self.limits,
        isCancelled: isCancelled)
    } catch {
      throw PartnerError(problem: "the partner gave no answer (\(error.reason))")
    }
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(output)) else {
      throw PartnerError(problem: "the partner's answer isn't {\"text\": \"…\"}")
    }
    let words = answer.text.split(whereSeparator: \.isWhitespace).map(\.printable)
    guard !words.isEmpty else { throw PartnerError(problem: "the partner's answer is empty") }
    return String(words.joined(separator: " ").prefix(Self.longestText))
  }
}

struct PartnerError: Error, CustomStringConvertible {
  let problem: String

  var description: String { problem }
}

extension CommandError {
  /// For a message.
  var reason: String {
    switch self {
    case .notStarted(let reason): reason
    case .failed(let status, let line): line ?? "it ended with \(status)"
    case .tooMuchOutput: "it wrote too much"
    case .tookTooLong: "it took too long"
    case .cancelled: "it was stopped"
    }
  }
}

extension Turn.Kind {
  var name: String {
    switch self {
    case .question: "question"
    case .followUp: "followUp"
    case .interruption: "interruption"
    case .farewell: "farewell"
    }
  }

  var followUp: FollowUp? { if case .followUp(let kind) = self { kind } else { nil } }
}
