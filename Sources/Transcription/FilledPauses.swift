internal import DSP
public import SpeechAnalysis

// Chosen on every other talk, measured on the rest: docs/ACCURACY.md, "Words".

/// A word and a sound this near to one another are one filled pause.
private let reach: Seconds = 0.1
/// A recogniser that was prompted with hesitations writes some that nobody made: those that no sound
/// confirms last no longer than the aligner must give them.
private let shortestWord: Seconds = 0.25
/// A sound shorter than this that no word confirms is more often a word drawn out.
private let shortestSound: Seconds = 0.5
/// A word of which the recogniser is at least this sure explains a sound that it covers half of.
private let sureWord = 0.6

extension Transcript {
  /// The filled pauses that are believed of those that the transcript has as words and those that were
  /// heard as sounds, in the order of their starts.
  ///
  /// What both have is believed.
  public func filledPauses(with timeline: SpeechTimeline) -> [HeardFilledPause] {
    let fillers = words.filter(isFilledPause)
    let sounds = timeline.filledPauses
    let both = sounds.flatMap { agreed($0, by: fillers) }
    let alone = sounds.filter { sound in
      !fillers.contains { $0.range.isNear(sound) } && isUnexplained(sound)
    }
    let written = fillers.filter { word in
      !sounds.contains(where: word.range.isNear) && word.range.duration >= shortestWord
    }
    let all =
      both + alone.map { HeardFilledPause(range: $0, source: .sound) }
      + written.map { HeardFilledPause(range: $0.range, source: .word, text: $0.plain) }
    return all.sorted { $0.range.start < $1.range.start }
  }

  /// One for each word near the sound; a single word has the times of the sound.
  private func agreed(_ sound: TimeRange, by fillers: [Word]) -> [HeardFilledPause] {
    let near = fillers.filter { $0.range.isNear(sound) }
    return near.map {
      HeardFilledPause(range: near.count == 1 ? sound : $0.range, source: .both, text: $0.plain)
    }
  }

  private func isUnexplained(_ sound: TimeRange) -> Bool {
    let covered = words.filter { !isFilledPause($0) && $0.timing != .interpolated }
      .filter { $0.confidence ?? 1 >= sureWord }
      .reduce(0) { $0 + $1.range.overlap(with: sound) }
    return sound.duration >= shortestSound && covered < sound.duration / 2
  }
}

extension Word {
  /// "um" of "Um,".
  fileprivate var plain: String { text.lowercased().filter { $0.isLetter } }
}

extension TimeRange {
  fileprivate func isNear(_ other: TimeRange) -> Bool {
    start < other.end + reach && other.start < end + reach
  }

  fileprivate func overlap(with other: TimeRange) -> Seconds {
    max(0, min(end, other.end) - max(start, other.start))
  }
}
