import Testing

@testable import rehearse

@Suite struct `The names of takes` {
  private let time = LocalTime(
    year: 2026, month: 11, day: 21, hour: 14, minute: 3, second: 7, offset: 60)

  private func names(taken: Set<String> = []) -> TakeNames {
    TakeNames(isThere: taken.contains)
  }

  private func name(_ title: String?, taken: Set<String> = []) -> String {
    names(taken: taken)
      .files(in: "/takes", at: time, title: title, audioExtension: ".wav").audio
  }

  @Test(arguments: [
    (nil, ""), ("", ""), ("Why us", " Why us"), (" Why\n\tus ", " Why us"), ("a/b", " a-b"),
    ("../../etc", " -..-etc"), ("... ", ""), (".hidden", " hidden"),
    ("\u{202E}gnihtoN", " gnihtoN"),
    ("\u{1B}[2J", " [2J"), ("\u{0}", ""), ("मेरा क्‍या", " मेरा क्‍या"), ("講演 👩‍🏫", " 講演 👩‍🏫"),
  ])
  func `are date, time and the title as far as a name can hold it`(title: String?, end: String) {
    #expect(name(title) == "/takes/2026-11-21 14.03\(end).wav")
  }

  @Test(arguments: ["é", "講", "👩‍🏫", "e\u{301}\u{302}", "x"])
  func `a long title is cut at a character so that every name fits`(character: String) {
    let files = names().files(
      in: "/takes", at: time, title: String(repeating: character, count: 400),
      audioExtension: ".flac")
    let length = files.record.dropFirst("/takes/".count).utf8.count
    #expect((255 - character.utf8.count + 1...255).contains(length))
    #expect(files.stem.dropFirst(17) == String(repeating: character, count: files.stem.count - 17))
  }

  @Test func `a title without a place to cut is left out`() {
    #expect(name("e" + String(repeating: "\u{301}", count: 400)) == "/takes/2026-11-21 14.03.wav")
  }

  @Test(arguments: [".wav", ".html", ".take.json"])
  func `a name is free when all files of the take have room`(fileExtension: String) {
    let taken = "/takes/2026-11-21 14.03 Why us"
    #expect(name("Why us", taken: [taken + fileExtension]) == taken + " 2.wav")
    #expect(name("Why us", taken: [taken + fileExtension, taken + " 2.html"]) == taken + " 3.wav")
    #expect(name("Why us", taken: [taken + ".flac"]) == taken + ".wav")
  }

  @Test func `the number of a long name fits too`() {
    let title = String(repeating: "x", count: 400)
    let first = name(title)
    let second = name(title, taken: [first])
    #expect(second.utf8.count == first.utf8.count && second.hasSuffix("x 2.wav"))
  }

  @Test func `a chosen place keeps its name and gives the others theirs`() throws {
    let files = try names().files(at: "my takes/v1.2/Take.FLAC")
    #expect(
      files.all
        == ["my takes/v1.2/Take.FLAC", "my takes/v1.2/Take.html", "my takes/v1.2/Take.take.json"])
    #expect(try names().files(at: "a.b/\u{301}take.wav").report == "a.b/\u{301}take.html")
  }

  @Test(arguments: ["take.wav", "take.html", "take.take.json"])
  func `a chosen place that is taken is an error that names the file`(taken: String) {
    #expect(throws: TakeError.isThere(taken, take: "take.wav")) {
      try names(taken: [taken]).files(at: "take.wav")
    }
    #expect("\(TakeError.isThere(taken, take: "take.wav"))".contains("\(taken) is there already"))
  }

  @Test func `a chosen name leaves room for the record's`() throws {
    let stem = String(repeating: "x", count: 245)
    #expect(try names().files(at: "a/\(stem).wav").stem == stem)
    #expect(throws: TakeError.nameTooLong("a/\(stem)x.wav")) {
      try names().files(at: "a/\(stem)x.wav")
    }
  }

  @Test func `takes are set aside under the next free number`() throws {
    let names = names(taken: ["/takes/Why us (set aside 1).html"])
    let files = TakeFiles(audio: "/takes/Why us.wav")
    #expect(names.setAside(files).audio == "/takes/Why us (set aside 2).wav")
    let long = TakeFiles(audio: String(repeating: "x", count: 245) + ".flac")
    #expect(names.setAside(long).record.utf8.count == 255)
    #expect(names.setAside(long).audio.hasSuffix("x (set aside 1).flac"))
  }
}
