import SpeechAnalysis
import Testing

@testable import Transcription

@Suite struct TranscriptFileTests {
  @Test func `a word tier is known by its name, or by being the only one`() throws {
    let file = try transcriptFile(Samples.textGrid)
    #expect(file.texts == ["good", "evening"])
    #expect(file.times == [[0.5, 0.8], [0.8, 1.4]])
    let renamed = Samples.textGrid.replacing("Words", with: "W")
    #expect(throws: TranscriptError(file: "a", .noWordTier(found: ["phones", "W"]))) {
      try transcriptFile(renamed, "a")
    }
  }

  @Test func `plain text is lines without times`() throws {
    let file = try transcriptFile(Samples.plain)
    #expect(file.texts == ["Good evening, everyone.", "Tonight I talk about tea— and toast."])
    #expect(file.times == [[], []])
  }

  @Test(arguments: [
    "0:05\nGood evening\nall\n0:09\nand tea", "[0:05] Good evening all\n\n[00:09] and tea",
    "Anna Berg   0:05\nGood evening all\nBen (guest) 0:09\nand tea",
    "[Anna] 00:00:05\nGood evening all\n\n[Ben] 00:00:09\nand tea",
  ])
  func `lines that tell the time in a text are no words`(_ text: String) throws {
    let file = try transcriptFile(text)
    #expect(file.texts == ["Good evening all", "and tea"])
    #expect(file.times == [[5, 9], [9, 1_000_000]])
  }

  @Test func `times of day and times in sentences are no times of the recording`() throws {
    let day = try transcriptFile("19:02:04\nGood evening\n19:02:09\nand tea")
    #expect(day.texts == ["Good evening", "and tea"] && day.times == [[], []])
    let talk = "We met at 12:30\nand talked\nand left at 13:00"
    #expect(try transcriptFile(talk).texts.count == 3)
  }

  @Test func `UTF-16 and Windows-1252 are read`() throws {
    let text = "1\n00:01,0 --> 00:02,0\nCafé “noir”\n"
    let units = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try TranscriptFile(bytes: [0xFF, 0xFE] + units, name: "a").texts == ["Café “noir”"])
    let windows =
      Array("1\n00:01,0 --> 00:02,0\nCaf".utf8) + [0xE9, 0x20, 0x93] + Array("noir".utf8) + [0x94]
    let file = try TranscriptFile(bytes: windows, name: "a")
    #expect(file.texts == ["Café “noir”"])
    #expect(file.warnings == ["not in UTF-8; read as Windows-1252"])
  }

  @Test(arguments: [
    ("", "a.srt: empty; export the transcript again"),
    (" \n ", "a.srt: empty; export the transcript again"),
    (
      "PK\u{3}\u{4}x",
      "a.srt: a Word document or an archive, which can't be read; save the transcript"
    ),
    ("%PDF-1.7", "a.srt: a PDF, which can't"),
    ("<html>", "a.srt: a web page, which can't"),
    ("RIFF\u{0}\u{1}WAVE", "a.srt: not text"),
    ("some words", "a.srt: not a transcript that can be read; give captions"),
    ("{\"a\": 1}", "a.srt: JSON, but not of a transcript"),
    ("{\"words\": [", "a.srt: not whole JSON ("),
    ("1\n00:0x --> 1\nx", "a.srt, line 2: “00:0x --> 1” should be two times"),
    ("1\n00:01,0 --> 00:02,0\n[Music]\n", "a.srt: no words in it, only times"),
    ("WEBVTT\n", "a.srt: no words in it, only times"),
    ("{\"words\": []}", "a.srt: no words in it, only times"),
    ("ooTextFile", "a.srt, line 1: "),
  ])
  func `what can't be used is told with its place and what to do`(_ text: String, _ message: String)
  {
    do throws(TranscriptError) {
      _ = try transcriptFile(text, "a.srt")
      Issue.record("read \(text)")
    } catch {
      #expect("\(error)".hasPrefix(message), "\(error)")
    }
  }

  @Test func `the form is told by the content before the name`() throws {
    #expect(try transcriptFile(Samples.subRip, "a.json").texts.count == 2)
    #expect(try transcriptFile(Samples.own, "a.srt").texts.count == 2)
    #expect(try transcriptFile("[Music] so we go", "notes").texts == ["so we go"])
  }
}
