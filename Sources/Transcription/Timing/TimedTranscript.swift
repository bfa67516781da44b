internal import DSP
internal import Numbers
public import SpeechAnalysis

/// A transcript laid over a recording, and what people should know of how.
public struct TimedTranscript: Sendable, Equatable {
  public var transcript: Transcript
  public var notices: [String]
}

extension TranscriptFile {
  /// The words on the time axis of a recording.
  ///
  /// Words with times keep them, but are drawn to the speech unless a person put them where they are.
  /// Those of a line are spread over the speech inside its times, and those of a text without times
  /// over all speech. Nothing reaches beyond the recording; what begins there is left out.
  public func transcript(on timeline: SpeechTimeline) -> TimedTranscript {
    let pieces = SpeechPieces(timeline)
    let inside = cues.filter { ($0.range?.start ?? 0) < timeline.duration }
    let counted = inside.filter { $0.counts(in: timeline) }
    let hasTimes = counted.contains { $0.range != nil }
    let words =
      hasTimes
      ? counted.fillingGaps(duration: timeline.duration)
        .flatMap { $0.words(on: pieces, isFixed: isAnnotated) }
      : pieces.spread(
        counted.flatMap(\.words), over: TimeRange(start: 0, end: timeline.duration))
    let transcript = Transcript(
      words: words.ascending, language: language ?? "en")
    let notices = notices(
      beyond: cues.count - inside.count, isRough: !hasTimes && !words.isEmpty,
      apart: Double(words.count { pieces.isApart($0.range) }) / Double(max(1, words.count)))
    return TimedTranscript(transcript: transcript, notices: notices)
  }

  private func notices(beyond: Int, isRough: Bool, apart: Double) -> [String] {
    var notices: [String] = []
    if beyond == cues.count {
      notices.append("all of it comes after the recording ends; " + check)
    } else if beyond > 0 {
      let which = beyond == 1 ? "one line or word comes" : "\(beyond) lines or words come"
      notices.append("\(which) after the recording ends, left out; " + check)
    }
    if isRough {
      notices.append(
        "it has no times, so its words were spread over the speech: when each was said is rough")
    }
    if apart > 0.1 {
      let share = Int(clamping: (100 * apart).rounded())
      notices.append("\(share) % of its words stand where no speech was heard; " + check)
    }
    return notices
  }
}

private let check = "check that it belongs to this recording"

extension Cue {
  /// Whether its middle is in a stretch that counts.
  fileprivate func counts(in timeline: SpeechTimeline) -> Bool {
    guard let range, timeline.parameters.only != nil else { return true }
    let middle = range.start + range.duration / 2
    return timeline.kept.contains { $0.contains(middle) }
  }

  fileprivate func words(on pieces: SpeechPieces, isFixed: Bool) -> [Word] {
    guard let range else { return [] }
    let window = TimeRange(start: range.start, end: min(range.end, pieces.duration))
    guard let timing else { return pieces.spread(words, over: window) }
    return [
      Word(
        text: text, range: isFixed ? window : pieces.snapping(window), confidence: confidence,
        timing: timing)
    ]
  }
}

extension [Cue] {
  /// Cues without times among others share what lies between those.
  fileprivate func fillingGaps(duration: Seconds) -> Self {
    var cues: Self = []
    for cue in self {
      if cue.range == nil, let last = cues.last, last.range == nil {
        cues[cues.endIndex - 1].text += " " + cue.text
      } else {
        cues.append(cue)
      }
    }
    for index in cues.indices where cues[index].range == nil {
      let start = Swift.min(index > 0 ? cues[index - 1].range?.end ?? 0 : 0, duration)
      let end = index + 1 < cues.count ? cues[index + 1].range?.start ?? duration : duration
      cues[index].range = TimeRange(start: start, end: Swift.min(Swift.max(start, end), duration))
    }
    return cues
  }
}
