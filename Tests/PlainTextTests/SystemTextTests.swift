import PlainText
import Testing

@Suite struct SystemTextTests {
  @Test(arguments: ["", "take 3.wav", "Füße – 日本語 🎤", "\u{E000}", "\u{F8FF}"])
  func `UTF-8 stays as it is`(name: String) {
    #expect(String(systemBytes: Array(name.utf8)) == name)
    #expect(name.systemBytes == Array(name.utf8))
  }

  @Test(
    arguments: [
      ([0x5A, 0x6F, 0xEB, 0x2E, 0x77, 0x61, 0x76], "Zo\u{EFEB}.wav"),
      ([0xFF, 0x80, 0x41], "\u{EFFF}\u{EF80}A"),
      // Cut short, an overlong slash, a surrogate.
      ([0xC3], "\u{EFC3}"), ([0xC0, 0xAF], "\u{EFC0}\u{EFAF}"),
      ([0xED, 0xA0, 0x80], "\u{EFED}\u{EFA0}\u{EF80}"),
      // The characters that stand for bytes are bytes themselves.
      ([0xEE, 0xBE, 0xAB], "\u{EFEE}\u{EFBE}\u{EFAB}"),
    ] as [([UInt8], String)])
  func `every other byte is a character of its own`(bytes: [UInt8], text: String) {
    #expect(String(systemBytes: bytes) == text)
    #expect(text.systemBytes == bytes)
  }

  @Test func `any bytes come back as they were`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let bytes: [UInt8] = (0..<12).map { _ in
        [0xEE, 0xBE, 0xBF, .random(in: 0x01...0xFF, using: &generator)].randomElement()!
      }
      #expect(String(systemBytes: bytes).systemBytes == bytes)
    }
  }
}
