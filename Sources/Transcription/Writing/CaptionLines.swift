internal import DSP
internal import SpeechAnalysis

/// Words that are shown together.
///
/// At most two lines of 42 characters, on the screen for 7 s at most and for five sixths of a second
/// where the next leaves the time: the conventions of Netflix's “Timed Text Style Guide: General
/// Requirements” (2024), to which others' are close.
struct WrittenCaption: Equatable {
  static let lineLength = 42
  static let longest: Seconds = 7
  static let shortest: Seconds = 5.0 / 6
  /// Between words, after which a new caption begins: that of a phrase pause.
  static let pause: Seconds = 0.5

  var range: TimeRange
  var lines: [String]
}

func captions(of words: [Word]) -> [WrittenCaption] {
  var groups: [[Word]] = []
  for word in words {
    if let group = groups.last, group.takes(word) {
      groups[groups.endIndex - 1].append(word)
    } else {
      groups.append([word])
    }
  }
  return groups.indices.map { index in
    let group = groups[index]
    let start = group[0].range.start
    let spoken = group.map(\.range.end).max() ?? start
    let next = groups.dropFirst(index + 1).first?[0].range.start ?? .infinity
    let end = max(spoken, min(start + WrittenCaption.shortest, next))
    return WrittenCaption(
      range: TimeRange(start: start, end: end), lines: wrapped(group.map(\.text)))
  }
}

/// What is said, a sentence each, or what is between two long pauses where no sentence ends.
func sentences(of words: [Word]) -> [String] {
  var sentences: [[Word]] = []
  for word in words {
    if let last = sentences.last?.last, !last.endsSentence,
      word.range.start - last.range.end < 2
    {
      sentences[sentences.endIndex - 1].append(word)
    } else {
      sentences.append([word])
    }
  }
  return sentences.map { $0.map(\.text).joined(separator: " ") }
}

extension [Word] {
  /// Whether a word goes into the caption that these begin.
  fileprivate func takes(_ word: Word) -> Bool {
    guard let first, let last else { return true }
    let duration = last.range.end - first.range.start
    if word.range.start - last.range.end >= WrittenCaption.pause { return false }
    if last.endsSentence, duration >= WrittenCaption.shortest { return false }
    if word.range.end - first.range.start > WrittenCaption.longest { return false }
    return wrapped(map(\.text) + [word.text]).count <= 2
  }
}

extension Word {
  fileprivate var endsSentence: Bool {
    text.reversed().prefix { !$0.isLetter && !$0.isNumber }.contains { ".?!…".contains($0) }
  }
}

/// In as few lines as they take; of two, neither is much longer than the other.
private func wrapped(_ words: [String]) -> [String] {
  let lines = filled(words, length: WrittenCaption.lineLength)
  guard lines.count == 2 else { return lines }
  let whole = lines[0].count + 1 + lines[1].count
  let balanced = (min(whole / 2, WrittenCaption.lineLength)...WrittenCaption.lineLength).lazy
    .map { filled(words, length: $0) }.first { $0.count == 2 }
  return balanced ?? lines
}

private func filled(_ words: [String], length: Int) -> [String] {
  words.reduce(into: []) { lines, word in
    if let last = lines.last, last.count + 1 + word.count <= length {
      lines[lines.endIndex - 1] = last + " " + word
    } else {
      lines.append(word)
    }
  }
}
