internal import DSP
internal import SpeechAnalysis

extension SpeechPieces {
  /// How far a line may be from the speech that it belongs to.
  private static let lineReach: Seconds = 1
  /// Speech at the edge of a line too short to hold a word of it.
  private static let sliver: Seconds = 0.1

  /// The words of a line, by their syllables and those that were heard over the speech inside its times:
  /// none is in a silent pause and none goes on across one. Without speech near it they take the line's
  /// times.
  func spread(_ words: [Substring], over window: TimeRange) -> [Word] {
    let pieces = speech(for: window).map(piece)
    let counts = words.map { Double(syllableCount(of: String($0))) }
    let breaks = wordBreaks(words, counts, at: pieces)
    return zip(pieces, zip([0] + breaks, breaks + [words.count])).flatMap { piece, part in
      share(piece, among: words[part.0..<part.1], counts[part.0..<part.1])
    }
  }

  private func speech(for window: TimeRange) -> [TimeRange] {
    let all = inside(window)
    let long = all.filter { $0.duration >= Self.sliver }
    if !long.isEmpty { return long }
    if let longest = all.longestFirst.first { return [longest] }
    return [snapping(window, within: Self.lineReach)]
  }

  /// After how many words each pause between the pieces comes: where the syllables say, or at a sign
  /// near by, since people pause at the ends of sentences and clauses.
  private func wordBreaks(
    _ words: [Substring], _ counts: [Double], at pieces: [SpeechPiece]
  ) -> [Int] {
    let heard = pieces.map(\.syllableCount)
    let stretch = heard.reduce(0, +) / max(1, counts.reduce(0, +))
    let rate = heard.reduce(0, +) / max(0.1, pieces.map(\.range).totalDuration)
    let bonuses = [0] + words.map { rate * bonus(after: $0) }
    var breaks: [Int] = []
    var (count, said, paused) = (0, 0.0, 0.0)
    for piece in heard.dropLast() {
      paused += piece
      var best = (count: count, cost: abs(paused - said) - bonuses[count])
      var (candidate, end) = (count, said)
      while candidate < words.count, end - paused < best.cost + rate * Self.sentenceBonus {
        end += counts[candidate] * stretch
        candidate += 1
        let cost = abs(end - paused) - bonuses[candidate]
        if cost < best.cost {
          best = (candidate, cost)
          said = end
        }
      }
      count = best.count
      breaks.append(count)
    }
    return breaks
  }

  private static let sentenceBonus: Seconds = 0.6
  private static let clauseBonus: Seconds = 0.3

  /// By how much a pause after a word may be off for the sign that stands there.
  private func bonus(after word: Substring) -> Seconds {
    guard let sign = word.last else { return 0 }
    if ".?!…".contains(sign) { return Self.sentenceBonus }
    return ",;:–—-".contains(sign) ? Self.clauseBonus : 0
  }

  private func share(
    _ piece: SpeechPiece, among words: ArraySlice<Substring>, _ counts: ArraySlice<Double>
  ) -> [Word] {
    let total = counts.reduce(0, +)
    var (sum, start) = (0.0, piece.range.start)
    return zip(words, counts).map { word, count in
      sum += count
      let end = max(start, min(milliseconds(piece.time(at: sum / total)), piece.range.end))
      let range = TimeRange(start: start, end: end)
      start = end
      return Word(text: String(word), range: range, timing: .interpolated)
    }
  }
}

private func milliseconds(_ time: Seconds) -> Seconds { (time * 1000).rounded() / 1000 }
