import Testing

@testable import Models

/// The reader of data files.
struct ProfileJSONTests {
  private static func parse(_ text: String) throws(JSONError) -> JSON {
    try JSON(parsing: Array(text.utf8))
  }

  @Test func `values are read`() throws {
    let text = "\u{feff} {\"a\": [1, -2.5e-1, true, false, null], \"b\": {}, \"c\": []}\n"
    #expect(
      try Self.parse(text)
        == .object([
          "a": .array([.number(1), .number(-0.25), .bool(true), .bool(false), .null]),
          "b": .object([:]), "c": .array([]),
        ]))
  }

  @Test func `escapes are read`() throws {
    #expect(
      try Self.parse(#""\"\\\/\b\f\n\r\t\u00e9\ud83c\udfa4é""#)
        == .string("\"\\/\u{8}\u{C}\n\r\té🎤é"))
  }

  @Test(arguments: [
    ("{\"a\": 1,\n \"b\" 2}", "character 14"), ("[1, 2", "end of file"), ("[1] x", "character 4"),
    ("\"abc", "end of file"), ("", "end of file"), ("1e999", "1e999"),
  ])
  func `a mistake is named`(text: String, part: String) {
    let error = #expect(throws: JSONError.self) { try Self.parse(text) }
    #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
  }

  @Test func `a string that is not UTF-8 is refused`() {
    let bytes: [UInt8] = [0x22, 0xC3, 0x28, 0x22]
    #expect(throws: JSONError.self) { try JSON(parsing: bytes) }
  }

  @Test func `nesting is bounded`() throws {
    let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(throws: Never.self) { try Self.parse(deep(64)) }
    #expect(throws: JSONError.self) { try Self.parse(String(repeating: "[", count: 1_000_000)) }
  }

  @Test(
    arguments: [
      ("3", 3, nil), ("2.5", nil, "is 2.5; it must be a whole number"),
      ("1e300", nil, "is 1e+300; it must lie from 1.0 to 10.0"), ("\"3\"", nil, "must be a number"),
    ] as [(String, Int?, String?)])
  func `a whole number is read whole or not at all`(
    text: String, number: Int?, problem: String?
  ) throws {
    let problems = JSONProblems()
    let field = JSONField(try JSON(parsing: Array(text.utf8)), problems: problems)
    #expect(field.wholeNumber(in: 1...10) == number)
    #expect(problems.all == [problem].compactMap { $0 })
  }

  @Test func `the hash is FNV-1a`() {
    var hash = FNV1a()
    #expect(hash.hexadecimal == "cbf29ce484222325")
    hash.combine(Array("foobar".utf8))
    #expect(hash.hexadecimal == "85944171f73967e8")
  }

  @Test func `the nearest name is the one a slip away`() {
    let names = ["pauseMean", "pauseMedian", "speechRate", "clipping", "duration", "a", "b"]
    #expect(nearest(to: "pauseMedien", among: names) == "the nearest is pauseMedian")
    #expect(nearest(to: "SPEECHRATE", among: names) == "the nearest is speechRate")
    #expect(nearest(to: "loudness", among: ["x", "y"]) == "known are x, y")
  }
}
