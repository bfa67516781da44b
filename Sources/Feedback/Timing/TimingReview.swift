public import DSP
public import SpeechAnalysis
import SpeechMetrics

/// How a speech stood to the timing light.
public struct TimingReview: Sendable, Equatable, Codable {
  /// "Table Topics, 1 to 2 minutes"; nil for a limit of one's own.
  public var title: String?
  /// What was timed: from the first sound of speech to the end of the last.
  public var speech: TimeRange
  /// When each light comes on, counted from the start of the speech.
  public var green: Seconds
  public var yellow: Seconds
  public var red: Seconds
  /// That was on when the speech ended; nil before the first.
  public var light: TimingLight?
  /// The lengths that qualify, both included; nil for a limit of one's own.
  public var qualifies: TimeRange?
  public var isQualified: Bool?
  /// The sentences that every renderer shows.
  public var message: String
}

extension TimingReview {
  public init(_ plan: TimingPlan, speech: TimeRange) {
    let rule = TimingRule(plan)
    let qualification = rule.qualification(of: speech.duration, allowance: 0)
    title = plan.title
    self.speech = speech
    (green, yellow, red) = (plan.green, plan.yellow, plan.red)
    light = qualification.light
    qualifies = plan.qualifies.map { TimeRange(start: $0.lowerBound, end: $0.upperBound) }
    isQualified = plan.qualifies.map { _ in qualification.verdict.isQualified }
    let length = qualification.length
    message =
      "You spoke for \(Rounding.clock(length)), from the first sound of speech to the end of the last. "
      + plan.words(after: length) + (plan.title.map { rule.words($0, qualification) } ?? "")
  }

  /// The stretches of the recording in which each light is on, to its end.
  public func stretches(upTo duration: Seconds) -> [(light: TimingLight, range: TimeRange)] {
    let starts = [green, yellow, red].map { min(speech.start + $0, duration) }
    return zip(TimingLight.allCases, zip(starts, starts.dropFirst() + [duration])).compactMap {
      $1.0 < $1.1 ? ($0, TimeRange(start: $1.0, end: $1.1)) : nil
    }
  }
}

extension TimingPlan {
  /// "The light had been green for 0:12 when you ended; yellow comes at 6:00."
  fileprivate func words(after length: Seconds) -> String {
    let next = nextLight(after: length).map {
      "\($0.rawValue) comes at \(Rounding.clock(start(of: $0)))"
    }
    guard let light = light(at: length) else {
      return "That was before the first light: \(next ?? "")."
    }
    let time = Rounding.clock(length - start(of: light))
    return "The light had been \(light.rawValue) for \(time) when you ended"
      + (next.map { "; \($0)." } ?? ".")
  }
}

extension TimingRule {
  /// " 1:00 to 2:30 qualifies (Table Topics, 1 to 2 minutes): this speech is 3.0 s over."
  fileprivate func words(_ title: String, _ qualification: Qualification) -> String {
    let range = qualifying()
    let lengths =
      "\(Rounding.clock(range.lowerBound)) to \(Rounding.clock(range.upperBound)) qualifies"
    let verdict = qualification.verdict
    return " \(lengths) (\(title)): this speech "
      + (verdict.isQualified ? "does." : "is \(verdict.words).")
  }
}
