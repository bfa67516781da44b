import CAllocations
import TestSupport
import Testing

@testable import SpeechAnalysis

@Suite struct AllocationTests {
  @Test func `allocations are counted`() {
    let before = allocation_count()
    let array = [Int](repeating: 1, count: Int.random(in: 1000...1001))
    #expect(allocation_count() > before)
    #expect(array.count >= 1000)
  }

  /// A debug build allocates for closures that an optimised one keeps on the stack.
  @Test(.enabled(if: isOptimised)) func `no frame allocates after the first second`() {
    let noise = Signals.whiteNoise(duration: 60, level: -40)
    var analyzer = SpeechAnalyzer(models: .shipped)
    analyzer.process(noise.span.extracting(0..<160_000))
    let before = allocation_count()
    analyzer.process(noise.span.extracting(160_000..<noise.count))
    #expect(allocation_count() == before)
    #expect(analyzer.finish().speech.isEmpty)
  }

  @Test(.enabled(if: isOptimised)) func `a talk allocates for its events alone`() throws {
    let talk = try Fixture("talk").samples()
    var analyzer = SpeechAnalyzer(models: .shipped)
    analyzer.process(talk.span.extracting(0..<160_000))
    let before = allocation_count()
    analyzer.process(talk.span.extracting(160_000..<talk.count))
    let count = allocation_count() - before
    let timeline = analyzer.finish()
    #expect(count < 10 * UInt(timeline.speech.count))
  }
}
