internal import DSP
internal import SpeechAnalysis

/// The course that a talk took through its script.
struct ScriptCourse {
  private let places: ScriptPlaces
  private let talk: TalkWords
  private let sentences: [ScriptSentence]
  /// Of each sentence, which section it stands in.
  private let sections: [Int]
  private let moved: Set<Int>
  /// Of the sentences that were said.
  private let saidRanges: [TimeRange]
  /// In the order of the talk: where it went from one section to another.
  private let borders: [(start: Seconds, section: Int)]

  init(_ script: Script, _ places: ScriptPlaces, _ talk: TalkWords) {
    self.places = places
    self.talk = talk
    sentences = script.sections.flatMap(\.sentences)
    let sections = script.sections.enumerated().flatMap { index, section in
      section.sentences.map { _ in index }
    }
    self.sections = sections
    let said = sentences.indices.filter(places.isSaid)
    let order = said.compactMap { index in
      places.windows[index].map {
        (place: $0.words.lowerBound, weight: places.passages[index].wordCount)
      }
    }
    moved = Set(movedItems(order).map { said[$0] })
    let ranges = said.compactMap { index in
      places.windows[index].map { (range: talk.range(of: $0.words), section: sections[index]) }
    }
    saidRanges = ranges.map(\.range)
    borders = ranges.map { (start: $0.range.start, section: $0.section) }
      .sorted { $0.start < $1.start }
      .reduce(into: []) { borders, sentence in
        if borders.last?.section != sentence.section { borders.append(sentence) }
      }
  }

  var coverage: Double { coverage(of: Array(sentences.indices)) }

  func coverage(ofSection section: Int) -> Double { coverage(of: sentences(of: section)) }

  func reviews(ofSection section: Int) -> [SentenceReview] {
    sentences(of: section).map { index in
      let isSaid = places.isSaid(index)
      return SentenceReview(
        text: sentences[index].text, line: sentences[index].line, isSaid: isSaid,
        share: places.windows[index]?.share ?? 0, range: isSaid ? range(of: index) : nil,
        isMoved: moved.contains(index))
    }
  }

  /// Stretches of the talk in which no sentence of the script was said.
  func added(least: Int) -> [AddedStretch] {
    var added: [AddedStretch] = []
    var start = 0
    for end in 0...places.isTaken.count where end == places.isTaken.count || places.isTaken[end] {
      if end - start >= max(1, least) {
        let words = start...end - 1
        added.append(
          AddedStretch(
            range: talk.range(of: words), wordCount: end - start, opening: talk.opening(of: words)))
      }
      start = end + 1
    }
    return added
  }

  private func sentences(of section: Int) -> [Int] {
    sections.indices.filter { sections[$0] == section }
  }

  private func coverage(of sentences: [Int]) -> Double {
    let weights = sentences.map { Double(places.passages[$0].wordCount) }
    let whole = weights.reduce(0, +)
    let said = zip(sentences, weights).reduce(0) { sum, sentence in
      places.isSaid(sentence.0) ? sum + sentence.1 * (places.windows[sentence.0]?.share ?? 0) : sum
    }
    return whole > 0 ? said / whole : 0
  }

  private func range(of sentence: Int) -> TimeRange? {
    places.windows[sentence].map { talk.range(of: $0.words) }
  }
}

extension ScriptCourse {
  /// Where a section was spoken: from each of its sentences to the next of another section, or the last word.
  func ranges(ofSection section: Int) -> [TimeRange] {
    guard let last = talk.range?.end else { return [] }
    let starts = borders.map(\.start) + [last]
    return borders.indices.filter { borders[$0].section == section }.map {
      TimeRange(start: starts[$0], end: max(starts[$0], starts[$0 + 1]))
    }
  }

  /// Hesitations around the start of a section that others come before.
  func hesitations(
    ofSection section: Int, _ timeline: SpeechTimeline, _ limits: ScriptLimits
  ) -> [TimeRange] {
    guard let border = borders.dropFirst().first(where: { $0.section == section }),
      borders.first?.section != section
    else { return [] }
    let near = TimeRange(
      start: border.start - limits.transition, end: border.start + limits.transition)
    let after = TimeRange(start: border.start, end: near.end)
    let inside = timeline.pauses.filter { pause in
      pause.duration >= limits.hesitation && after.contains(pause.range.start)
        && saidRanges.contains { $0.start < pause.range.start && pause.range.end < $0.end }
    }
    return (timeline.believedFilledPauses.filter(near.overlaps) + inside.ranges)
      .sorted { $0.start < $1.start }
  }
}
