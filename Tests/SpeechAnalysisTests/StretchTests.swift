import Testing

@testable import SpeechAnalysis

@Suite struct StretchTests {
  @Test(arguments: [
    ("0:12-1:40", [Stretch(start: 12, end: 100)]),
    ("2:00-", [Stretch(start: 120)]),
    ("-0:12", [Stretch(start: 0, end: 12)]),
    ("12–100, 1:02:03-1:03:00", [Stretch(start: 12, end: 100), Stretch(start: 3723, end: 3780)]),
  ])
  func `is written as people write times`(text: String, stretches: [Stretch]) throws {
    #expect(try [Stretch](text: text) == stretches)
  }

  @Test(arguments: ["", "-", "abc", "0:12", "0:12-1:40-2:00", "0:12-1:40,", "1:99-2:00", "1.5-2"])
  func `nothing else is one`(text: String) {
    #expect(throws: StretchError.self) { try [Stretch](text: text) }
  }

  @Test func `one that ends before it begins is named as it would be right`() {
    #expect(throws: StretchError.reversed("0:12-1:40")) { try [Stretch](text: "1:40-0:12") }
    #expect(throws: StretchError.empty("5-0:05")) { try [Stretch](text: "5-0:05") }
  }

  @Test func `those that touch or overlap are one`() {
    let stretches = [
      Stretch(start: 50, end: 60), Stretch(start: 0, end: 10), Stretch(start: 10, end: 12),
      Stretch(start: 5, end: 7), Stretch(start: 55),
    ]
    #expect(stretches.merged == [Stretch(start: 0, end: 12), Stretch(start: 50)])
  }

  @Test func `the complement of the complement is what it was`() {
    for stretches in [
      [], [Stretch(start: 0)], [Stretch(start: 3, end: 5)], [Stretch(start: 0, end: 5)],
      [Stretch(start: 0, end: 5), Stretch(start: 7, end: 9)],
      [Stretch(start: 2, end: 5), Stretch(start: 7)],
    ] {
      #expect(stretches.complement.complement == stretches)
    }
    #expect([Stretch(start: 3, end: 5)].complement == [Stretch(start: 0, end: 3), .init(start: 5)])
  }
}
