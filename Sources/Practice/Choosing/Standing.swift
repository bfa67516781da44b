public import FoundationEssentials
public import History

/// How far someone has come with one drill: what follows from the attempts alone.
public struct Standing: Sendable, Equatable {
  /// What the latest attempt did to the level.
  public enum Step: Sendable, Equatable {
    /// The level before is done.
    case up
    /// Two hard tries: the next one is easier.
    case down
    /// The last level is done.
    case done
  }

  /// So many tries in a row outside the band make the next level an easier one.
  static let hardTries = 2

  /// The level to go on with, from 1.
  public private(set) var level = 1
  /// Judged tries since the level was reached, the oldest first: whether each hit the band.
  public private(set) var tries: [Bool] = []
  public private(set) var step: Step?
  /// Whether the last level was done, and no level was lost since.
  public private(set) var isDone = false
  /// How often a level was done, again after a step down too.
  private(set) var levelsDone = 0
  public private(set) var attemptCount = 0
  public private(set) var lastAttempt: Date?
  /// Every judged try, by level.
  private var all: [Int: [Bool]] = [:]
  /// Sittings with judged tries, the oldest first: whether each went well.
  private(set) var sittings: [Sitting] = []

  struct Sitting: Sendable, Equatable {
    var tries: [Bool]
    /// With three hits of five, the criterion of most levels.
    var wentWell: Bool { 5 * tries.count(where: { $0 }) >= 3 * tries.count }
  }

  /// Attempts further apart belong to two sittings: a convention.
  private static let sittingGap: TimeInterval = 6 * 3600
}

extension Standing {
  /// - Parameter attempts: in the order in which they were made; those of other drills are passed over.
  public init(_ drill: Drill, _ attempts: [DrillAttempt]) {
    for attempt in attempts where attempt.drill == drill.id { add(attempt, drill) }
  }

  private mutating func add(_ attempt: DrillAttempt, _ drill: Drill) {
    step = nil
    let isNewSitting =
      lastAttempt.map { attempt.startedAt.timeIntervalSince($0) > Self.sittingGap } ?? true
    attemptCount += 1
    lastAttempt = attempt.startedAt
    choose(attempt.level, drill)
    guard let passed = attempt.passed else { return }
    tries.append(passed)
    all[level, default: []].append(passed)
    if isNewSitting || sittings.isEmpty { sittings.append(Sitting(tries: [])) }
    sittings[sittings.count - 1].tries.append(passed)
    move(drill)
  }

  /// The speaker may take any level.
  private mutating func choose(_ chosen: Int, _ drill: Drill) {
    let chosen = min(max(chosen, 1), drill.levels.count)
    guard chosen != level else { return }
    level = chosen
    tries = []
  }

  private mutating func move(_ drill: Drill) {
    let criterion = drill[level: level]
    if tries.suffix(criterion.of).count(where: { $0 }) >= criterion.inside {
      isDone = isDone || level == drill.levels.count
      step = level == drill.levels.count ? .done : .up
      levelsDone += 1
      level = min(level + 1, drill.levels.count)
      tries = []
    } else if level > 1, tries.count >= Self.hardTries,
      !tries.suffix(Self.hardTries).contains(true)
    {
      step = .down
      isDone = false
      level -= 1
      tries = []
    }
  }
}

extension Standing {
  /// The share of hits that is to be expected: of the last five tries at this level, and as if one hit and
  /// one miss had been before them (Laplace's rule).
  var expectation: Double {
    let latest = all[level]?.suffix(5) ?? []
    return Double(latest.count(where: { $0 }) + 1) / Double(latest.count + 2)
  }

  /// Days until it is worth coming back: one, and twice as many with every sitting in a row that went
  /// well. That spacing helps is well founded (Latimier, Peyre & Ramus 2021, g = 0.74 over equal time
  /// massed), that the gaps should grow isn't; doubling is a convention that leaves time for the rest.
  var interval: Int {
    let goodSittings = sittings.reversed().prefix { $0.wentWell }.count
    return 1 << min(goodSittings, Self.longestDoubling)
  }

  private static let longestDoubling = 5
}
