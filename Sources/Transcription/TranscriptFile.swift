internal import PlainText
internal import SpeechAnalysis

/// What a transcript by another program says, before it is laid over a recording.
public struct TranscriptFile: Sendable, Equatable {
  /// In the order of their starts, lines cut off where the next begins; none is without a word.
  public var cues: [Cue]
  /// ISO 639-1: "en"; nil where the file doesn't say.
  public var language: String?
  /// What was passed over, for people.
  public var warnings: [String]
  /// Whether a person may have put the words where they are, as in Praat.
  var isAnnotated = false

  /// Reads captions (SRT, WebVTT), JSON (ours, of Whisper and of Vosk), a Praat TextGrid or plain
  /// text, told by what is in the file first, then by its name.
  public init(bytes: [UInt8], name: String) throws(TranscriptError) {
    guard bytes.count <= 64 << 20 else { throw TranscriptError(file: name, .tooLarge) }
    let (text, isGuessed) = legibleText(bytes)
    let form = try TranscriptForm(of: text, name: name)
    let draft = try form.read(text, name: name)
    let language = draft.language.flatMap(languageCode)
    self.language = language
    cues = draft.cues.withoutSpeakers.map { $0.cleaned(in: language ?? "en") }.joiningSigns.inOrder
    warnings = isGuessed ? ["not in UTF-8; read as Windows-1252"] : []
    warnings += draft.warnings
    isAnnotated = form == .textGrid
    guard !cues.isEmpty else { throw TranscriptError(file: name, .noWords) }
  }
}

/// What one form's reader found.
struct TranscriptDraft: Equatable {
  var cues: [Cue] = []
  var language: String?
  var brokenCount = 0
  var isCutShort = false

  var warnings: [String] {
    var warnings: [String] = []
    if brokenCount > 0 {
      let what = brokenCount == 1 ? "1 line has" : "\(brokenCount) lines have"
      warnings.append(
        "\(what) no times that make sense and \(brokenCount == 1 ? "was" : "were") left out")
    }
    if isCutShort { warnings.append("it ends in the middle; what stands before was read") }
    return warnings
  }
}

/// "en" of "en-GB", "EN" and Whisper's "english"; another name in full stays as it is.
private func languageCode(_ name: String) -> String? {
  let primary = name.lowercased().prefix { $0.isLetter }
  if primary.isEmpty { return nil }
  return primary == "english" ? "en" : String(primary)
}

extension [Cue] {
  /// Sorted by their starts where all have one, and no line going on into the next. Lines that begin
  /// together are one.
  fileprivate var inOrder: Self {
    guard allSatisfy({ $0.range != nil }) else { return self }
    let sorted = enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
    var cues: Self = []
    for cue in sorted {
      if let last = cues.last, last.timing == nil, cue.timing == nil {
        if last.start == cue.start {
          cues[cues.endIndex - 1].merge(cue)
          continue
        }
        cues[cues.endIndex - 1].end(by: cue.start)
      }
      cues.append(cue)
    }
    return cues
  }
}

extension Cue {
  fileprivate var start: Double { range?.start ?? 0 }

  fileprivate mutating func end(by time: Double) {
    guard let range, time < range.end else { return }
    self.range = TimeRange(start: range.start, end: time)
  }

  fileprivate mutating func merge(_ other: Cue) {
    text += " " + other.text
    range = TimeRange(start: start, end: Swift.max(range?.end ?? 0, other.range?.end ?? 0))
  }
}
