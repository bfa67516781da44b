import Testing

@testable import SpeechAnalysis

@Suite struct VoiceActivityDetectorTests {
  @Test func `a frame is judged a fixed number of frames later`() {
    var detector = VoiceActivityDetector(bandCount: 4)
    for frame in 0..<60 {
      let judged = detector.push([1, 1, 1, 1])
      #expect((judged == nil) == (frame < VoiceActivityDetector.lookahead))
    }
  }

  @Test func `a steady sound is background`() {
    #expect(judge { _ in 1e-4 }.allSatisfy { !$0.isActive })
    #expect(judge { _ in 0 }.allSatisfy { !$0.isActive })
  }

  @Test func `what stands 20 dB above is active, within 30 ms at either end`() {
    let judged = judge { (100..<200).contains($0) ? 1e-2 : 1e-4 }
    let active = judged.indices.filter { judged[$0].isActive }
    #expect((97...103).contains(active.first ?? 0))
    #expect((196...203).contains(active.last ?? 0))
    #expect(active == Array(active.first!...active.last!))
  }

  @Test func `the score is 0.5 at the threshold and stays between 0 and 1`() {
    let judged = judge { (100..<200).contains($0) ? 1 : 1e-6 }
    #expect(judged.allSatisfy { (0...1).contains($0.score) })
    #expect(judged[150].score > 0.6 && judged[20].score < 0.1)
  }

  @Test func `gain changes nothing`() {
    let loud = judge { (100..<200).contains($0) ? 1e-2 : 1e-5 }
    let quiet = judge { (100..<200).contains($0) ? 1e-4 : 1e-7 }
    #expect(loud.map(\.isActive) == quiet.map(\.isActive))
  }

  private func judge(_ power: (Int) -> Float) -> [VoiceActivity] {
    var detector = VoiceActivityDetector(bandCount: 4)
    let judged = (0..<300).compactMap {
      detector.push([Float](repeating: power($0), count: 4))
    }
    return judged + (0..<VoiceActivityDetector.lookahead).compactMap { _ in detector.flush() }
  }
}
