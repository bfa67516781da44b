internal import Annotations
internal import SpeechAnalysis

/// The words of a TextGrid: those of the tier called words, word, ORT or transcript, or of the only
/// interval tier. Silence that is labelled as such is left out.
func readWordTier(_ text: String, file: String) throws(TranscriptError) -> TranscriptDraft {
  let tiers: [IntervalTier]
  do {
    tiers = try IntervalTier.all(in: Array(text.utf8), file: file)
  } catch {
    throw TranscriptError(file: file, .textGrid("\(error)"))
  }
  guard let tier = wordTier(among: tiers) else {
    throw TranscriptError(file: file, .noWordTier(found: tiers.prefix(8).map { excerpt($0.name) }))
  }
  var draft = TranscriptDraft()
  for interval in tier.intervals where !isSilence(interval.label) {
    guard let range = TimeRange(checking: interval.start, interval.end) else {
      draft.brokenCount += 1
      continue
    }
    let isWord = interval.label.split(whereSeparator: \.isWhitespace).count == 1
    draft.cues.append(Cue(interval.label, range: range, timing: isWord ? .given : nil))
  }
  return draft
}

private func wordTier(among tiers: [IntervalTier]) -> IntervalTier? {
  ["words", "word", "ort", "transcript"].lazy
    .compactMap { name in tiers.first { $0.name.trimmed.lowercased() == name } }.first
    ?? (tiers.count == 1 ? tiers.first : nil)
}

/// As aligners mark it.
private func isSilence(_ label: String) -> Bool {
  let name = label.trimmed.lowercased()
  return ["sil", "sp", "spn", "silence", "#", "_"].contains(name)
    || name.hasPrefix("<") && name.hasSuffix(">")
}
