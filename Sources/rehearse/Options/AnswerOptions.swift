import Annotations
import ArgumentParser
import DSP
import SpeechAnalysis
import SpeechMetrics

/// Where the answers are in a recording of an interview.
struct AnswerOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: .init(
      """
      Look at each answer by itself: 0:12-1:40,2:05-3:10, or a file of Audacity labels, in which \
      “question …” marks a question and anything else an answer. Only with one recording.
      """,
      valueName: "ranges"),
    completion: .file(extensions: ["txt"]))
  var answers: String?

  func validate(recordingCount: Int) throws {
    guard let answers else { return }
    if recordingCount > 1 { throw ValidationError("--answers goes with one recording") }
    if !isLabelFile { _ = try stretches(answers) }
  }

  /// In order; one that goes on to the end of the recording has none of its own.
  func marks() throws -> [AnswerMark] {
    guard let answers else { return [] }
    let marks = isLabelFile ? try labelled(answers) : try stretches(answers).map(AnswerMark.init)
    guard !marks.isEmpty else { throw AnswerError.none(answers) }
    for (mark, next) in zip(marks, marks.dropFirst()) where next.range.start < mark.range.end {
      throw AnswerError.overlap(answers, at: next.range.start)
    }
    return marks
  }

  /// The marks in a recording so long.
  func fitted(_ marks: [AnswerMark], to duration: Seconds) throws(AnswerError) -> [AnswerMark] {
    try marks.map { mark throws(AnswerError) in
      var mark = mark
      if mark.range.end == .infinity { mark.range.end = max(duration, mark.range.start) }
      guard mark.range.start < duration, mark.range.end <= duration + 1 else {
        throw .beyondEnd(answers ?? "", mark.range, duration: duration)
      }
      return mark
    }
  }

  private var isLabelFile: Bool {
    answers.map { $0.lowercased().hasSuffix(".txt") } ?? false
  }

  private func labelled(_ file: String) throws -> [AnswerMark] {
    try AnswerLabels.read(contents(of: file, for: "--answers"), file: file)
  }

  private func stretches(_ text: String) throws -> [Stretch] {
    do { return try [Stretch](text: text).sorted { $0.start < $1.start } } catch {
      throw ValidationError("--answers: \(error)")
    }
  }
}

extension AnswerMark {
  fileprivate init(_ stretch: Stretch) {
    self.init(range: TimeRange(start: stretch.start, end: stretch.end ?? .infinity))
  }
}

enum AnswerError: Error, CustomStringConvertible {
  case none(String)
  case overlap(String, at: Seconds)
  case beyondEnd(String, TimeRange, duration: Seconds)

  var description: String {
    switch self {
    case .none(let file):
      "\(file) marks no answer: label each answer from its first word to its last"
    case .overlap(let marks, let time):
      "--answers \(marks): the answer from \(Rounding.clock(time)) begins before the one before it ends; "
        + "let them follow one another"
    case .beyondEnd(let marks, let range, let duration):
      "--answers \(marks): the answer \(Rounding.clock(range.start))–\(Rounding.clock(range.end)) reaches "
        + "beyond the recording, which ends at \(Rounding.clock(duration))"
    }
  }
}
