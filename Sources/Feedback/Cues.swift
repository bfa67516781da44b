public import DSP
public import SpeechMetrics

/// One word that a speaker can act on without stopping.
public enum Cue: String, Sendable, CaseIterable {
  case slower, faster, pause, livelier
}

/// Chooses the cue word of the moment, for those who asked for cues; none when all is well.
///
/// One word about every 20 s is what speakers found helpful while speaking (Rhema: Tanveer, Lin & Hoque
/// 2015, n = 30); denser live feedback was worst of all (Chollet, Marsella & Scherer 2022). A cue is
/// given when a figure is beyond the tolerable range of its norm; what the profile leaves unscored has no
/// norm and is never cued. The norms are for whole talks, so a figure of 10 s must stay outside for a
/// while.
public struct Cues: Sendable {
  private static let interval: Seconds = 20
  /// The times below are a convention of this project.
  private static let speechBefore: Seconds = 20
  private static let persistence: Seconds = 5
  private static let display: Seconds = 4
  /// Nobody is spoken to in a silence this long: a pause is not a fault.
  private static let silence: Seconds = 1

  private let profile: Profile
  private var given: (cue: Cue, time: Seconds)?
  /// Whether the reason for the given cue has gone since.
  private var hasChanged = true
  private var pending: (cue: Cue, time: Seconds)?

  public init(profile: Profile) {
    self.profile = profile
  }

  /// The cue to show at `time`, in seconds from the start of the take. Call it often, in order.
  public mutating func cue(for figures: LiveFigures, at time: Seconds) -> Cue? {
    let reasons = reasons(in: figures)
    if let given, !reasons.contains(given.cue) { hasChanged = true }
    follow(reasons.first { hasChanged || $0 != given?.cue }, at: time)
    if let pending, isDue(pending.time, figures, at: time) {
      given = (pending.cue, time)
      hasChanged = false
      self.pending = nil
    }
    return given.flatMap { time - $0.time < Self.display ? $0.cue : nil }
  }

  private mutating func follow(_ cue: Cue?, at time: Seconds) {
    guard cue != pending?.cue else { return }
    pending = cue.map { ($0, time) }
  }

  private func isDue(_ since: Seconds, _ figures: LiveFigures, at time: Seconds) -> Bool {
    time - since >= Self.persistence && figures.speechTime >= Self.speechBefore
      && figures.silence ?? 0 < Self.silence
      && time - (given?.time ?? -Self.interval) >= Self.interval
  }

  /// What is beyond the tolerable range, the most useful first: pace (MACH, Hoque 2013).
  private func reasons(in figures: LiveFigures) -> [Cue] {
    var reasons: [Cue] = []
    if isAbove(figures.speechRate, .speechRate) { reasons.append(.slower) }
    if isSlow(figures) { reasons.append(.faster) }
    if isBelow(figures.longPausesPerMinute, .longPausesPerMinute) { reasons.append(.pause) }
    if isBelow(figures.pitchStandardDeviation, .pitchStandardDeviation) {
      reasons.append(.livelier)
    }
    return reasons
  }

  /// Slow between the pauses too: pausing must not be taken for slowness.
  private func isSlow(_ figures: LiveFigures) -> Bool {
    isBelow(figures.speechRate, .speechRate) && isBelow(figures.articulationRate, .articulationRate)
  }

  private func isBelow(_ value: Double?, _ metric: MetricID) -> Bool {
    guard let value, let edge = profile.norm(metric)?.amber.low else { return false }
    return value < edge
  }

  private func isAbove(_ value: Double?, _ metric: MetricID) -> Bool {
    guard let value, let edge = profile.norm(metric)?.amber.high else { return false }
    return value > edge
  }
}
