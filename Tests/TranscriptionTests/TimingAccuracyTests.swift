import DSP
import TestSupport
import Testing

@testable import SpeechAnalysis
@testable import Transcription

/// How near words without times come to where they are, in a talk whose syllables are known.
@Suite struct TimingAccuracyTests {
  private let reference: Reference
  private let talk: SpeechTimeline
  /// The words of the talk, each from its first nucleus to its last.
  private let truth: [(text: String, range: TimeRange)]

  init() throws {
    reference = try Fixture("talk").reference()
    var heard = timeline(reference.speech.map { $0.start...$0.end }, duration: reference.duration)
    heard.syllables = reference.nuclei.map { Syllable(nucleus: $0) }
    talk = heard
    var nuclei = reference.nuclei[...]
    truth = try #require(reference.text).split(separator: " ").compactMap { word in
      let own = nuclei.prefix(syllableCount(of: String(word)))
      nuclei = nuclei.dropFirst(own.count)
      guard let first = own.first, let last = own.last else { return nil }
      return (String(word), TimeRange(start: first, end: last))
    }
  }

  /// Median distance of the middles, in seconds.
  private func medianError(_ words: [Word]) -> Seconds {
    let errors = zip(words, truth).map { word, truth in
      abs((word.range.start + word.range.end) - (truth.range.start + truth.range.end)) / 2
    }
    return errors.sorted()[errors.count / 2]
  }

  @Test func `words of lines come within 0.15 s`() throws {
    var file = try transcriptFile("x")
    file.cues = stride(from: 0, to: truth.count, by: 8).map { first in
      let words = truth[first..<min(first + 8, truth.count)]
      let range = TimeRange(
        start: words[first].range.start - 0.1, end: words[words.endIndex - 1].range.end + 0.1)
      return Cue(words.map(\.text).joined(separator: " "), range: range)
    }
    let words = file.transcript(on: talk).transcript.words
    #expect(words.count == truth.count)
    let error = medianError(words)
    #expect(error < 0.15, "\(error)")
  }

  @Test func `words of a text come as near where the syllables are heard`() throws {
    let file = try transcriptFile(truth.map(\.text).joined(separator: " "))
    let error = medianError(file.transcript(on: talk).transcript.words)
    #expect(error < 0.15, "\(error)")
  }
}
