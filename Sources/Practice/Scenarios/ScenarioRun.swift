import DSP
import History

/// A sitting with a partner, without anything that sounds: gives turns, takes what was heard.
///
/// The same scenario, persona, settings and hearings give the same turns.
public struct ScenarioRun {
  public let scenario: Scenario
  public let persona: Persona
  private let settings: SittingSettings
  private let lines: Lines
  private let questions: [PlannedQuestion]
  private var generator: SplitMix64
  private var points: [String]
  /// Of the question that is being asked.
  private var round = 0
  private var followUps: Set<FollowUp> = []
  private var current: Turn?
  private var isOver = false
  /// Lines that were said: none comes twice while there are others.
  private var said: Set<String> = []
  private var latestLine: String?

  public init(_ scenario: Scenario, persona: Persona, settings: SittingSettings) {
    self.scenario = scenario
    self.persona = persona
    self.settings = settings
    lines = (scenario.lines[persona.id] ?? Lines()).over(persona.lines)
    generator = SplitMix64(seed: settings.seed)
    questions = QuestionPlan(scenario: scenario, settings: settings).questions(&generator)
    points = settings.points.shuffled(using: &generator)
  }

  /// Help that is shown, by the scaffold.
  public var hints: ArraySlice<String> { scenario.hints.prefix(settings.scaffold) }

  /// With the highest scaffold, what is going to be asked.
  public var preview: [String] {
    guard settings.scaffold == Scenario.highestScaffold else { return [] }
    return questions.map {
      filled($0.wording, point: "…").replacing("|", with: "").split(separator: " ")
        .joined(separator: " ")
    }
  }

  public var roundCount: Int { questions.count }

  /// What the partner says next; nil when it is over.
  ///
  /// - Parameter heard: the answer to the turn before; nil before the first, and where there was none.
  public mutating func next(after heard: TurnHearing? = nil) -> Turn? {
    guard !isOver else { return nil }
    let turn = turn(after: heard)
    isOver = turn?.kind == .farewell || turn == nil
    current = turn
    return turn
  }
}

// MARK: - What comes next

extension ScenarioRun {
  private mutating func turn(after heard: TurnHearing?) -> Turn? {
    guard let current else { return question(remark: drawn(from: lines.greeting)) }
    guard let heard else { return question(remark: nil) }
    if heard.wasCutOff, heard.latency != nil { return interruption(of: current) }
    let prompt = questions[round - 1].prompt
    if prompt.takesFollowUps, let found = toTakeUp(heard, current) {
      followUps.insert(found.kind)
      if let answer = found.line.answer { return followUp(found, answer: answer) }
      return question(remark: drawn(from: found.line.texts), why: found.reason)
    }
    return question(remark: reply(to: heard, prompt))
  }

  private typealias Found = (kind: FollowUp, line: Lines.Line, reason: String, part: String)

  /// The first that the persona listens for, that fits, and that wasn't taken up before.
  private func toTakeUp(_ heard: TurnHearing, _ turn: Turn) -> Found? {
    guard followUps.count < persona.mostFollowUps, let expected = turn.answer else { return nil }
    let answer = HeardAnswer(
      hearing: heard, expected: expected, isStory: turn.isStory, hold: turn.hold, persona: persona)
    for kind in persona.listensFor where !followUps.contains(kind) {
      if let reason = answer.reason(for: kind), let line = lines.followUps[kind] {
        return (kind, line, reason, answer.missingPart?.rawValue ?? "")
      }
    }
    return nil
  }

  private mutating func followUp(_ found: Found, answer: ClosedRange<Seconds>) -> Turn {
    let text = drawn(from: found.line.texts)?.filled(.part, found.part) ?? ""
    var turn = Turn(
      kind: .followUp(found.kind), round: round, phase: questions[round - 1].phase.title,
      parts: [text])
    turn.why = found.reason
    turn.answer = answer
    turn.gap = drawnGap()
    return turn
  }

  /// However much was said before, so much is left to say: a convention.
  private static let leastRest: Seconds = 3

  /// The rest of the answer is waited for.
  private mutating func interruption(of turn: Turn) -> Turn {
    var next = Turn(
      kind: .interruption, round: round, phase: turn.phase,
      parts: [drawn(from: lines.interruption) ?? "Sorry, go on."])
    next.answer = turn.answer.map { Self.leastRest...max($0.upperBound, Self.leastRest) }
    next.isStory = turn.isStory
    return next
  }

  /// Nil after a silence: there is nothing to reply to.
  private mutating func reply(to heard: TurnHearing, _ prompt: PromptSet) -> String? {
    guard heard.latency != nil else { return nil }
    if questions[round - 1].phase.hasAudience, let audience = scenario.audience {
      return audience.remark(on: heard) { drawn(from: $0) ?? "" }
    }
    if let reply = drawn(from: prompt.replies) { return reply }
    return lines.followUps[.good].flatMap { drawn(from: $0.texts) }
  }

  private mutating func question(remark: String?, why: String? = nil) -> Turn? {
    followUps = []
    guard round < questions.count else { return farewell(remark, why: why) }
    let question = questions[round]
    round += 1
    let text = filled(question.wording, point: point(for: question.wording))
    var turn = Turn(
      kind: .question(question.prompt.id), round: round, phase: question.phase.title,
      remark: remark,
      parts: text.split(separator: "|").map { String($0).trimmingSpaces })
    turn.why = why
    turn.scene = isFirst(question.phase) ? question.phase.scene : nil
    turn.cue = settings.scaffold > 0 ? cue(question.prompt) : nil
    turn.pause = question.prompt.pause ?? 0
    turn.answer = question.prompt.answer
    turn.gap = drawnGap()
    turn.hold = question.prompt.hold
    turn.cutOff = question.prompt.interrupt.map { .random(in: $0, using: &generator) }
    turn.isStory = question.prompt.isStory
    turn.skill = question.prompt.skill
    return turn
  }

  private func cue(_ prompt: PromptSet) -> String? {
    guard prompt.isStory, let skill = prompt.skill,
      let story = settings.stories.last(where: { $0.skill == skill })
    else { return prompt.cue }
    return [prompt.cue, story.reminder].compactMap { $0 }.joined(separator: " ")
  }

  /// Whether the question that is being asked is the first of its phase.
  private func isFirst(_ phase: Phase) -> Bool {
    round == 1 || questions[round - 2].phase.id != phase.id
  }

  private mutating func farewell(_ remark: String?, why: String?) -> Turn? {
    var turn = Turn(
      kind: .farewell, round: round, phase: questions.last?.phase.title ?? "", remark: remark,
      parts: drawn(from: lines.farewell).map { [$0] } ?? [])
    turn.why = why
    turn.gap = drawnGap()
    return turn
  }
}

// MARK: - Words

extension ScenarioRun {
  private mutating func drawn(from texts: [String]) -> String? {
    var fresh = texts.filter { !said.contains($0) }
    if fresh.isEmpty {
      said.subtract(texts)
      fresh = texts.count > 1 ? texts.filter { $0 != latestLine } : texts
    }
    guard let text = fresh.randomElement(using: &generator) else { return nil }
    said.insert(text)
    latestLine = text
    return filled(text, point: "")
  }

  private mutating func drawnGap() -> Seconds { .random(in: persona.gap, using: &generator) }

  /// Each in turn.
  private mutating func point(for wording: String) -> String {
    guard wording.contains(Slot.point.text), let point = points.first else { return "" }
    points.append(points.removeFirst())
    return point
  }

  private func filled(_ text: String, point: String) -> String {
    text.filled(.role, settings.roleWithArticle).filled(.point, point)
  }
}

extension String {
  var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
