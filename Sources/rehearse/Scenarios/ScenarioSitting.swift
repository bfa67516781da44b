import DSP
import Feedback
import FoundationEssentials
import Practice

/// A sitting with a partner: turn by turn, until it is over or the speaker leaves.
struct ScenarioSitting {
  private var run: ScenarioRun
  private var partner: Partner
  private let settings: SittingSettings
  private let plan: SittingPlan
  private let takes: DrillOptions
  private let profile: Profile
  private let scribe: Scribe?
  private(set) var heard: [HeardTurn] = []
  private var takeCount = 0

  private enum Listening {
    case heard(TurnHearing)
    case left
  }

  init(
    _ scenario: Scenario, settings: SittingSettings, plan: SittingPlan, takes: DrillOptions,
    scribe: Scribe?
  ) throws {
    let persona = try scenario.persona(plan.style)
    run = ScenarioRun(scenario, persona: persona, settings: settings)
    partner = try Partner(plan, persona: persona, isPaced: takes.isPaced)
    profile = try takes.judging.optOut.profile(takes.judging.profile ?? scenario.profile)
    self.settings = settings
    self.plan = plan
    self.takes = takes
    self.scribe = scribe
  }

  /// What became of it; nil where nothing was answered.
  mutating func run(at desk: borrowing Desk) throws -> SittingReport? {
    let startedAt = Date.now
    desk.show(SittingText(desk.options).card(run, hasKeys: desk.hasKeys))
    guard !desk.hasKeys || desk.key(among: " \nq") != "q" else { return nil }
    var turn = run.next()
    while let current = turn, try play(current, at: desk) {
      turn = run.next(after: heard.last?.hearing)
    }
    guard heard.contains(where: { $0.hearing != nil }) else { return nil }
    return SittingReport(run, seed: settings.seed, startedAt: startedAt, turns: heard)
  }

  /// Whether the speaker stayed.
  private mutating func play(_ turn: Turn, at desk: borrowing Desk) throws -> Bool {
    let text = SittingText(desk.options)
    desk.show(text.heading(turn, of: run.roundCount))
    if takes.isPaced, !desk.wait(turn.gap) { return false }
    let parts = partner.parts(
      of: turn, scenario: run.scenario, role: settings.role, past: heard, at: desk)
    let start = monotonicTime()
    guard let interruptionCount = try say(parts, turn, at: desk) else { return false }
    let said = parts.joined(separator: " ")
    let partnerTime = takes.isPaced ? monotonicTime() - start : run.persona.duration(of: said)
    var hearing: TurnHearing?
    if turn.answer != nil {
      desk.show(text.expectation(turn))
      guard case .heard(let answer) = try listen(to: turn, at: desk) else { return false }
      hearing = answer
    }
    heard.append(
      HeardTurn(
        turn, text: said, partnerTime: partnerTime, hearing: hearing,
        interruptionCount: interruptionCount))
    return scribe?.wasLeft != true
  }

  /// How often the speaker spoke while the partner was thinking; nil when they left.
  private mutating func say(
    _ parts: [String], _ turn: Turn, at desk: borrowing Desk
  ) throws -> Int? {
    let text = SittingText(desk.options)
    let prompt = max(0, parts.count - turn.parts.count)
    var interruptionCount = 0
    for (index, part) in parts.enumerated() {
      if index > prompt {
        guard case .heard(let pause) = try listen(until: turn.pause, at: desk) else { return nil }
        interruptionCount += pause.latency == nil ? 0 : 1
      }
      if index == (heard.isEmpty ? 0 : prompt), let scene = turn.scene {
        desk.show(text.scene(scene))
      }
      desk.show(text.line(part))
      guard partner.say(part, at: desk) else { return nil }
    }
    return interruptionCount
  }

  private mutating func listen(
    to turn: Turn, at desk: borrowing Desk
  ) throws -> Listening {
    // Of an answer that is interrupted, each half says too little.
    let isWhole = turn.cutOff == nil && turn.kind != .interruption
    return try listen(
      until: turn.cutOff, isStory: turn.isStory, scribe: isWhole ? scribe : nil, at: desk)
  }

  private mutating func listen(
    until cutOff: Seconds?, isStory: Bool = false, scribe: Scribe? = nil,
    at desk: borrowing Desk
  ) throws -> Listening {
    let take = AnswerTake(
      options: takes, profile: profile, title: "\(run.scenario.title) \(takeCount + 1)",
      cutOff: cutOff, isHandsFree: plan.isHandsFree, isStory: isStory,
      scribe: scribe, index: takeCount)
    takeCount += 1
    let questionEnd = takes.isPaced ? monotonicTime() : nil
    switch try desk.withControls({ try take.record($0, questionEnd: questionEnd) }) {
    case .heard(let hearing): return .heard(hearing)
    case .left: return .left
    case .failed(let error): throw error
    }
  }
}
