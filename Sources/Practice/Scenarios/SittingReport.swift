public import DSP
public import FoundationEssentials
public import History

/// What became of a sitting: schema `rehearse.sitting/1`.
public struct SittingReport: Sendable, Equatable, Codable {
  public var schema = "rehearse.sitting/1"
  public var scenario: String
  public var title: String
  public var persona: String
  /// With the same settings it brings the same questions.
  public var seed: UInt64
  public var startedAt: Date
  public var simulation: String
  public var turns: [Exchange]
  public var measures: [Figure]
  /// At most two.
  public var nextSteps: [String]

  /// What the partner said, and what was heard of the answer.
  public struct Exchange: Sendable, Equatable, Codable {
    public var round: Int
    public var phase: String
    public var partner: String
    /// What in the answer before led to it.
    public var why: String?
    /// Seconds; nil where no answer was waited for.
    public var expected: [Seconds]?
    public var heard: TurnHearing?
    public var interruptionCount: Int
  }

  public struct Figure: Sendable, Equatable, Codable {
    public var measure: SittingMeasure
    public var title: String
    /// Nil where it can't be known from this sitting.
    public var value: Double?
    public var unit: String
    /// "0.3–3 s"; nil where it isn't judged.
    public var aim: String?
  }

  private static let mostSteps = 2
}

extension SittingReport {
  public init(
    _ run: ScenarioRun, seed: UInt64, startedAt: Date, turns heard: [HeardTurn]
  ) {
    let values = run.scenario.measures.map { ($0, heard.value(of: $0.measure)) }
    self.init(
      scenario: run.scenario.id, title: run.scenario.title, persona: run.persona.id, seed: seed,
      startedAt: startedAt, simulation: run.scenario.simulation, turns: heard.map(Exchange.init),
      measures: values.map { aim, value in
        Figure(
          measure: aim.measure, title: aim.measure.title, value: value, unit: aim.measure.unit,
          aim: aim.judgement.map { aim.measure.said($0.band) })
      },
      nextSteps: Array(
        values.compactMap { aim, value in value.flatMap(aim.step) }.prefix(Self.mostSteps)))
  }

  /// As the history keeps it.
  public var remembered: RememberedSitting {
    RememberedSitting(
      scenario: scenario, persona: persona, startedAt: startedAt, turnCount: turns.count,
      measures: Dictionary(
        uniqueKeysWithValues: measures.compactMap { figure in
          figure.value.map { (figure.measure.rawValue, $0) }
        }))
  }
}

extension SittingReport.Exchange {
  fileprivate init(_ heard: HeardTurn) {
    self.init(
      round: heard.turn.round, phase: heard.turn.phase, partner: heard.text, why: heard.turn.why,
      expected: heard.turn.answer.map { [$0.lowerBound, $0.upperBound] },
      heard: heard.hearing?.rounded,
      interruptionCount: heard.interruptionCount)
  }
}
