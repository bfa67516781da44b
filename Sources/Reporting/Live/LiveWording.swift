import SpeechMetrics

/// The words that the screen and the plain lines share.
extension LiveState {
  /// "● RECORDING   2:41".
  var headline: String {
    switch phase {
    case .countdown(let seconds): "○ STARTING IN \(seconds)"
    case .testing(let seconds): "● LISTENING FOR \(seconds) s: SAY A SENTENCE OR TWO"
    case .recording, .askingDelete: "● RECORDING   \(Rounding.clock(elapsed))"
    case .paused: "○ PAUSED   \(Rounding.clock(elapsed))"
    case .finishing: "○ ENDED   \(Rounding.clock(elapsed))"
    }
  }

  /// "3 marks", "1 take set aside".
  var counts: [String] {
    [Self.count(markCount, "mark", "marks"), setAside].compactMap { $0 }
  }

  var setAside: String? { Self.count(setAsideCount, "take set aside", "takes set aside") }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String? {
    number > 0 ? "\(number) \(number == 1 ? one : many)" : nil
  }

  /// The question, what is wrong, and what just happened, the most pressing first.
  var notices: [String] {
    let question = phase == .askingDelete ? [Self.question] : []
    return question + warnings.map(\.text) + (plainMessage.map { [$0] } ?? [])
  }

  static let question = "End and delete this take? It can't be brought back."

  var plainMessage: String? { message.map { Escaping.plain($0) } }

  /// "space pause", …: what the keys do in this phase.
  var keys: [String] {
    guard hasKeys else { return phase == .finishing ? [] : ["Ctrl-C end"] }
    return switch phase {
    case .countdown, .testing: ["q end"]
    case .recording where isAnswer:
      ["Enter end the answer", "m mark a part", "r start again", "q leave"]
    case .recording:
      ["space pause", "m mark", "r start again", "q end", "x end and delete"]
    case .paused: ["space go on", "r start again", "q end", "x end and delete"]
    case .askingDelete: ["y delete", "n keep it and go on"]
    case .finishing: []
    }
  }
}
