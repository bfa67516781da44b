import Testing

@testable import Practice

@Suite struct `A text of one's own` {
  let text = "Our members leave after three months. In 2024 it was 31 percent."

  @Test func `fades from all of it to nothing`() {
    #expect(PromptSet.faded(text, scaffold: 3) == text)
    #expect(
      PromptSet.faded(text, scaffold: 2) == "… members … months. … 2024 … 31 percent.")
    #expect(PromptSet.faded(text, scaffold: 1) == "Our members leave … In 2024 it …")
    #expect(PromptSet.faded(text, scaffold: 0) == "(from memory)")
  }

  @Test func `is practised paragraph by paragraph, and nothing in it is a command`() {
    let outline = PlainOutline("# Title\n\nOne | two\r\nthree.\n\n{point} four.\n")
    #expect(outline.passages == ["One | two three.", "{point} four."])
    let passages = outline.passages.enumerated().map {
      PromptSet.passage($1, number: $0 + 1, scaffold: 3)
    }
    #expect(passages.map(\.wordings) == [["One / two three."], ["(point} four."]])
    #expect(passages.allSatisfy { !$0.needsPoint })
  }

  @Test func `has points in headings and lists`() {
    let outline = PlainOutline("# Why now\ntext\n- the first\n  * the second\n12. third\n#\n3.5 no")
    #expect(outline.points == ["Why now", "the first", "the second", "third"])
  }
}
