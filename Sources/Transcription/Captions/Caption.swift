internal import DSP
internal import SpeechAnalysis

/// A caption as written, its lines with their markup.
struct Caption: Equatable {
  var range: TimeRange
  var lines: [Substring]

  /// Its text without markup, in pieces where there are times inside it.
  var cues: [Cue] {
    let pieces = captionPieces(lines.joined(separator: " "))
    var cues: [Cue] = []
    var start = range.start
    for (index, piece) in pieces.enumerated() {
      let next = pieces.dropFirst(index + 1).first?.start ?? range.end
      let end = min(max(next, start), max(range.end, start))
      let text = spokenText(piece.text)
      let isWord = pieces.count > 1 && !text.contains(where: \.isWhitespace)
      cues.append(
        Cue(
          text, range: TimeRange(start: start, end: end), timing: isWord ? .given : nil))
      start = end
    }
    return cues
  }
}

extension [Caption] {
  /// Captions that roll, as YouTube's do, begin with the line that the one before them ended with;
  /// each line is taken where it first appears.
  ///
  /// They are known by pairs of captions of which the second has that line and another: a third of all
  /// pairs or more.
  var withoutRepeatedLines: Self {
    let pairs = zip(self, dropFirst())
    let rolls = pairs.filter { $1.repeats($0) }
    guard rolls.contains(where: { $1.lines.count > 1 }), 3 * rolls.count >= count - 1 else {
      return self
    }
    return prefix(1)
      + pairs.map { previous, caption in
        var caption = caption
        if caption.repeats(previous) { caption.lines.removeFirst() }
        return caption
      }
  }
}

extension Caption {
  fileprivate func repeats(_ previous: Caption) -> Bool {
    guard let first = lines.first, let last = previous.lines.last else { return false }
    return plainText(first) == plainText(last)
  }
}

private func plainText(_ line: Substring) -> String {
  captionPieces(String(line)).map(\.text).joined().split(whereSeparator: \.isWhitespace)
    .joined(separator: " ")
}
