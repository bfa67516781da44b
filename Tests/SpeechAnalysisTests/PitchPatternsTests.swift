import Testing

@testable import SpeechAnalysis

@Suite struct PitchPatternsTests {
  private let bins = PitchGrid.binCount

  @Test func `a pitch and the one above it look the same, a bin apart`() {
    var weights = [Float](repeating: 0, count: 44)
    for i in weights.indices { weights[i] = Float((7 * i) % 11) / 10 - 0.4 }
    let (low, high) = (applied(weights, peaks: [20, 44]), applied(weights, peaks: [21, 45]))
    #expect(low.dropFirst().contains { $0 != low[1] })
    #expect(Array(low[1..<bins]) == Array(high[2...bins]))
    #expect(low[0] == high[0])
  }

  @Test func `an octave above is 24 bins away, and nothing is beyond the ends`() throws {
    let octave = try #require(PitchPatterns.offsets.firstIndex(of: 24))
    var weights = [Float](repeating: 0, count: 44)
    weights[octave] = 2
    let said = applied(weights, peaks: [50, 5])
    #expect(said[1 + 26] == 2 * 0.5 && said[1...].filter { $0 != 0 }.count == 1)
  }

  @Test func `a sum under 0 says nothing`() {
    var weights = [Float](repeating: 0, count: 44)
    weights[0] = -1
    #expect(applied(weights, peaks: [50]).dropFirst().allSatisfy { $0 == 0 })
  }

  @Test func `the highest are heard for voicing`() {
    var weights = [Float](repeating: 0, count: 44)
    weights[11] = 3
    #expect(applied(weights, peaks: [9])[0] == 10 * 3 + 1)
  }

  /// With peaks of 1; the patterns count 0.5 each for pitch, the second 10 and the correlation 1 for
  /// voicing.
  private func applied(_ weights: [Float], peaks: [Int]) -> [Float] {
    var patterns = PitchPatterns(
      weights: weights, bias: [0, 0, 0, 0], salience: [0.5, 0.5, 0.5, 0.5],
      periodicity: [0, 10, 0, 0, 1])
    var correlation = [Float](repeating: 0, count: bins + 2 * PitchPatterns.reach)
    for peak in peaks { correlation[PitchPatterns.reach + peak] = 1 }
    var said = [Float](repeating: 7, count: 1 + bins)
    patterns.apply(&said, from: 0, to: correlation)
    return said
  }
}
