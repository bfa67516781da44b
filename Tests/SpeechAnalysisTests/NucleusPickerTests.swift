import TestSupport
import Testing

@testable import SpeechAnalysis

/// With a least height of 0.3 and three frames on either side.
@Suite struct NucleusPickerTests {
  @Test(
    arguments: [
      ([0.1, 0.5, 0.1], [1]), ([0.1, 0.29, 0.1], []), ([0.5], [0]), ([0.2, 0.2, 0.9], [2]),
      // Of equal ones the first.
      ([0.6, 0.6, 0.6], [0]), ([0, 0.5, 0, 0.5, 0], [1]),
      // The higher of two within three frames, both when they are four apart.
      ([0, 0.5, 0, 0, 0.6, 0], [4]), ([0, 0.6, 0, 0, 0.5, 0], [1]),
      ([0, 0.5, 0, 0, 0, 0.6, 0], [1, 5]),
      // A lower one between two higher that don't see each other.
      ([0.7, 0, 0, 0.5, 0, 0, 0.6], [0, 6]),
    ] as [([Float], [Int])])
  func `peaks are high enough and alone`(probabilities: [Float], expected: [Int]) throws {
    #expect(try nuclei(probabilities) == expected)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `nuclei are as far apart as they must be, and known in time`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var picker = try picker()
    var found: [Int] = []
    for frame in 0..<500 {
      guard let nucleus = picker.push(.random(in: 0...1, using: &generator)) else { continue }
      #expect(frame - nucleus == 3)
      found.append(nucleus)
    }
    #expect(found.count > 50)
    #expect(zip(found, found.dropFirst()).allSatisfy { $1 - $0 > 3 })
  }

  private func picker() throws -> NucleusPicker {
    NucleusPicker(try WeightsFile.syllables.syllableModel().nuclei)
  }

  private func nuclei(_ probabilities: [Float]) throws -> [Int] {
    var picker = try picker()
    let found = probabilities.compactMap { picker.push($0) }
    return found + (0..<3).compactMap { _ in picker.flush() }
  }
}
