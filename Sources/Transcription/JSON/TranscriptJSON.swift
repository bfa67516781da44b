internal import DSP
internal import Models
internal import SpeechAnalysis

/// Reads JSON with what was said: ours, of Whisper (openai-whisper, faster-whisper, WhisperX,
/// whisper.cpp) and of Vosk, one result or several after one another.
///
/// One that is cut short gives what its whole results hold.
func readJSONTranscript(_ text: String, file: String) throws(TranscriptError) -> TranscriptDraft {
  let bytes = Array(text.utf8)
  let (documents, isCutShort) = jsonDocuments(in: bytes)
  var reader = JSONTranscriptReader()
  do {
    guard !documents.isEmpty else { _ = try JSON(parsing: bytes); return TranscriptDraft() }
    for document in documents { reader.read(try JSON(parsing: Array(document))) }
  } catch {
    throw TranscriptError(file: file, .notJSON(error.message))
  }
  guard reader.isKnown else { throw TranscriptError(file: file, .unknownJSON) }
  reader.draft.isCutShort = isCutShort
  return reader.draft
}

private struct JSONTranscriptReader {
  var draft = TranscriptDraft()
  /// Whether anything was a part of a transcript.
  var isKnown = false

  mutating func read(_ value: JSON) {
    if let elements = value.elements { return elements.forEach { read($0) } }
    if draft.language == nil {
      draft.language = (value["language"] ?? value["result"]?["language"])?.text
    }
    if let words = (value["words"] ?? value["result"])?.elements, !words.isEmpty {
      isKnown = true
      addWords(words, in: range(of: value))
    } else if let parts = value.first(["segments", "transcription"])?.elements {
      isKnown = true
      for part in parts { read(part) }
    } else if let alternatives = value["alternatives"]?.elements {
      isKnown = true
      if let best = alternatives.first { read(best) }
    } else if let text = value.first(["text", "word"])?.text {
      isKnown = true
      addLine(text, of: value)
    } else if value["partial"] != nil || value["words"] != nil {
      isKnown = true
    }
  }

  /// A segment, or a word in a list of its own.
  private mutating func addLine(_ text: String, of value: JSON) {
    let range = range(of: value)
    if range == nil, hasTimes(value) { return draft.brokenCount += 1 }
    draft.cues.append(
      Cue(
        text, range: range, timing: value["word"] == nil || range == nil ? nil : .given,
        confidence: confidence(of: value)))
  }

  private mutating func addWords(_ words: [JSON], in segment: TimeRange?) {
    var cues: [Cue] = []
    let marksStarts = words.contains { wordText($0)?.first == " " }
    for word in words {
      guard let text = wordText(word) else { continue }
      let range = range(of: word)
      if range == nil, hasTimes(word) {
        draft.brokenCount += 1
      } else if marksStarts, let last = cues.last, text.first?.isWhitespace == false,
        last.range != nil, range != nil
      {
        cues[cues.endIndex - 1].continued(by: text, until: range)
      } else {
        cues.append(
          Cue(
            text, range: range, timing: range == nil ? nil : timing(of: word),
            confidence: confidence(of: word)))
      }
    }
    draft.cues += cues.fillingGaps(in: segment)
  }

  private func wordText(_ word: JSON) -> String? { word.first(["word", "text"])?.text }

  private func timing(of word: JSON) -> Word.Timing {
    word["timing"]?.text.flatMap(Word.Timing.init) ?? .given
  }

  private func confidence(of value: JSON) -> Double? {
    value.first(["confidence", "probability", "score", "conf"])?.number
      .flatMap { (0...1).contains($0) ? $0 : nil }
  }

  private func hasTimes(_ value: JSON) -> Bool {
    value["start"] != nil && value["start"] != .null || value["offsets"] != nil
  }

  /// In seconds, or in milliseconds as whisper.cpp has them.
  private func range(of value: JSON) -> TimeRange? {
    if let offsets = value["offsets"], let from = offsets["from"]?.number,
      let to = offsets["to"]?.number
    {
      return TimeRange(checking: from / 1000, to / 1000)
    }
    guard let start = value["start"]?.number, let end = value["end"]?.number else { return nil }
    return TimeRange(checking: start, end)
  }
}

extension Cue {
  /// By a part of the same word: "-five" after "twenty".
  fileprivate mutating func continued(by part: String, until other: TimeRange?) {
    text += part
    guard let range, let other else { return }
    self.range = TimeRange(start: range.start, end: max(range.end, other.end))
  }
}

extension [Cue] {
  /// Words without times, as WhisperX has for numbers, share the time between their neighbours; where
  /// there is none, they share that of the word before.
  fileprivate func fillingGaps(in segment: TimeRange?) -> Self {
    guard segment != nil || contains(where: { $0.range != nil }) else { return self }
    var cues: Self = []
    for (index, cue) in enumerated() {
      let last = cues.last
      if cue.range == nil, let last, last.timing == nil {
        cues[cues.endIndex - 1].text += " " + cue.text
      } else if cue.range == nil {
        let next = self[index...].lazy.compactMap(\.range).first
        let start = last?.range?.end ?? segment?.start ?? next?.start ?? 0
        let end = next?.start ?? segment?.end ?? start
        if end - start < 0.05, let last {
          cues[cues.endIndex - 1] = Cue(last.text + " " + cue.text, range: last.range)
        } else {
          cues.append(Cue(cue.text, range: TimeRange(start: start, end: Swift.max(start, end))))
        }
      } else {
        cues.append(cue)
      }
    }
    return cues
  }
}
