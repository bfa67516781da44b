import PlainText
import Testing

@Suite struct DelimitedTextTests {
  private func rows(_ text: String) -> [DelimitedText.Row] {
    Array(DelimitedText(decodedText(Array(text.utf8))))
  }

  private func fields(_ text: String) -> [[String]] { rows(text).map(\.fields) }

  @Test(arguments: [
    "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "\u{FEFF}a,b\n1,2", "\n  \na,b\n \n1,2",
  ])
  func `lines end as they like`(text: String) {
    #expect(fields(text) == [["a", "b"], ["1", "2"]])
  }

  @Test(arguments: [
    "a;b,c\n1;2,3", "a\tb,c\n1\t2,3", " \na;b,c\n1;2,3", "\"a\";\"b,c\"\n1;\"2,3\"",
  ])
  func `the first row tells the separator`(text: String) {
    #expect(fields(text) == [["a", "b,c"], ["1", "2,3"]])
  }

  @Test func `a separator in quotes is none`() {
    #expect(fields("a,\"b;c\"\n1,2\n") == [["a", "b;c"], ["1", "2"]])
  }

  @Test func `quotes hold separators, quotes and line breaks`() {
    let text = "a,b\n\"x, \"\"y\"\"\", \"1\r\n2\" \n5'10\",\n"
    #expect(fields(text) == [["a", "b"], ["x, \"y\"", "1\r\n2"], ["5'10\"", ""]])
  }

  @Test func `line numbers count the breaks in quotes, each of the three kinds once`() {
    let text = "a\r\n\"1\r\n2\r3\n4\"\n\n5\r6"
    #expect(rows(text).map(\.line) == [1, 2, 7, 8])
  }

  @Test(arguments: ["\"open", "\"closed\" too early", "x,\"y\"z"])
  func `quotes that don't match spoil their row and no other`(row: String) {
    let read = rows("a,b\n\(row)\n1,2\n")
    #expect(read.map(\.line) == [1, 2, 3])
    #expect(read.map(\.fault) == [nil, .quotes, nil])
    #expect(read[1].fields == [row] && read[2].fields == ["1", "2"])
  }

  @Test func `bytes that aren't UTF-8 spoil their row and no other`() {
    let bytes = Array("a\nAndr".utf8) + [0xE9] + Array("\nZoë\n".utf8)
    let read = Array(DelimitedText(bytes))
    #expect(read.map(\.fault) == [nil, .encoding, nil])
    #expect(read.map(\.fields) == [["a"], ["Andr\u{FFFD}"], ["Zoë"]])
  }

  @Test func `UTF-16 is known by its mark`() {
    let bytes = "\u{FEFF}a\tß\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(DelimitedText(decodedText(bytes)).map(\.fields) == [["a", "ß"]])
  }

  @Test func `nothing has no rows`() {
    #expect(fields("").isEmpty && fields("\n \r\n").isEmpty)
  }
}
