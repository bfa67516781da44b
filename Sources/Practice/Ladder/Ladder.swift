public import History

/// Situations from the easiest to the hardest by the speaker's own rating, each with less and less help:
/// what follows from the ratings and the tries alone.
///
/// Facing what is feared, in steps, reduces fear of speaking (a meta-analysis of psychological treatments:
/// Ebrahimi et al. 2019); how the steps are taken here is a convention. Comfort isn't the criterion: a
/// step is left when it was hard no longer, or often enough (Craske et al. 2014 find that fear at the end
/// of a practice doesn't tell how lasting it is).
public struct Ladder: Sendable, Equatable {
  /// Comfort after a try, 0 to 10: so little was hard …
  static let hardComfort = 3
  /// … and so much easy.
  static let easyComfort = 8
  /// Hard tries in a row that bring an easier step.
  static let hardTries = 2
  /// Tries at a step, not hard, after which it is left.
  static let fairTries = 2

  /// One step: a situation with so much help.
  public struct Step: Sendable, Equatable {
    public let situation: Situation
    /// 3 the most, 0 none.
    public let scaffold: Int
  }

  /// What the latest try led to.
  public enum Move: Sendable, Equatable {
    case up, down, stay
    /// The last step was left upwards.
    case done
  }

  /// The easiest first.
  public let steps: [Step]
  /// Of `steps`.
  public private(set) var place = 0
  public private(set) var latest: Move?
  /// At this step, since it was reached.
  private var tries: [LadderTry] = []

  /// - Parameters:
  ///   - ratings: fears, 0 to 10, by situation; others have their own.
  ///   - tries: in the order in which they were made.
  public init(_ situations: [Situation], ratings: [String: Int], tries: [LadderTry]) {
    let fear = { (situation: Situation) in ratings[situation.id] ?? situation.fear }
    let ordered = situations.enumerated().sorted {
      (fear($0.element), $0.offset) < (fear($1.element), $1.offset)
    }
    steps = ordered.flatMap { $0.element.steps }
    for ladderTry in tries { add(ladderTry) }
  }

  /// Nil without situations.
  public var step: Step? { steps.isEmpty ? nil : steps[place] }

  /// Tries at other steps are passed over: the speaker may take any.
  private mutating func add(_ ladderTry: LadderTry) {
    guard let step, ladderTry.situation == step.situation.id, ladderTry.scaffold == step.scaffold
    else { return }
    tries.append(ladderTry)
    let isLast = place == steps.count - 1
    latest = move
    switch latest {
    case .up: go(to: place + (skips(ladderTry) ? 2 : 1))
    case .down: go(to: place - 1)
    default: break
    }
    if latest == .up, isLast { latest = .done }
  }

  private var move: Move {
    let isHard = { (comfort: LadderTry) in (comfort.comfortAfter ?? 5) <= Self.hardComfort }
    let hard = tries.reversed().prefix(while: isHard).count
    if hard >= Self.hardTries { return place > 0 ? .down : .stay }
    if (tries.last?.comfortAfter ?? 0) >= Self.easyComfort { return .up }
    return tries.count { !isHard($0) } >= Self.fairTries && hard == 0 ? .up : .stay
  }

  /// After an easy try one step of the same situation is left out, so that nobody is bored.
  private func skips(_ ladderTry: LadderTry) -> Bool {
    guard (ladderTry.comfortAfter ?? 0) >= Self.easyComfort, place + 2 < steps.count else {
      return false
    }
    return steps[place + 2].situation == steps[place].situation
  }

  private mutating func go(to place: Int) {
    self.place = min(max(place, 0), steps.count - 1)
    tries = []
  }
}

extension Situation {
  /// In the world there is no help.
  fileprivate var steps: [Ladder.Step] {
    let highest = setting == .world ? 0 : Scenario.highestScaffold
    return (0...highest).reversed().map { Ladder.Step(situation: self, scaffold: $0) }
  }
}

extension Ladder {
  /// What to say after a try.
  public var sentence: String? {
    switch latest {
    case .up: "On to the next step."
    case .down:
      "Two hard ones in a row: the next step is an easier one. You will come back to this."
    case .stay: "The same step again: once more is enough if it isn't hard."
    case .done: "That was the last step. Any of them can be taken again."
    case nil: nil
    }
  }
}
