internal import DSP
internal import RealModule
internal import SpeechAnalysis

/// Syllables of the same run within this time are what one is compared with; a convention.
private let neighbourhood: Seconds = 2
private let fewestNeighbours = 5
/// Listeners tell accents apart by 1.5 st (Rietveld & Gussenhoven 1985); a little more, since vowels
/// differ in pitch by themselves.
private let leastPitch: Semitones = 2
/// Loudness and duration mark prominence more than pitch does (Kochanski et al. 2005); how much is a
/// convention: 2 dB is what divides syllables (de Jong & Wempe 2009), a tenth about the least change
/// of tempo that is heard (Quené 2004).
private let leastLevel: Decibels = 2
private let leastLengthening = 1.1
/// Of emphases nearer than this, the strongest stands for all; a convention.
private let shortestGap: Seconds = 0.5
/// Around an emphasis, to listen to.
private let margin: Seconds = 1

/// A syllable that is higher, louder and longer than those around it.
struct Emphasis {
  var time: Seconds
  /// How far it exceeds what counts, in pitch, level and length together; 3 is the least.
  var strength: Double
}

func emphasis(
  _ syllables: [Syllable], runs: [SpeechRun], sections: [TimeRange]
) -> [MetricID: Measurement] {
  guard syllables.contains(where: { $0.pitch != nil }) else {
    return [.emphasesPerMinute: Measurement(missing: .tooLittleVoicing)]
  }
  let found = emphases(syllables, runs: runs)
  var perMinute = Measurement.eventsPerMinute(found.count, in: sections.totalDuration)
  let strongest = found.sorted { ($1.strength, $0.time) < ($0.strength, $1.time) }.prefix(3)
  perMinute.evidence = strongest.compactMap { emphasis in
    sections.first { $0.contains(emphasis.time) }.map {
      TimeRange(
        start: max($0.start, emphasis.time - margin), end: min($0.end, emphasis.time + margin))
    }
  }
  return [.emphasesPerMinute: perMinute]
}

/// In order.
func emphases(_ syllables: [Syllable], runs: [SpeechRun]) -> [Emphasis] {
  var next = 0
  return runs.flatMap { run in
    while next < syllables.count, syllables[next].nucleus < run.range.start { next += 1 }
    let first = next
    while next < syllables.count, syllables[next].nucleus < run.range.end { next += 1 }
    return strongest(emphases(in: Array(syllables[first..<next]), of: run.range))
  }
}

private func emphases(in syllables: [Syllable], of run: TimeRange) -> [Emphasis] {
  let lengths = syllableLengths(syllables.map(\.nucleus), in: run)
  return syllables.indices.compactMap { index in
    let near = neighbours(of: index, in: syllables)
    guard near.count > fewestNeighbours, let pitch = syllables[index].pitch,
      let level = syllables[index].level,
      let usualPitch = median(near.compactMap { syllables[$0].pitch }),
      let usualLevel = median(near.compactMap { syllables[$0].level }),
      let usualLength = median(near.map { lengths[$0] }), usualLength > 0
    else { return nil }
    let excess = [
      (pitch - usualPitch) / leastPitch, (level - usualLevel) / leastLevel,
      .log(lengths[index] / usualLength) / .log(leastLengthening),
    ]
    guard excess.allSatisfy({ $0 >= 1 }) else { return nil }
    return Emphasis(time: syllables[index].nucleus, strength: excess.reduce(0, +))
  }
}

/// The syllable itself is among them.
private func neighbours(of index: Int, in syllables: [Syllable]) -> Range<Int> {
  let isNear = { abs(syllables[$0].nucleus - syllables[index].nucleus) <= neighbourhood }
  var (first, end) = (index, index + 1)
  while first > 0, isNear(first - 1) { first -= 1 }
  while end < syllables.count, isNear(end) { end += 1 }
  return first..<end
}

/// From half-way to the nucleus before to half-way to the next, or to the edge of the run.
func syllableLengths(_ nuclei: [Seconds], in run: TimeRange) -> [Seconds] {
  nuclei.indices.map { index in
    let start = index > 0 ? (nuclei[index - 1] + nuclei[index]) / 2 : run.start
    let end = index + 1 < nuclei.count ? (nuclei[index] + nuclei[index + 1]) / 2 : run.end
    return end - start
  }
}

private func strongest(_ emphases: [Emphasis]) -> [Emphasis] {
  emphases.reduce(into: []) { kept, emphasis in
    guard let last = kept.last, emphasis.time - last.time < shortestGap else {
      return kept.append(emphasis)
    }
    if emphasis.strength > last.strength { kept[kept.count - 1] = emphasis }
  }
}
