public import DSP

/// Where only some stretches of the recording count, each is measured as a recording of its own would be,
/// from its first speech to its last: what a border cuts off is neither speech nor a pause.
extension SpeechTimeline {
  /// The stretches that count; all of the recording where none were chosen.
  public var kept: [TimeRange] {
    parameters.only?.ranges(upTo: duration) ?? [TimeRange(start: 0, end: duration)]
  }

  /// In each stretch that counts and holds speech, from the first speech onset to the last speech end.
  public var sections: [TimeRange] {
    guard parameters.only != nil else { return span.map { [$0] } ?? [] }
    var runs = runs.map(\.range)[...]
    return kept.compactMap { stretch in
      let inside = runs.prefix { stretch.contains(($0.start + $0.end) / 2) }
      runs = runs.dropFirst(inside.count)
      guard let first = inside.first, let last = inside.last else { return nil }
      return TimeRange(start: first.start, end: last.end)
    }
  }

  /// Total time: the sections, pauses included.
  public var speakingTime: Seconds { sections.totalDuration }
}

extension Tiers {
  /// The tiers where `stretches` count: what reaches beyond them is cut there. Pauses stay whole, since a
  /// cut one is no pause.
  func within(_ stretches: [Stretch]) -> Tiers {
    let kept = stretches.merged.map(\.range)
    return Tiers(
      speech: speech?.cut(to: kept), pauses: pauses,
      nuclei: nuclei?.filter { nucleus in kept.contains { $0.contains(nucleus) } },
      fillers: fillers?.cut(to: kept), prolongations: prolongations?.cut(to: kept),
      repetitions: repetitions?.cut(to: kept))
  }
}

extension [TimeRange] {
  fileprivate func cut(to kept: Self) -> Self {
    flatMap { range in
      kept.filter(range.overlaps).map {
        TimeRange(
          start: Swift.max(range.start, $0.start), end: Swift.min(range.end, $0.end))
      }
    }
  }
}
