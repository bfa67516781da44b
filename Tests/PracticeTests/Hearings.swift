import Practice

/// What may be heard of an answer to a question that asks for 60 to 120 s.
extension TurnHearing {
  static let plain = TurnHearing(
    latency: 0.8, length: 80, speech: 66, longestPause: 1.1, endFade: 3, pace: 3.6, level: -25)
  static let silent = TurnHearing(latency: nil)
  static let late = changed { $0.latency = 9 }
  static let fading = changed { $0.endFade = 14 }
  static let cluster = changed { $0.filledPauses = [20, 23, 26] }
  static let vague = changed { $0.words = WordHearing(text: "things", isVague: true) }
  static let withoutResult = changed { $0.markCount = 2 }

  static func lasting(_ length: Double) -> TurnHearing { changed { $0.length = length } }

  static func changed(_ change: (inout TurnHearing) -> Void) -> TurnHearing {
    var hearing = plain
    change(&hearing)
    return hearing
  }
}

extension WordHearing {
  static func story(without missing: StoryPart) -> WordHearing {
    let told = StoryPart.allCases.filter { $0 != missing }
    return WordHearing(
      text: "", story: Dictionary(uniqueKeysWithValues: told.map { ($0, 1 / Double(told.count)) }))
  }
}

extension ScenarioRun {
  /// Every turn, with the answers that `answer` gives.
  mutating func turns(_ answer: (Turn) -> TurnHearing?) -> [Turn] {
    var turns: [Turn] = []
    while let turn = next(after: turns.last.flatMap(answer)) { turns.append(turn) }
    return turns
  }
}
