import Testing

@testable import Reporting

@Suite struct `Escaping text` {
  @Test func `control characters become visible and text that reorders goes`() {
    #expect(Escaping.plain("a\u{1B}[31mb") == "a␛[31mb")
    #expect(Escaping.plain("one\ntwo\tthree\u{2028}four") == "one two three four")
    #expect(Escaping.plain("\u{9B}31m") == "\u{FFFD}31m")
    #expect(Escaping.plain("wav.\u{202E}exe\u{2066}\u{200B}\u{E0041}") == "wav.exe")
    #expect(Escaping.plain("Zoë 講演 👩‍🏫") == "Zoë 講演 👩‍🏫")
  }

  @Test func `long text is cut, in scalars`() {
    let letters = String(repeating: "a", count: 300)
    #expect(Escaping.plain(letters, limit: 10) == "aaaaaaaaa…")
    #expect(Escaping.plain(String(letters.prefix(10)), limit: 10) == "aaaaaaaaaa")
    let stacked = "a" + String(repeating: "\u{301}", count: 100_000)
    #expect(Escaping.plain(stacked).unicodeScalars.count == 200)
  }

  @Test(arguments: [
    ("<b>", "&lt;b\\>"), ("[x](javascript:y)", "\\[x\\](javascript:y)"),
    ("*a*_b_", "\\*a\\*\\_b\\_"),
    ("&#60;", "&amp;\\#60;"), ("- item", "\\- item"), ("1. item", "1\\. item"),
    ("3.5 syllables", "3.5 syllables"), ("https://example.org", "https\\://example.org"),
    ("WWW.example.org", "WWW\\.example.org"), ("a | b", "a \\| b"), ("a\n\n# b", "a  \\# b"),
  ])
  func `Markdown shows the characters and does nothing else`(text: String, escaped: String) {
    #expect(Escaping.markdown(text) == escaped)
  }

  @Test func `a code span's fence is longer than any inside it`() {
    #expect(Escaping.markdownCode("a.wav") == "`a.wav`")
    #expect(Escaping.markdownCode("a``b`c") == "``` a``b`c ```")
  }

  @Test func `HTML escapes delimiters that combining or prepended marks have joined`() {
    #expect(Escaping.html("\u{0600}<i>\"\u{301}'&") == "\u{0600}&lt;i&gt;&quot;\u{301}&#39;&amp;")
  }

  @Test func `JSON keeps its value and carries nothing a terminal obeys`() {
    #expect(
      Escaping.json("{\n \"a\u{202E}\u{9B}\u{E0041}é\"") == #"""
        {
         "a\u202e\u009b\udb40\udc41é"
        """#)
  }

  @Test func `data for a script keeps its value and can't end its element`() {
    #expect(
      Escaping.scriptData("[\"</script><!--&\u{202E}\"]")
        == #"["\u003c/script\u003e\u003c!--\u0026\u202e"]"#)
  }

  @Test(arguments: [
    ("take.wav", "take.wav"), ("../a b/#1 100%?.wav", "../a%20b/%231%20100%25%3F.wav"),
    ("javascript:x", "javascript%3Ax"), ("\"'<&>é", "%22%27%3C%26%3E%C3%A9"),
  ])
  func `an address is a path and nothing else`(path: String, address: String) {
    #expect(Escaping.address(path) == address)
  }
}
