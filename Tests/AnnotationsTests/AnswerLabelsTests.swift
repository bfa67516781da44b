import Annotations
import SpeechAnalysis
import Testing

@Suite struct AnswerLabelsTests {
  private func read(_ text: String) throws -> [AnswerMark] {
    try AnswerLabels.read(Array(text.utf8), file: "marks.txt")
  }

  @Test func `an answer knows the end of the question before it, and its words`() throws {
    let marks = try read("0\t8\tQuestion 1: Why us?\n9\t70\tAnswer\n80\t120\tMy own idea\n")
    #expect(
      marks == [
        AnswerMark(range: TimeRange(start: 9, end: 70), title: "Why us?", questionEnd: 8),
        AnswerMark(range: TimeRange(start: 80, end: 120), title: "My own idea"),
      ])
  }

  @Test(arguments: ["questionable choices", "Answering late"])
  func `a word that only begins so is a title`(title: String) throws {
    #expect(try read("1\t2\t\(title)\n").map(\.title) == [title])
  }

  @Test func `labels are taken in the order of their times`() throws {
    let marks = try read("50\t60\tb\n0\t8\tquestion\n9\t20\ta\n")
    #expect(marks.map(\.title) == ["a", "b"] && marks.map(\.questionEnd) == [8, nil])
  }

  @Test(arguments: [
    ("1\t1\tanswer", 1, "has no length"), ("0\t1\ta\n5\t3\tb", 2, "has no length"),
    ("-1\t1\ta", 1, "before the recording"), ("0\t1e19\ta", 1, "later than any recording"),
    ("0\t1\tquestion\n2\t1000000\ta", 2, "later than any recording"),
    ("x\t1\ta", 1, "is not a time"), ("12", 1, "tabs"),
  ])
  func `what can't be read is named with its line`(text: String, line: Int, part: String) {
    let error = #expect(throws: AnnotationError.self) { try read(text) }
    #expect(error?.line == line && error.map { "\($0)".contains(part) } == true)
  }

  @Test func `a file without a label marks nothing`() throws {
    #expect(try read("").isEmpty)
  }
}
