import Testing

@testable import SpeechAnalysis

@Suite struct PitchTextureTests {
  @Test func `without frames nothing is known`() {
    #expect(PitchTexture().voicedShare == nil && PitchTexture().steadyShare == nil)
  }

  @Test func `the voiced share is that of the frames`() {
    let texture = listen((0..<100).map { $0 < 30 ? 60 : nil })
    #expect(texture.voicedShare == 0.3)
  }

  @Test func `a held note is steady, a voice is not`() {
    #expect(listen(Array(repeating: 60, count: 100)).steadyShare == 1)
    #expect(listen((0..<100).map { 60 + 0.1 * Double($0) }).steadyShare == 0)
    #expect(listen((0..<101).map { 60 + 0.1 * Double($0 / 2) }).steadyShare == 0.5)
  }

  @Test func `few steps tell nothing`() {
    #expect(listen(Array(repeating: 60, count: 20)).steadyShare == nil)
    #expect(listen(Array(repeating: 60, count: 21)).steadyShare == 1)
  }

  @Test func `a step over a gap doesn't count`() {
    let texture = listen((0..<100).map { $0 % 2 == 0 ? 60 : nil })
    #expect(texture.voicedShare == 0.5 && texture.steadyShare == nil)
  }

  private func listen(_ pitches: [Double?]) -> PitchTexture {
    var texture = PitchTexture()
    for (frame, pitch) in pitches.enumerated() { texture.add(pitch, frame: frame) }
    return texture
  }
}
