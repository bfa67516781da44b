public import DSP
import SpeechMetrics

/// A turn of the partner's and what was answered.
public struct HeardTurn: Sendable, Equatable {
  public let turn: Turn
  /// What the partner said in the end.
  public let text: String
  /// How long the partner talked.
  public let partnerTime: Seconds
  /// Nil where no answer was waited for.
  public let hearing: TurnHearing?
  /// How often the speaker spoke while the partner was thinking.
  public let interruptionCount: Int

  public init(
    _ turn: Turn, text: String, partnerTime: Seconds, hearing: TurnHearing?,
    interruptionCount: Int = 0
  ) {
    self.turn = turn
    self.text = text
    self.partnerTime = partnerTime
    self.hearing = hearing
    self.interruptionCount = interruptionCount
  }
}

extension [HeardTurn] {
  /// Over a whole sitting; nil where nothing was said that it could be known from.
  public func value(of measure: SittingMeasure) -> Double? {
    let answers = compactMap(\.answer)
    let value: Double? =
      switch measure {
      case .responseLatency: median(free.compactMap { $0.hearing?.latency })
      case .recovery:
        median(filter { $0.turn.kind == .interruption }.compactMap { $0.hearing?.latency })
      case .answerLength: median(mainAnswers.map(\.length))
      case .longestPause: answers.map(\.longestPause).max()
      case .pace: median(answers.compactMap(\.pace))
      case .endFade: median(answers.compactMap(\.endFade))
      case .paceChange: change(answers.compactMap(\.pace)).map { 100 * ($0.last / $0.first - 1) }
      case .levelChange: change(answers.compactMap(\.level)).map { $0.last - $0.first }
      case .filledPauses: filledPausesPerMinute(answers)
      case .talkShare: talkShare(answers)
      case .interruptions:
        paused.isEmpty ? nil : Double(paused.map(\.interruptionCount).reduce(0, +))
      case .silenceHeld: share(held)
      case .followUps: answers.isEmpty ? nil : Double(count(where: \.turn.isFollowUp))
      case .tooLong: share(lengths { $0.length > $1.upperBound })
      case .tooShort: share(lengths { $0.length < $1.lowerBound })
      }
    return value.map { Rounding.round($0, decimals: measure.decimals) }
  }

  /// To the questions that ask for the most, at least half of what the longest asks for: with the small talk
  /// around them, the typical answer of an interview would be too short whatever was said.
  private var mainAnswers: [TurnHearing] {
    let questions = filter { if case .question = $0.turn.kind { true } else { false } }
    let longest = questions.compactMap { $0.turn.answer?.upperBound }.max() ?? 0
    return questions.filter { 2 * ($0.turn.answer?.upperBound ?? 0) >= longest }
      .compactMap(\.answer)
  }

  /// Questions to which the answer may come at once.
  private var free: [HeardTurn] {
    filter { $0.turn.hold == nil && $0.turn.kind != .interruption }
  }

  private var paused: [HeardTurn] { filter { $0.turn.parts.count > 1 } }

  private var held: [Bool] {
    compactMap { heard in
      guard let hold = heard.turn.hold, let hearing = heard.hearing else { return nil }
      return hearing.latency ?? .infinity >= hold
    }
  }

  private func lengths(_ isOff: (TurnHearing, ClosedRange<Seconds>) -> Bool) -> [Bool] {
    compactMap { heard in
      guard heard.turn.cutOff == nil, let answer = heard.answer, let expected = heard.turn.answer
      else { return nil }
      return isOff(answer, expected)
    }
  }

  private func change(_ values: [Double]) -> (first: Double, last: Double)? {
    guard values.count > 1, values[0] != 0 else { return nil }
    return (values[0], values[values.count - 1])
  }

  private func share(_ hits: [Bool]) -> Double? {
    hits.isEmpty ? nil : Double(hits.count { $0 }) / Double(hits.count)
  }

  private func filledPausesPerMinute(_ answers: [TurnHearing]) -> Double? {
    let time = answers.reduce(0) { $0 + $1.length }
    guard time > 0 else { return nil }
    return 60 * Double(answers.reduce(0) { $0 + $1.filledPauses.count }) / time
  }

  private func talkShare(_ answers: [TurnHearing]) -> Double? {
    let own = answers.reduce(0) { $0 + $1.length }
    let all = reduce(own) { $0 + $1.partnerTime }
    return own > 0 ? own / all : nil
  }
}

extension HeardTurn {
  /// What was said in it, if anything.
  fileprivate var answer: TurnHearing? { hearing.flatMap { $0.latency == nil ? nil : $0 } }
}

extension Turn {
  fileprivate var isFollowUp: Bool { if case .followUp = kind { true } else { false } }
}

private func median(_ values: [Double]) -> Double? {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return nil }
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
