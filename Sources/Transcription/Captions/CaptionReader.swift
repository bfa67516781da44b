internal import SpeechAnalysis

/// Reads SubRip and WebVTT, which differ little once one is tolerant: a line with two times begins a
/// caption, and what stands before the next such line is its text.
///
/// So blank lines may be missing or doubled, hours left out, commas and dots exchanged. Left out are
/// the captions' names or numbers, their settings, and WebVTT's blocks NOTE, STYLE and REGION.
struct CaptionReader {
  private struct Block {
    var times: CaptionTimes
    /// Blank ones are kept, as signs of where a block ends.
    var lines: [Substring] = []
  }

  private let file: String
  private let isWebVTT: Bool
  private var header: [Substring] = []
  private var blocks: [Block] = []
  private var firstTimes: (line: Int, text: Substring)?

  init(_ text: String, file: String) {
    self.file = file
    isWebVTT = text.hasPrefix("WEBVTT")
    for (index, line) in text.lines.enumerated() {
      if let times = CaptionTimes(line) {
        firstTimes = firstTimes ?? (index + 1, line)
        dropName()
        blocks.append(Block(times: times, lines: times.text.isEmpty ? [] : [times.text]))
      } else if blocks.isEmpty {
        header.append(line)
      } else {
        blocks[blocks.endIndex - 1].lines.append(line)
      }
    }
  }

  func draft() throws(TranscriptError) -> TranscriptDraft {
    let captions = blocks.compactMap { block in
      block.times.range.map { Caption(range: $0, lines: text(block.lines)) }
    }
    guard !captions.isEmpty else {
      guard let firstTimes else { throw TranscriptError(file: file, .noWords) }
      throw TranscriptError(
        file: file, line: firstTimes.line, .noGoodCue(excerpt(firstTimes.text)))
    }
    return TranscriptDraft(
      cues: captions.withoutRepeatedLines.flatMap(\.cues), language: language,
      brokenCount: blocks.count - captions.count)
  }

  /// Of WebVTT's header: "Language: en".
  private var language: String? {
    header.lazy.compactMap { line in
      line.lowercased().hasPrefix("language:") ? String(line.dropFirst(9).trimmed) : nil
    }.first
  }

  /// Takes the name of the caption that begins from the end of the one before it.
  ///
  /// SubRip numbers its captions; WebVTT may name them, right above the times and after a blank line.
  private mutating func dropName() {
    guard !blocks.isEmpty else { return }
    let lines = blocks[blocks.endIndex - 1].lines
    guard let last = lines.lastIndex(where: { !$0.isBlank }) else { return }
    let isAdjacent = last == lines.endIndex - 1
    let isNumber = lines[last].trimmed.allSatisfy(\.isNumber)
    let isApart = last == 0 || lines[last - 1].isBlank
    guard isWebVTT ? isAdjacent && (isNumber || isApart) : isNumber else { return }
    blocks[blocks.endIndex - 1].lines.remove(at: last)
  }

  /// The lines of a caption without what isn't said.
  private func text(_ lines: [Substring]) -> [Substring] {
    var kept: [Substring] = []
    var isAfterBlank = false
    var isInComment = false
    for line in lines {
      if line.isEmpty { isInComment = false }
      if isWebVTT, isAfterBlank, line.isComment { isInComment = true }
      isAfterBlank = line.isEmpty
      if !isInComment, !line.isBlank { kept.append(line) }
    }
    return kept
  }
}

extension Substring {
  /// The first line of a block of WebVTT that isn't a caption.
  fileprivate var isComment: Bool {
    ["NOTE", "STYLE", "REGION"].contains {
      self == $0 || hasPrefix($0 + " ") || hasPrefix($0 + "\t")
    }
  }
}
