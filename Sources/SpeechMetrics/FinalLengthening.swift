internal import DSP
internal import SpeechAnalysis

/// Fewer syllables in a run have no usual length, and fewer runs are no habit.
private let fewestSyllables = 5
private let fewestRuns = 3

/// How much longer the last syllable of a run is than the others, which tells listeners that a phrase
/// ends (Wightman et al. 1992); median over runs.
func finalLengthening(_ syllables: [Seconds], runs: [SpeechRun]) -> Measurement {
  let ratios = syllablesByRun(syllables, runs).compactMap { run, syllables -> Double? in
    guard syllables.count >= fewestSyllables else { return nil }
    let lengths = syllableLengths(Array(syllables), in: run.range)
    guard let usual = median(lengths.dropFirst().dropLast()), usual > 0 else { return nil }
    return lengths.last! / usual
  }
  guard ratios.count >= fewestRuns, let middle = median(ratios) else {
    return Measurement(missing: .tooLittleSpeech)
  }
  return Measurement(middle, standardError: ratios.standardErrorOfMedian)
}
