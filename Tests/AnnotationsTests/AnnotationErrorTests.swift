import Annotations
import SpeechAnalysis
import Testing

/// A short TextGrid with one tier, its events from line 3 on.
private func grid(_ tierClass: String, _ name: String, count: Int, _ events: String) -> String {
  """
  "ooTextFile" "TextGrid" 0 9 <exists> 1
  "\(tierClass)" "\(name)" 0 9 \(count)
  \(events)
  """
}

struct `Files that can't be used` {
  @Test func `a file over 64 MB is not looked into`() {
    let bytes = [UInt8](repeating: 0x20, count: (64 << 20) + 1)
    #expect(throws: AnnotationError(file: "a.txt", .tooLarge)) {
      try ParsedTiers(bytes: bytes, name: "a.txt")
    }
  }

  @Test(arguments: ["take.wav", "take.TextGrid", "take", "csv"])
  func `a file of another kind is not recognised`(name: String) {
    #expect(failure("RIFF", name) == AnnotationError(file: name, .notRecognised))
  }

  @Test func `a binary TextGrid is told from the rest`() {
    #expect(failure("ooBinaryFile\u{8}TextGrid", "a.TextGrid")?.problem == .binaryTextGrid)
  }

  @Test func `another object of Praat is refused`() {
    let problem = AnnotationError.Problem.unexpected(
      "PitchTier", expected: "the object class TextGrid")
    #expect(
      failure("File type = \"ooTextFile\"\nObject class = \"PitchTier\"\n", "a.PitchTier")
        == AnnotationError(file: "a.PitchTier", line: 2, problem))
  }

  @Test func `without a tier or label that is known, those found are listed`() {
    let tier = grid("IntervalTier", "words", count: 0, "")
    #expect(failure(tier, "a.TextGrid")?.problem == .noKnownTier(found: ["words"]))
    #expect(failure("1\t2\tcough", "a.txt")?.problem == .noKnownTier(found: ["cough"]))
    #expect(failure("", "a.txt")?.problem == .noKnownTier(found: []))
    let absent = "\"ooTextFile\" \"TextGrid\" 0 1 <absent>"
    #expect(failure(absent, "a.TextGrid")?.problem == .noKnownTier(found: []))
  }

  @Test func `a TextGrid cut short says where`() {
    let lines = praatLong.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.prefix(16).joined(separator: "\n")
    let error = failure(text, "a.TextGrid")
    #expect(error == AnnotationError(file: "a.TextGrid", line: 16, .cutShort(expected: "a label")))
    let open = failure(text + "\n\"sylla", "a.TextGrid")
    let expected = "the end of a label"
    #expect(open == AnnotationError(file: "a.TextGrid", line: 17, .cutShort(expected: expected)))
  }

  @Test(arguments: [
    ("0 1 2", "2.0", "a label"), ("0 \"x\"", "x", "the end of an interval"),
    ("<exists>", "<exists>", "a time"),
  ])
  func `a TextGrid out of step says what should be there`(
    events: String, found: String, expected: String
  ) {
    let text = grid("IntervalTier", "speech", count: 1, events)
    let problem = AnnotationError.Problem.unexpected(found, expected: expected)
    #expect(failure(text, "a") == AnnotationError(file: "a", line: 3, problem))
  }

  @Test(arguments: ["1,5", "nan", "-inf", "1e999", "--undefined--", "0x10"])
  func `what is no number is no comment either`(word: String) {
    let text = grid("IntervalTier", "speech", count: 1, "\(word) 3 \"x\"")
    #expect(failure(text, "a") == AnnotationError(file: "a", line: 3, .notATime(word)))
  }

  @Test(arguments: ["-1", "1.5", "1e30"])
  func `a count that can't be is refused`(count: String) {
    let text = "\"ooTextFile\" \"TextGrid\" 0 9 <exists> \(count)"
    let problem = failure(text, "a")?.problem
    #expect(problem == .unexpected("\(Double(count)!)", expected: "the number of tiers"))
  }

  @Test func `an unknown class of tier is refused`() {
    let problem = failure(grid("PitchTier", "speech", count: 0, ""), "a")?.problem
    #expect(problem == .unexpected("PitchTier", expected: "IntervalTier or TextTier"))
  }

  @Test func `points can't be speech`() {
    #expect(failure(grid("TextTier", "speech", count: 0, ""), "a")?.problem == .points(.speech))
  }

  @Test func `two tiers of one name are refused`() {
    let text = """
      "ooTextFile" "TextGrid" 0 9 <exists> 2
      "IntervalTier" "speech" 0 9 0
      "IntervalTier" "Speech" 0 9 0
      """
    #expect(failure(text, "a") == AnnotationError(file: "a", line: 3, .duplicate(.speech)))
  }

  @Test(arguments: [
    ("-0.5\t1\tspeech", AnnotationError.Problem.negative(-0.5)),
    ("-1\t-1\tsyllable", .negative(-1)),
    ("2\t1\tspeech", .empty(start: 2, end: 1)),
    ("2\t1\tsyllable", .empty(start: 2, end: 1)),
    ("2\t2\tum", .empty(start: 2, end: 2)),
    ("2\t1e19\tum", .beyondAnyRecording(1e19)),
    ("1e6\t1e6\tsyllable", .beyondAnyRecording(1e6)),
    ("0.9\t3\tpause", .notAscending(.pauses, 0.9)),
    ("0.2\t0.3\tpause", .notAscending(.pauses, 0.2)),
    ("0.5\t0.5\tsyllable", .notAscending(.nuclei, 0.5)),
    ("0.4\t0.4\tsyllable", .notAscending(.nuclei, 0.4)),
  ])
  func `times that can't be are refused`(line: String, problem: AnnotationError.Problem) {
    let text = "0.5\t1\tpause\n0.5\t0.5\tsyllable\n\(line)\n"
    #expect(failure(text, "a.txt") == AnnotationError(file: "a.txt", line: 3, problem))
    let table =
      "start,end,label\n" + text.split(separator: "\t").joined(separator: ",").dropLast()
    #expect(failure(table, "a.csv") == AnnotationError(file: "a.csv", line: 4, problem))
  }

  @Test func `messages say where, what and what to do`() {
    let text = grid("IntervalTier", "speech", count: 2, "0 1 \"x\"\n0.5 2 \"x\"")
    #expect(
      failure(text, "take.TextGrid")?.description == """
        take.TextGrid, line 4: 0.5 s in speech is not after what comes before it; \
        put the times in order and let nothing overlap
        """)
    #expect(
      failure("1\t2\tcough", "a.txt")?.description == """
        a.txt: no tier is called speech, pauses, nuclei, fillers, prolongations or repetitions, and no \
        label speech, pause, syllable, filled pause, prolongation or repetition; rename what you \
        corrected (found: cough)
        """)
  }

  @Test(arguments: ["\u{1B}[2J", "\u{7}", "\u{202E}", "\u{9B}", "\u{2028}"])
  func `nothing in a file reaches the terminal unescaped`(hostile: String) throws {
    let label = "\(hostile)\(String(repeating: "x", count: 100))"
    for text in ["1\t2\t\(label)", "\(label)\t2\tum", grid("IntervalTier", label, count: 0, "")] {
      let message = try #require(failure(text, "\(hostile).txt")).description
      #expect(!message.contains(hostile) && message.contains("…") && message.count < 300)
    }
  }
}
