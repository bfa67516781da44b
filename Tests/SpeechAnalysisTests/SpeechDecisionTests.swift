import Testing

@testable import SpeechAnalysis

@Suite struct SpeechDecisionTests {
  /// Begins at 0.5, ends under 0.3.
  @Test func `speech begins at the threshold and goes on down to the hysteresis`() throws {
    #expect(try decided(0.5, between: 0.31) == Array(20..<80))
    #expect(try decided(0.49, between: 0.31).isEmpty)
    #expect(try decided(0.5, between: 0.29) == Array(20..<40) + Array(60..<80))
  }

  /// The frames that are speech where the probability is `high` from frame 20 to 40 and from 60 to 80,
  /// and `low` between.
  private func decided(_ high: Float, between low: Float) throws -> [Int] {
    var decision = SpeechDecision(try WeightsFile().model())
    let frames = (0..<100).map {
      (20..<40).contains($0) || (60..<80).contains($0) ? high : (40..<60).contains($0) ? low : 0
    }
    let speech =
      frames.compactMap { decision.push($0) }
      + (0..<SpeechDecision.lookahead).compactMap { _ in decision.flush() }
    return speech.indices.filter { speech[$0] }
  }
}
