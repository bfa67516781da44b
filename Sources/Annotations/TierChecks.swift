public import DSP
public import SpeechAnalysis

extension Tiers {
  /// The tiers cut off at the end of the recording, beyond which they may reach by up to 20 ms.
  ///
  /// `file` is where they came from.
  public func validated(duration: Seconds, file: String) throws(AnnotationError) -> Tiers {
    for (tier, events) in ranges {
      if let end = events.last?.end, end > duration + 0.02 {
        throw AnnotationError(file: file, .beyondEnd(tier, end, duration: duration))
      }
    }
    return Tiers(
      speech: speech.map { clamped($0, to: duration) },
      pauses: pauses.map { clamped($0, to: duration) },
      nuclei: nuclei?.map { min($0, duration) },
      fillers: fillers.map { clamped($0, to: duration) },
      prolongations: prolongations.map { clamped($0, to: duration) },
      repetitions: repetitions.map { clamped($0, to: duration) })
  }

  /// Where both are given, the pauses must be the gaps of at least `minimumPause` in the speech,
  /// to within 10 ms at either end.
  public func reconcile(minimumPause: Seconds, file: String) throws(AnnotationError) {
    guard let speech, let pauses else { return }
    let gaps = zip(speech, speech.dropFirst())
      .map { TimeRange(start: $0.end, end: max($0.end, $1.start)) }
      .filter { $0.duration >= minimumPause - rounding }
    if let (gap, pause) = zip(gaps, pauses).first(where: { !agree($0, $1) }) {
      throw AnnotationError(file: file, .disagreement(min(gap.start, pause.start)))
    }
    let count = min(gaps.count, pauses.count)
    if let unmatched = gaps.dropFirst(count).first ?? pauses.dropFirst(count).first {
      throw AnnotationError(file: file, .disagreement(unmatched.start))
    }
  }
}

/// More than the rounding of times in any file, less than anyone can place a boundary.
private let rounding: Seconds = 1e-6

private func agree(_ first: TimeRange, _ second: TimeRange) -> Bool {
  abs(first.start - second.start) <= 0.01 + rounding
    && abs(first.end - second.end) <= 0.01 + rounding
}

private func clamped(_ ranges: [TimeRange], to duration: Seconds) -> [TimeRange] {
  ranges.filter { $0.start < duration }
    .map { TimeRange(start: $0.start, end: min($0.end, duration)) }
}
