import Annotations
import SpeechAnalysis
import Testing

struct `TextGrid files` {
  @Test func `what is written reads back exactly`() throws {
    let text = TextGrid.text(allTiers.labelled, duration: duration)
    let parsed = try parse(text, "take.TextGrid")
    #expect(parsed.tiers == allTiers)
    #expect(parsed.ignored == [])
    #expect(text.contains("xmax = 61.0073125\n"))
  }

  @Test(arguments: [
    Tiers(speech: []), Tiers(pauses: []), Tiers(nuclei: []), Tiers(fillers: []),
    Tiers(prolongations: [], repetitions: []),
    Tiers(speech: [], pauses: [], nuclei: [], fillers: [], prolongations: []),
  ])
  func `a tier without events is kept apart from no tier`(tiers: Tiers) throws {
    #expect(try parse(TextGrid.text(tiers.labelled, duration: 2), "take.TextGrid").tiers == tiers)
  }

  @Test func `every millisecond reads back exactly`() throws {
    let times = (0..<5000).map { Double($0) / 1000 }
    let text = TextGrid.text(Tiers(nuclei: times).labelled, duration: 5)
    #expect(try parse(text, "take.TextGrid").tiers.nuclei == times)
  }

  @Test func `intervals fill the tier without gaps`() {
    let tiers = Tiers(speech: [TimeRange(start: 0.5, end: 1), TimeRange(start: 1, end: 1.5)])
    #expect(
      TextGrid.text(tiers.labelled, duration: 2) == """
        File type = "ooTextFile"
        Object class = "TextGrid"

        xmin = 0
        xmax = 2.0
        tiers? <exists>
        size = 1
        item []:
            item [1]:
                class = "IntervalTier"
                name = "speech"
                xmin = 0
                xmax = 2.0
                intervals: size = 4
                intervals [1]:
                    xmin = 0.0
                    xmax = 0.5
                    text = ""
                intervals [2]:
                    xmin = 0.5
                    xmax = 1.0
                    text = "speech"
                intervals [3]:
                    xmin = 1.0
                    xmax = 1.5
                    text = "speech"
                intervals [4]:
                    xmin = 1.5
                    xmax = 2.0
                    text = ""

        """)
  }

  @Test(arguments: [praatLong, praatShort])
  func `Praat's formats say the same`(text: String) throws {
    #expect(try parse(text, "take.TextGrid") == praatTiers)
    #expect(try parse(text, "take.txt") == praatTiers)
  }

  @Test(arguments: [praatLong, praatShort], ["\r\n", "\r"])
  func `line ends of other systems read the same`(text: String, lineEnd: String) throws {
    let text = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineEnd)
    #expect(try parse(text, "take.TextGrid") == praatTiers)
  }

  @Test(arguments: [praatLong, praatShort], [true, false])
  func `UTF-16 reads the same in either byte order`(text: String, isLittle: Bool) throws {
    let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittle ? [low, high] : [high, low]
    }
    #expect(try ParsedTiers(bytes: bytes, name: "take.TextGrid") == praatTiers)
    #expect(try ParsedTiers(bytes: bytes + [0x20], name: "take.TextGrid") == praatTiers)
  }

  @Test func `a byte-order mark in UTF-8 is passed over`() throws {
    #expect(try parse("\u{FEFF}" + praatLong, "take.TextGrid") == praatTiers)
  }

  @Test func `labels in an old encoding do no harm`() throws {
    let bytes = praatLong.utf8.flatMap { $0 == 0xC3 ? [] : [$0 == 0xA9 ? 0xE9 : $0] }
    #expect(String(validating: bytes, as: UTF8.self) == nil)
    #expect(try ParsedTiers(bytes: bytes, name: "take.TextGrid") == praatTiers)
  }

  @Test func `comments and a short file type are passed over`() throws {
    let text = """
      "ooTextFile short" ! 7 "comment"
      "TextGrid" <!a comment begins only where a word could>
      """
    #expect(
      failure(text, "x")?.problem == .unexpected("<!a", expected: "the start of the TextGrid"))
    let valid = """
      "ooTextFile short" ! 7 "comment"
      "TextGrid"
      start 0 end 2 <exists> 1 "IntervalTier" "fillers" 0 2 1 ! one
      [5] 0.5 .75e0 "um"
      """
    #expect(try parse(valid, "x").tiers == Tiers(fillers: [TimeRange(start: 0.5, end: 0.75)]))
  }

  @Test func `nuclei in an interval tier lie at the centres`() throws {
    let text = """
      "ooTextFile" "TextGrid" 0 2 <exists> 1 "IntervalTier" "nuclei" 0 2 3
      0 0.5 "a" 0.5 1 "" 1 1.5 "b"
      """
    #expect(try parse(text, "x").tiers == Tiers(nuclei: [0.25, 1.25]))
  }
}
