public import SpeechMetrics

/// What a speaker can leave out of all that is said.
public enum OptOut: String, Sendable, Codable, CaseIterable {
  case pace, pauses, pitch, level, fillers
  /// Every score and rank.
  case score
  case rank

  /// Those that are about how one speaks.
  public static let ofDelivery: [OptOut] = [.pace, .pauses, .pitch, .level, .fillers]
}

extension [OptOut] {
  /// The metrics of which nothing is to be said.
  public var metrics: [MetricID] {
    let groups = compactMap { MetricGroup(rawValue: $0.rawValue) }
    let ofPauses: [MetricID] = [
      .phonationTimeRatio, .meanLengthOfRun, .pausesAfterFallCount, .pausesAfterRiseCount,
      .pausesAfterLevelCount,
    ]
    let ofFillers: [MetricID] = [
      .fillerWordsPerMinute, .fillerWordsPer100, .repeatsPer100, .filledPausesPer100,
    ]
    let leavesOutFlow = contains { [.pace, .pauses, .fillers].contains($0) }
    return MetricID.allCases.filter {
      groups.contains($0.basis) || contains(.pauses) && ofPauses.contains($0)
        || contains(.fillers) && ofFillers.contains($0)
        || contains(.pace) && $0 == .wordsPerMinute
        || leavesOutFlow && $0.group == .flow
    }
  }
}
