import SpeechAnalysis
import Testing

@testable import Transcription

@Suite struct CaptionTests {
  @Test func `SubRip gives its lines without tags, entities and settings`() throws {
    let file = try transcriptFile(Samples.subRip)
    #expect(file.texts == ["Good evening, everyone.", "Tonight I talk about tea & toast."])
    #expect(file.times == [[0.5, 2.4], [3.1, 5]])
    #expect(file.warnings.isEmpty && file.language == nil)
  }

  @Test func `WebVTT gives its lines without names, comments, styles and voices`() throws {
    let file = try transcriptFile(Samples.webVTT)
    #expect(file.texts == ["Good evening, everyone.", "Tonight I talk"])
    #expect(file.times == [[0.5, 2.4], [3.1, 5]])
    #expect(file.language == "en")
  }

  @Test func `captions that roll say every word once, at its own time`() throws {
    let file = try transcriptFile(Samples.youTube)
    #expect(
      file.texts == ["good", "evening", "everyone", "tonight", "I", "talk", "about", "tea"])
    #expect(file.cues.allSatisfy { $0.timing == .given })
    #expect(file.times[1] == [0.48, 1.04] && file.times[3] == [2.36, 2.8])
    let lines = try transcriptFile(Samples.youTubeSubRip)
    #expect(lines.texts == ["good evening everyone", "tonight I talk", "about tea"])
    #expect(lines.times[1] == [2.36, 4.15])
  }

  @Test func `what is said twice in a row stays`() throws {
    let text = "1\n00:01,0 --> 00:02,0\nNo.\n\n2\n00:02,0 --> 00:03,0\nNo.\n"
    #expect(try transcriptFile(text).texts == ["No.", "No."])
  }

  @Test func `names of speakers go where they are clearly names`() throws {
    let zoom = try transcriptFile(Samples.zoom)
    #expect(
      zoom.texts == [
        "So, can everyone hear me?", "Yes: clearly.", "Then let's start.", "Please.",
      ])
    #expect(try transcriptFile(Samples.teams).texts == ["So, can everyone hear me?", "Yes."])
    let talk =
      "1\n00:01,0 --> 00:02,0\nRemember: be kind.\n\n2\n00:02,0 --> 00:03,0\nAnd rest.\n"
      + "\n3\n00:04,0 --> 00:05,0\nAnd eat.\n"
    #expect(try transcriptFile(talk).texts[0] == "Remember: be kind.")
  }

  @Test func `lines as Whisper prints them are read, without its marks of silence`() throws {
    let file = try transcriptFile(Samples.whisperLines)
    #expect(file.texts == ["Good evening, everyone.", "Tonight I talk"])
    #expect(file.times == [[0, 2.4], [5, 7]])
  }

  @Test(arguments: [
    "\u{FEFF}" + Samples.subRip,
    Samples.subRip.replacing("\n", with: "\r\n"),
    Samples.subRip.replacing("\n", with: "\r"),
    Samples.subRip.replacing("\n", with: "\r\r\n"),
    Samples.subRip.replacing(",500", with: ".500"),
    Samples.subRip.replacing("00:00:", with: "00:"),
    Samples.subRip.replacing("00:00:", with: "0:00:").replacing(" --> ", with: "-->"),
    Samples.subRip.replacing("\n\n", with: "\n"),
  ])
  func `slips in the form of captions change nothing`(_ text: String) throws {
    let file = try transcriptFile(text)
    #expect(file.texts == ["Good evening, everyone.", "Tonight I talk about tea & toast."])
    #expect(file.times == [[0.5, 2.4], [3.1, 5]])
  }

  @Test func `a caption with broken times is left out and counted`() throws {
    let text = Samples.subRip + "3\n00:00:09,000 --> 00:00:08,000\nNever\n\n4\n00:0x --> 1\nmore\n"
    let file = try transcriptFile(text)
    #expect(file.texts.count == 2)
    #expect(
      file.warnings == ["2 lines have no times that make sense and were left out"])
  }

  @Test func `an arrow that somebody speaks of is text`() throws {
    let text = Samples.subRip + "3\n00:00:09,0 --> 00:00:10,0\nfrom A --> B\n"
    #expect(try transcriptFile(text).texts.last == "from A--> B")
    #expect(try transcriptFile("We go from A --> B").texts == ["We go from A--> B"])
  }

  @Test func `captions out of order are sorted, and those that overlap cut`() throws {
    let text =
      "00:03.0 --> 00:06.0\nthree\n\n00:01.0 --> 00:04.0\none\n\n00:01.0 --> 00:02.0\ntwo\n"
    let file = try transcriptFile("WEBVTT\n\n" + text)
    #expect(file.texts == ["one two", "three"])
    #expect(file.times == [[1, 3], [3, 6]])
  }

  @Test func `what nobody said is dropped and what somebody said stays`() {
    #expect(spokenText("[Music] >> so ♪ we (laughs loudly) >> go") == "so we go")
    #expect(spokenText("- yes (and this matters) *sighs*") == "yes (and this matters)")
    #expect(spokenText("[UM] well [inaudible 0:12]") == "um well")
    #expect(spokenText("a [b") == "a [b")
    #expect(spokenText("1\u{202E}2\u{0}3\u{FEFF}") == "12 3")
  }

  @Test func `what looks like markup and isn't is text`() {
    #expect(
      captionPieces("a < b & c > d {x} &bogus; &#39;").map(\.text) == [
        "a < b & c > d {x} &bogus; '"
      ])
    #expect(captionPieces("<c.a.b>x</c>&lt;i&gt;").map(\.text) == ["x<i>"])
    #expect(captionPieces("x<").map(\.text) == ["x<"])
  }

  @Test(arguments: [
    ("1:02:03.450", 3723.45), ("02:03,4", 123.4), ("3.45", 3.45), ("00:00:05", 5),
    ("-1", nil), ("1:2:3:4", nil), ("", nil), ("1.", nil), ("0x1", nil), ("٣", nil), ("1e3", nil),
  ])
  func `times are read as captions have them`(_ text: String, _ time: Double?) {
    #expect(captionTime(text).map(rounded) == time)
  }
}
