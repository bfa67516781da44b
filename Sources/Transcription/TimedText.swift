internal import DSP
internal import SpeechAnalysis

/// Plain text, line by line; with times where lines tell them, as in what meeting tools and YouTube show
/// beside a video: "0:05" above the words or before them, "Anna Berg 0:05", "[Anna] 0:05".
///
/// Lines tell times if the first does, and one in four or more, in order. Times of day, which begin after
/// the first hour, can't be laid over the recording: they are passed over.
func readText(_ text: String) -> TranscriptDraft {
  let lines = text.nonBlankLines
  let marks = lines.map(TimeMark.init)
  let times = marks.compactMap { $0?.time }
  guard let first = marks.first, let first, times.count >= 2, 4 * times.count >= lines.count,
    times == times.sorted()
  else { return TranscriptDraft(cues: lines.map { Cue(String($0), range: nil) }) }
  var cues: [Cue] = []
  for (line, mark) in zip(lines, marks) {
    if let mark {
      cues.append(Cue(mark.text, range: TimeRange(start: mark.time, end: mark.time)))
    } else {
      cues[cues.endIndex - 1].text += " " + line
    }
  }
  // The last line lasts to the end of any recording.
  let ends = times.dropFirst() + [.beyondAnyRecording]
  for (index, end) in zip(cues.indices, ends) {
    cues[index].range = first.time < 3600 ? TimeRange(start: times[index], end: end) : nil
  }
  return TranscriptDraft(cues: cues)
}

private struct TimeMark {
  var time: Seconds
  /// What follows in the same line.
  var text: String

  init?(_ line: Substring) {
    let line = line.trimmed
    let start = line.drop { "[(".contains($0) }
    let clock = start.prefix { $0.isNumber || ":.".contains($0) }
    if let time = clockTime(clock) {
      self.time = time
      text = String(start[clock.endIndex...].drop { "]) -–".contains($0) })
    } else if let last = line.split(whereSeparator: \.isWhitespace).last,
      let time = clockTime(last), line[..<last.startIndex].canBeName,
      line[..<last.startIndex].isCapitalised
    {
      self.time = time
      text = ""
    } else {
      return nil
    }
  }
}

/// Of "0:05" or "1:02:03"; a number without a colon is none.
private func clockTime(_ text: Substring) -> Seconds? {
  text.contains(":") ? captionTime(text).flatMap { $0 < .beyondAnyRecording ? $0 : nil } : nil
}
