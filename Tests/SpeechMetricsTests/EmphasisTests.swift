import DSP
import Testing

@testable import SpeechAnalysis
@testable import SpeechMetrics

@Suite struct EmphasisTests {
  @Test func `an even voice emphasises nothing`() {
    #expect(emphases(of: voice { _ in }).isEmpty)
  }

  @Test func `a syllable that is higher, louder and longer is an emphasis`() {
    #expect(emphases(of: voice { lift(10, &$0) }) == [2.1])
  }

  @Test func `two of the three are not enough`() {
    #expect(emphases(of: voice { lift(10, &$0, pitch: 1.9) }).isEmpty)
    #expect(emphases(of: voice { lift(10, &$0, level: 1.9) }).isEmpty)
    #expect(emphases(of: voice { lift(10, &$0, lengthening: 0.03) }).isEmpty)
  }

  @Test func `of two together the stronger counts`() {
    let both = voice {
      lift(10, &$0)
      lift(11, &$0, pitch: 5)
    }
    #expect(emphases(of: both) == [2.4])
  }

  @Test func `in a whisper there is none, and that isn't zero`() {
    let whisper = voice { for index in $0.indices { $0[index].pitch = nil } }
    let metrics = emphasis(whisper, runs: [], sections: [range(0, 60)])
    #expect(metrics[.emphasesPerMinute] == Measurement(missing: .tooLittleVoicing))
  }

  @Test func `runs are apart, and too few syllables compare with nothing`() {
    let syllables = voice { lift(10, &$0) }
    let runs = [range(0, 1.9), range(1.9, 2.5), range(2.5, 5)].map { SpeechRun(range: $0) }
    #expect(SpeechMetrics.emphases(syllables, runs: runs).isEmpty)
  }

  @Test func `the strongest three can be listened to`() throws {
    let syllables = (0..<4).flatMap { block in
      voice(from: 10 * Double(block)) { lift(10, &$0, pitch: 3 + Double(block)) }
    }
    let runs = (0..<4).map { SpeechRun(range: range(10 * Double($0), 10 * Double($0) + 5)) }
    let found = try #require(
      emphasis(syllables, runs: runs, sections: [range(0, 40)])[.emphasesPerMinute])
    #expect(found.value == 6)
    #expect(found.standardError == 3)
    #expect(found.evidence.map { $0.start.rounded() } == [31, 21, 11])
    #expect(found.evidence.allSatisfy { abs($0.duration - 2) < 1e-9 })
  }

  /// Twenty syllables, one each 0.2 s, all alike but for what `change` does.
  private func voice(from start: Seconds = 0, _ change: (inout [Syllable]) -> Void) -> [Syllable] {
    var syllables = (0..<20).map {
      Syllable(nucleus: start + 0.1 + 0.2 * Double($0), pitch: 84, level: -30)
    }
    change(&syllables)
    return syllables
  }

  /// The syllables after it come later by `lengthening`.
  private func lift(
    _ index: Int, _ syllables: inout [Syllable], pitch: Semitones = 3, level: Decibels = 4,
    lengthening: Seconds = 0.1
  ) {
    syllables[index].pitch? += pitch
    syllables[index].level? += level
    for later in syllables.indices.dropFirst(index + 1) {
      syllables[later].nucleus += lengthening
    }
  }

  private func emphases(of syllables: [Syllable]) -> [Seconds] {
    SpeechMetrics.emphases(syllables, runs: [SpeechRun(range: range(0, 5))]).map {
      Rounding.round($0.time, decimals: 3)
    }
  }
}
