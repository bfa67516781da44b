import Foundation
import Testing

@testable import SpeechAnalysis

@Suite struct SyllableNucleusDetectorTests {
  @Test func `silence has no nuclei after its first frame`() {
    #expect(nuclei([Float](repeating: 0, count: 300)).allSatisfy { $0 == 0 })
  }

  @Test(arguments: [12, 16, 20, 25, 33])
  func `each hump is a nucleus at its top`(period: Int) {
    let found = nuclei(humps(period: period, count: 12, depth: 10))
    #expect(found.count == 12)
    for (hump, frame) in found.enumerated() {
      #expect(abs(frame - (hump * period + period / 2)) <= 1)
    }
  }

  @Test func `a ripple of 1 dB is none`() {
    #expect(nuclei(humps(period: 20, count: 12, depth: 1)).count <= 2)
  }

  @Test func `a peak 30 dB under a recent one is none`() {
    let quiet = humps(period: 20, count: 3, depth: 10).map { $0 * 0.17 }
    let found = nuclei(humps(period: 20, count: 3, depth: 10) + quiet)
    #expect(found.count == 3)
  }

  @Test func `a long vowel is one nucleus, known in time`() {
    var detector = SyllableNucleusDetector()
    var found: [(frame: Int, at: Int)] = []
    for frame in 0..<200 {
      let contour: Float = frame < 20 ? 0.1 : 1 - Float(frame) * 1e-6
      if let nucleus = detector.push(contour) { found.append((nucleus, frame)) }
    }
    #expect(found.last.map { (20...25).contains($0.frame) } == true)
    #expect(found.allSatisfy { $0.at - $0.frame <= SyllableNucleusDetector.lookahead })
    #expect(found.count { $0.frame >= 20 } == 1)
  }

  @Test func `gain changes nothing`() {
    let contour = humps(period: 18, count: 10, depth: 6)
    #expect(nuclei(contour) == nuclei(contour.map { 0.05 * $0 }))
  }

  /// Sonority whose level swings by `depth` decibels, highest in the middle of each period.
  private func humps(period: Int, count: Int, depth: Double) -> [Float] {
    (0..<(period * count)).map {
      let phase = 2 * Double.pi * Double($0) / Double(period)
      return Float(pow(10, -depth * (1 + cos(phase)) / 2 / 40))
    }
  }

  private func nuclei(_ contour: [Float]) -> [Int] {
    var detector = SyllableNucleusDetector()
    let found = contour.compactMap { detector.push($0) }
    return found + (0..<SyllableNucleusDetector.lookahead).compactMap { _ in detector.flush() }
  }
}
