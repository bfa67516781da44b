import Annotations
import SpeechAnalysis
import Testing

struct `Audacity labels` {
  @Test func `what is written reads back exactly`() throws {
    #expect(try parse(AudacityLabels.text(allTiers.labelled), "take.txt").tiers == allTiers)
  }

  @Test func `every tier has its label and points have equal times`() {
    let range = [TimeRange(start: 1, end: 2.5)]
    let tiers = Tiers(
      speech: range, pauses: range, nuclei: [1.5], fillers: range, prolongations: range,
      repetitions: range)
    #expect(
      AudacityLabels.text(tiers.labelled) == """
        1.0\t2.5\tspeech
        1.0\t2.5\tpause
        1.5\t1.5\tsyllable
        1.0\t2.5\tfilled pause
        1.0\t2.5\tprolongation
        1.0\t2.5\trepetition

        """)
  }

  @Test(arguments: ["pause, brief", "Pause, dead air, after a level end", "pause,mine"])
  func `what is said of a pause doesn't make it something else`(label: String) throws {
    let tiers = try parse("1\t2\t\(label)\n", "a.txt").tiers
    #expect(tiers == Tiers(pauses: [TimeRange(start: 1, end: 2)]))
  }

  @Test func `labels of several tiers, as Audacity exports them`() throws {
    let text = """
      0.500000\t1.250000\tSpeech\r
      \\\t120.000000\t-1.000000\r
      0.750000\t0.750000\tNucleus\r
      1.250000\t1.750000\t Pause \r
      1,300000\t1,400000\tUM\r
      \r
      1.500000\t1.600000\tfiller\r
      2\t3\tcough\r
      3\t4\r
      4\t5\tcough\r
      """
    let parsed = try parse(text, "Label Track.TXT")
    #expect(
      parsed.tiers
        == Tiers(
          speech: [TimeRange(start: 0.5, end: 1.25)], pauses: [TimeRange(start: 1.25, end: 1.75)],
          nuclei: [0.75],
          fillers: [TimeRange(start: 1.3, end: 1.4), TimeRange(start: 1.5, end: 1.6)]))
    #expect(parsed.ignored == ["cough", "(no label)"])
  }

  @Test(arguments: ["um", "Uh", "FILLER", "filled pause"])
  func `a filled pause goes by several names`(label: String) throws {
    let tiers = try parse("1\t2\t\(label)\n", "a.txt").tiers
    #expect(tiers == Tiers(fillers: [TimeRange(start: 1, end: 2)]))
  }

  @Test(arguments: [
    ("1.234,5\t2\tum", 1, "1.234,5"), ("1,234,5\t9\tum", 1, "1,234,5"),
    ("nan\t2\tum", 1, "nan"), ("0x1\t2\tum", 1, "0x1"), ("1\t1e999\tum", 1, "1e999"),
    ("0\t1\tum\n\n\\\t1\t2\n2\t\tum", 4, ""),
  ])
  func `a bad time is named with its line`(text: String, line: Int, found: String) {
    #expect(failure(text, "a.txt") == AnnotationError(file: "a.txt", line: line, .notATime(found)))
  }

  @Test func `a line that is no label is named`() throws {
    let error = try #require(failure("0\t1\tum\r\nDear diary\r\n", "notes.txt"))
    #expect(
      error.description == """
        notes.txt, line 2: “Dear diary” stands where a label's start, end and text, with tabs \
        between them, should be; correct it
        """)
  }
}
