public import SpeechAnalysis

/// Answers, and the questions before them, as Audacity labels: a label that begins with “question” is a
/// question, any other an answer. What follows “question” or “answer” is the answer's title.
public enum AnswerLabels {
  public static func read(_ bytes: [UInt8], file: String) throws(AnnotationError) -> [AnswerMark] {
    let text = String(decoding: try annotationText(bytes, file: file), as: UTF8.self)
    var marks: [AnswerMark] = []
    var question: (end: Double, text: String)?
    for label in try AudacityLabels.labels(text, file: file).sorted(by: { $0.start < $1.start }) {
      let range = try TierBuilder(file: file)
        .range(from: label.start, to: label.end, line: label.line)
      if let asked = rest(of: label.text, after: "question") {
        question = (label.end, asked)
        continue
      }
      let title = [rest(of: label.text, after: "answer") ?? label.text, question?.text ?? ""]
        .first { !$0.isBlank }
      marks.append(
        AnswerMark(range: range, title: title, questionEnd: question?.end))
      question = nil
    }
    return marks
  }

  /// "Why us?" of "Question 2: Why us?"; nil where the text begins otherwise.
  private static func rest(of text: String, after word: String) -> String? {
    guard text.lowercased().hasPrefix(word) else { return nil }
    let rest = text.dropFirst(word.count)
    guard rest.first.map({ !$0.isLetter }) ?? true else { return nil }
    return String(rest.drop { !$0.isLetter }.trimmed)
  }
}
