import Annotations
import SpeechAnalysis
import Testing

@Suite struct WordTierTests {
  private var timeline: SpeechTimeline {
    var timeline = SpeechTimeline.empty
    timeline.duration = 3
    timeline.transcript = Transcript(
      words: [
        Word(text: "um", range: TimeRange(start: 0.5, end: 1.2), timing: .given),
        Word(text: "\"pause\"", range: TimeRange(start: 1, end: 2), timing: .aligned),
        Word(
          text: "=so,", range: TimeRange(start: 2, end: 2.5), confidence: 0.5, timing: .given),
      ], language: "en")
    return timeline
  }

  @Test func `words are an interval tier in which nothing overlaps`() throws {
    let text = TextGrid.text(timeline.labelled, duration: 3)
    let tiers = try IntervalTier.all(in: Array(text.utf8), file: "a.TextGrid")
    let words = try #require(tiers.first { $0.name == "words" })
    #expect(words.intervals.map(\.label) == ["um", "\"pause\"", "=so,"])
    #expect(words.intervals.map(\.start) == [0.5, 1.2, 2])
  }

  @Test func `no word is taken for a tier when labels come back`() throws {
    let text = AudacityLabels.text(timeline.labelled)
    #expect(text.hasSuffix("0.5\t1.2\t“um”\n1.2\t2.0\t“\"pause\"”\n2.0\t2.5\t“=so,”\n"))
    let read = try parse(text + "1\t2\tspeech\n", "a.txt")
    #expect(read.tiers == Tiers(speech: [TimeRange(start: 1, end: 2)]))
    let grid = TextGrid.text(timeline.labelled, duration: 3)
    #expect(try parse(grid, "a.TextGrid").tiers.fillers == [])
  }

  @Test func `a table of words runs no formula`() throws {
    let transcript = try #require(timeline.transcript)
    #expect(
      AnnotationCSV.words(transcript) == """
        start,end,word,confidence,timing
        0.5,1.2,um,,given
        1.0,2.0,\"\"\"pause\"\"\",,aligned
        2.0,2.5,"'=so,",0.5,given

        """)
  }
}
