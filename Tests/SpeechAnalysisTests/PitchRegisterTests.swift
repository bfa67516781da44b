import Testing

@testable import SpeechAnalysis

@Suite struct PitchRegisterTests {
  @Test func `half a second of voicing tells the range`() throws {
    var register = PitchRegister()
    for _ in 0..<49 { register.add(84.1) }
    #expect(register.range == nil && register.median == nil)
    register.add(84.1)
    #expect(abs(try #require(register.median) - 84.1) < 0.15)
    let range = try #require(register.range)
    #expect(range.contains(84.1 - 4.7) && !range.contains(84.1 - 5.3))
    #expect(range.contains(84.1 + 6.7) && !range.contains(84.1 + 7.3))
  }

  @Test func `what is long ago is forgotten`() throws {
    var register = PitchRegister()
    for _ in 0..<5000 { register.add(80) }
    for _ in 0..<2000 { register.add(95) }
    #expect(abs(try #require(register.median) - 95) < 0.3)
    #expect(try #require(register.range).contains(91) && !register.range!.contains(89))
  }
}
