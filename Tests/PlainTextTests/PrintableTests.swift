import PlainText
import Testing

@Suite struct PrintableTests {
  @Test(arguments: ["", "take 3.wav", "Füße – 日本語 🎤", "a\\u{1b}b"])
  func `what prints stays as it is`(text: String) {
    #expect(text.printable == text)
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a\\u{1b}[31mb"), ("a\nb", "a\\u{a}b"), ("\u{9B}2J", "\\u{9b}2J"),
    ("wav.\u{202E}gpj", "wav.\\u{202e}gpj"), ("a\u{2028}b", "a\\u{2028}b"),
    ("a\u{200B}b", "a\\u{200b}b"), ("\u{E000}", "\\u{e000}"), ("e\u{301}\u{7}", "e\u{301}\\u{7}"),
    ("Zo\u{EFEB}\u{EF80}", "Zo\\xEB\\x80"),
  ])
  func `what could command a terminal or hide is spelled out`(text: String, shown: String) {
    #expect(text.printable == shown)
  }
}
