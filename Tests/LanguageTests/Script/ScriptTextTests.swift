import Testing

@testable import Language

@Suite struct ScriptTextTests {
  @Test func `headings make sections with their times`() throws {
    let script = try Script(
      """
      # Title
      ## The problem (2:00)
      One. Two!
      ## Why now (1:30–2:15) ##
      Three.
      """)
    #expect(script.sections.map(\.title) == ["The problem", "Why now"])
    #expect(script.sections.map(\.planned) == [120...120, 90...135])
    #expect(script.sections.map(\.sentences.count) == [2, 1])
  }

  @Test func `underlined headings are headings`() throws {
    let script = try Script("Before.\n\nThe end (0:30)\n-------\nAfter it.")
    #expect(script.sections.map(\.title) == [nil, "The end"])
    #expect(script.sections.map(\.planned) == [nil, 30...30])
    #expect(script.sections.map(\.line) == [1, 3])
  }

  @Test func `what is not to be said is dropped`() throws {
    let script = try Script(
      """
      ---
      title: Settings. Are not said.
      ---
      Hello [smile] **all**. <!-- not
      this --> A [link](https://x.example/a_(b)) and `code`, <b>bold</b>. ![A picture](p.png)
      (pause)

      ```swift
      let notSaid = true
      ```
      - An item,
        broken in two.
      > Quoted.
      """)
    #expect(
      script.sections.flatMap(\.sentences).map(\.text) == [
        "Hello all.", "A link and code, bold.", "An item, broken in two.", "Quoted.",
      ])
  }

  @Test func `sentences end where they do, and know their lines`() throws {
    let script = try Script(
      "Dr. Ray paid 2.5 euros, e.g. for tea. “Why?” she\nasked. It was J. Smith… and he left. Good."
    )
    #expect(
      script.sections[0].sentences == [
        ScriptSentence(text: "Dr. Ray paid 2.5 euros, e.g. for tea.", line: 1),
        ScriptSentence(text: "“Why?” she asked.", line: 1),
        ScriptSentence(text: "It was J. Smith… and he left.", line: 2),
        ScriptSentence(text: "Good.", line: 2),
      ])
  }

  @Test func `a text without signs is judged in pieces of forty words`() throws {
    let script = try Script(Array(repeating: "word", count: 90).joined(separator: " "))
    #expect(script.sections[0].sentences.map(\.tokens.count) == [40, 40, 10])
  }

  @Test func `open brackets lose nothing`() throws {
    #expect(try Script("A [b (c <d said").sections[0].sentences[0].text == "A [b (c <d said")
  }

  @Test(arguments: ["![[(<", "y", "> ", ">", ". ", "“ ", "<!--", "# a\n", "- ", "a.” ", "(", "é-"])
  func `signs without end are read in a straight run`(signs: String) throws {
    let text = "A word. " + String(repeating: signs, count: 10_000) + "\n\nAnother word."
    #expect(try Script(text).sections.flatMap(\.sentences).count > 0)
  }

  @Test func `what can't be a script is refused with its line`() {
    #expect(throws: ScriptError.empty) { try Script("") }
    #expect(throws: ScriptError.empty) { try Script("# Only a heading\n\n---\n") }
    #expect(throws: ScriptError.notText(line: 2)) { try Script("A\nb\0c") }
    #expect(throws: ScriptError.tooLarge) { try Script(String(repeating: "a ", count: 600_000)) }
    #expect(throws: ScriptError.tooManyWords(50_001)) {
      try Script(String(repeating: "a ", count: 50_001))
    }
    #expect(throws: ScriptError.notATime("2:75", line: 3)) { try Script("Hi.\n\n# A (2:75)\nB.") }
    #expect(throws: ScriptError.notATime("3:00-2:00", line: 1)) {
      try Script("# A (3:00-2:00)\nB.")
    }
  }

  @Test func `brackets without a time stay in the title`() throws {
    #expect(try Script("# Part (2)\nB.").sections[0].title == "Part (2)")
  }
}

@Suite struct KeyPointsTests {
  @Test func `one point a line, with its time and other wordings`() throws {
    let points = try KeyPoints("Pricing | what it costs @ 4:00\n\n- **Risks**\n* Team | \n").points
    #expect(points.map(\.wordings) == [["Pricing", "what it costs"], ["Risks"], ["Team"]])
    #expect(points.map(\.plannedAt) == [240, nil, nil])
    #expect(points.map(\.line) == [1, 3, 4])
  }

  @Test func `under headings the items count, and without items the headings`() throws {
    #expect(
      try KeyPoints("# Mine\nSome words.\n- One\n- Two").points.map(\.text) == ["One", "Two"])
    #expect(
      try KeyPoints("# The problem (2:00)\nIt is big.\n# Why now\nWell.").points.map(\.text)
        == ["The problem", "Why now"])
  }

  @Test func `an address is no time`() throws {
    #expect(try KeyPoints("write to me @ work").points[0].text == "write to me @ work")
  }

  @Test func `what can't be points is refused with its line`() {
    #expect(throws: ScriptError.empty) { try KeyPoints("\n---\n") }
    #expect(throws: ScriptError.noWords(line: 2)) { try KeyPoints("- One\n- @ 4:00\n") }
    #expect(throws: ScriptError.notATime("4:99", line: 1)) { try KeyPoints("One @ 4:99") }
    #expect(throws: ScriptError.tooLong(words: 101, line: 1)) {
      try KeyPoints(String(repeating: "a ", count: 101))
    }
    #expect(throws: ScriptError.tooManyPoints(501)) {
      try KeyPoints(String(repeating: "- a\n", count: 501))
    }
  }
}
