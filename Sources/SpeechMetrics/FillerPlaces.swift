internal import DSP
internal import SpeechAnalysis

/// A filled pause this near to the beginning of a run opens it: less than a short syllable.
private let reach: Seconds = 0.15
/// After a silence this long, speech starts anew: the third of the modes that Campione & Véronis (2002)
/// found in the lengths of pauses.
private let longPause = Pause.Kind.emphatic.shortest

/// What a filled pause comes after.
private enum FillerPlace {
  /// Nothing, or a long pause: it opens an answer or a new thought.
  case start
  case pause
  case speech
}

/// The filled pauses by what they come after, the first of each to listen to.
func fillerPlaces(_ timeline: SpeechTimeline) -> [MetricID: Measurement] {
  var found: [FillerPlace: [TimeRange]] = [:]
  let firsts = Set(timeline.sections.map(\.start))
  var next = 0
  for filler in timeline.believedFilledPauses {
    while next < timeline.runs.count, timeline.runs[next].range.start <= filler.start + reach {
      next += 1
    }
    let place = place(of: filler, in: timeline.runs[..<next], firsts: firsts)
    found[place, default: []].append(filler)
  }
  let count = { (place: FillerPlace) in
    let fillers = found[place] ?? []
    return Measurement(Double(fillers.count), evidence: Array(fillers.prefix(3)))
  }
  return [
    .fillersAtStartCount: count(.start), .fillersAfterPauseCount: count(.pause),
    .fillersAfterSpeechCount: count(.speech),
  ]
}

/// `runs` are those that have begun by the beginning of the filled pause, `firsts` where sections begin.
private func place(
  of filler: TimeRange, in runs: ArraySlice<SpeechRun>, firsts: Set<Seconds>
) -> FillerPlace {
  guard let run = runs.last else { return .start }
  guard abs(filler.start - run.range.start) <= reach else { return .speech }
  guard !firsts.contains(run.range.start), let before = runs.dropLast().last else {
    return .start
  }
  return run.range.start - before.range.end >= longPause ? .start : .pause
}
