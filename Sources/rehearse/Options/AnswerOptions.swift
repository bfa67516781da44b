import Annotations
import ArgumentParser
import FoundationEssentials
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

  /// The marks, each within a recording so long, in order.
  func marks(duration: Double) throws -> [AnswerMark] {
    guard let answers else { return [] }
    let marks = isLabelFile ? try labelled(answers) : try stretches(answers).marks(to: duration)
    guard !marks.isEmpty else { throw AnswerError.none(answers) }
    for (mark, next) in zip(marks, marks.dropFirst()) where next.range.start < mark.range.end {
      throw AnswerError.overlap(answers, at: next.range.start)
    }
    if let late = marks.first(where: { $0.range.start >= duration || $0.range.end > duration + 1 })
    {
      throw AnswerError.beyondEnd(answers, late.range, duration: duration)
    }
    return marks
  }

  private var isLabelFile: Bool {
    answers.map { $0.lowercased().hasSuffix(".txt") } ?? false
  }

  private func labelled(_ file: String) throws -> [AnswerMark] {
    guard !isFolder(file), !isSpecialFile(file),
      let data = FileManager.default.contents(atPath: file)
    else { throw AnswerError.unreadable(file) }
    return try AnswerLabels.read(Array(data), file: file)
  }

  private func stretches(_ text: String) throws -> [Stretch] {
    do { return try [Stretch](text: text).sorted { $0.start < $1.start } } catch {
      throw ValidationError("--answers: \(error)")
    }
  }
}

extension [Stretch] {
  fileprivate func marks(to duration: Double) -> [AnswerMark] {
    map {
      AnswerMark(range: TimeRange(start: $0.start, end: $0.end ?? Swift.max(duration, $0.start)))
    }
  }
}

enum AnswerError: Error, CustomStringConvertible {
  case none(String)
  case unreadable(String)
  case overlap(String, at: Double)
  case beyondEnd(String, TimeRange, duration: Double)

  var description: String {
    switch self {
    case .none(let file):
      "\(file) marks no answer: label each answer from its first word to its last"
    case .unreadable(let file):
      "\(file) can't be read: check the name and the permissions of the file for --answers"
    case .overlap(let marks, let time):
      "--answers \(marks): the answer from \(Rounding.clock(time)) begins before the one before it ends; "
        + "let them follow one another"
    case .beyondEnd(let marks, let range, let duration):
      "--answers \(marks): the answer \(Rounding.clock(range.start))–\(Rounding.clock(range.end)) reaches "
        + "beyond the recording, which ends at \(Rounding.clock(duration))"
    }
  }
}
