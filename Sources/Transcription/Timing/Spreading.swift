internal import DSP
internal import SpeechAnalysis

extension SpeechPieces {
  /// How far a line may be from the speech that it belongs to.
  static let lineReach: Seconds = 1
  /// Speech at the edge of a line too short to hold a word of it.
  private static let sliver: Seconds = 0.1

  /// The words of a line, in proportion to their syllables over the speech inside its times: none is in
  /// a silent pause and none goes on across one. Without speech near it they take the line's times.
  func spread(_ words: [Substring], over window: TimeRange) -> [Word] {
    let pieces = pieces(for: window)
    let weights = words.map { Double(syllableCount(of: String($0))) }
    let breaks = wordBreaks(words, weights, at: pieces)
    return zip(pieces, zip([0] + breaks, breaks + [words.count])).flatMap { piece, part in
      share(piece, among: words[part.0..<part.1], weights[part.0..<part.1])
    }
  }

  private func pieces(for window: TimeRange) -> [TimeRange] {
    let all = inside(window)
    let long = all.filter { $0.duration >= Self.sliver }
    if !long.isEmpty { return long }
    if let longest = all.longestFirst.first { return [longest] }
    guard nearest(to: window, within: Self.lineReach) != nil else { return [window] }
    return [snapping(window, within: Self.lineReach)]
  }

  /// After how many words each pause between the pieces comes: where the syllables say, or at a sign
  /// near by, since people pause at the ends of sentences and clauses.
  private func wordBreaks(
    _ words: [Substring], _ weights: [Double], at pieces: [TimeRange]
  ) -> [Int] {
    let rate = pieces.totalDuration / max(1, weights.reduce(0, +))
    var breaks: [Int] = []
    var (count, time, paused) = (0, 0.0, 0.0)
    for piece in pieces.dropLast() {
      paused += piece.duration
      var best = (count: count, cost: abs(paused - time) - bonus(count, words))
      var (candidate, end) = (count, time)
      while candidate < words.count, end - paused < best.cost + Self.sentenceBonus {
        end += weights[candidate] * rate
        candidate += 1
        let cost = abs(end - paused) - bonus(candidate, words)
        if cost < best.cost {
          best = (candidate, cost)
          time = end
        }
      }
      count = best.count
      breaks.append(count)
    }
    return breaks
  }

  private static let sentenceBonus: Seconds = 0.6
  private static let clauseBonus: Seconds = 0.3

  /// By how much a pause after so many words may be off for the sign that stands there.
  private func bonus(_ count: Int, _ words: [Substring]) -> Seconds {
    guard count > 0, let sign = words[count - 1].last else { return 0 }
    if ".?!…".contains(sign) { return Self.sentenceBonus }
    return ",;:–—-".contains(sign) ? Self.clauseBonus : 0
  }

  private func share(
    _ piece: TimeRange, among words: ArraySlice<Substring>, _ weights: ArraySlice<Double>
  ) -> [Word] {
    let total = weights.reduce(0, +)
    var (sum, start) = (0.0, piece.start)
    return zip(words, weights).map { word, weight in
      sum += weight
      let end = milliseconds(piece.start + piece.duration * sum / total)
      let range = TimeRange(start: start, end: min(max(start, end), piece.end))
      start = range.end
      return Word(text: String(word), range: range, timing: .interpolated)
    }
  }
}

private func milliseconds(_ time: Seconds) -> Seconds { (time * 1000).rounded() / 1000 }
