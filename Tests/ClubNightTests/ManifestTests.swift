import Feedback
import Testing

@testable import ClubNight

@Suite struct ManifestTests {
  @Test func `a full row`() throws {
    let text = """
      Speaker;FILE;title;type;Profile;consent;Opt-Out;start;end;previous;date
      Zoë, M.D.;talks/a.m4a;"A ""good"" day";Table Topics;Talk;Yes;fillers pace;1:02,5;0:03:00;old/zoe.json;x
      """
    let manifest = try manifest(text)
    #expect(manifest.problems == [] && manifest.hasConsentColumn)
    let entry = try #require(manifest.entries.first)
    var expected = ClubEntry(
      file: "talks/a.m4a", path: "/club/talks/a.m4a", speaker: "Zoë, M.D.", profile: "talk")
    expected.line = 2
    expected.title = "A \"good\" day"
    expected.type = "table-topics"
    expected.timing = try TimingRule(type: "table-topics")
    (expected.start, expected.end) = (62.5, 180)
    expected.consent = .given
    expected.optOut = [.pace, .fillers]
    expected.previous = "/club/old/zoe.json"
    #expect(entry == expected)
  }

  @Test func `only the file is needed`() throws {
    let manifest = try manifest("file\n./x/../Anna 3.final.wav\n/home/b.flac\n")
    #expect(manifest.entries.map(\.speaker) == ["Anna 3.final", "b"])
    #expect(manifest.entries.map(\.path) == ["/club/x/../Anna 3.final.wav", "/home/b.flac"])
    #expect(manifest.entries.allSatisfy { $0.consent == .notRecorded && $0.timing == nil })
    #expect(manifest.entries.allSatisfy { $0.profile == "toastmasters" })
  }

  @Test func `a bad row is reported with its line and the rest is read`() throws {
    let text = """
      file,speaker,min,max
      a.wav,"Anna
      Lena",1:00,2:00
      b.wav,Ben,1;00,
      ,Carl,,
      d.wav,"Dora,1:00
      e.wav,Eve,,,surplus
      f.wav,Finn,,
      ,,,
      """
    let manifest = try manifest(text)
    #expect(manifest.entries.map(\.speaker) == ["Anna Lena", "Finn"])
    #expect(manifest.entries.map(\.line) == [2, 8])
    #expect(manifest.problems.map(\.line) == [4, 5, 6, 7])
    #expect(
      manifest.problems[0].description
        == "line 4: min is \"1;00\": write minutes and seconds, as in 1:30, or 90")
  }

  @Test func `all that is wrong with a row is said`() throws {
    let said = try problems(
      "consent,type,profile,start,end,opt_out", "maybe,tabel topics,tlak,9,8,pich")
    #expect(
      said == [
        "line 2: no profile is called \"tlak\": the nearest is talk; a file of your own ends in .json",
        "line 2: no type of speech is called \"tabel topics\": the nearest is table-topics; for times "
          + "of your own leave it empty and fill in min and max",
        "line 2: the end must come after the start: correct start or end",
        "line 2: consent is \"maybe\": write yes or no; empty means no",
        "line 2: opt_out has \"pich\": the nearest is pitch",
      ])
  }

  @Test func `empty consent is none when there is a column for it`() throws {
    #expect(try entry("consent", "")?.consent == .refused)
    for word in ["no", "N", "False", "0"] {
      #expect(try entry("consent", word)?.consent == .refused)
    }
    for word in ["yes", "Y", "TRUE", "1", "x"] {
      #expect(try entry("consent", word)?.consent == .given)
    }
  }

  @Test func `an unknown column is reported once and ignored`() throws {
    let manifest = try manifest("file,speeker,room,\na.wav,Anna,4,\nb.wav,Ben,5,\n")
    #expect(manifest.entries.count == 2)
    #expect(manifest.problems.map(\.line) == [1, 1])
    #expect(
      manifest.problems[0].message
        == "there is no column \"speeker\" (the nearest is speaker); it is ignored")
  }

  @Test(arguments: ["consnet", "Consent given", "concent", "opt out of", "opt_ou"])
  func `a column that may be consent, misspelt, stops everything`(name: String) throws {
    let error = #expect(throws: ManifestError.self) {
      try manifest("file,\(name)\na.wav,no\n")
    }
    #expect(error?.description.contains("misspelt; call it") == true)
    #expect(try manifest("file,consent,opt_out,\(name)\na.wav,yes,,\n").entries.count == 1)
  }

  @Test(arguments: [
    ("", ManifestError.Problem.empty), ("speaker\nAnna\n", .noFileColumn(found: ["speaker"])),
    ("file,File\n", .repeatedColumn("file")), ("\"file\nx\n", .badHeader),
    ("file\nx\u{0}\n", .notText),
    ("file" + String(repeating: ",", count: 256), .tooManyColumns(257)),
  ])
  func `what is no manifest is refused`(text: String, problem: ManifestError.Problem) {
    #expect(throws: ManifestError(name: "evening.csv", problem: problem)) {
      try manifest(text)
    }
  }

  @Test func `a row that isn't UTF-8 is reported and no name is guessed`() throws {
    let bytes = Array("file,speaker\na.wav,Andr".utf8) + [0xE9] + Array("\nb.wav,Ben\n".utf8)
    let manifest = try Manifest(
      bytes: bytes, name: "x", defaults: ManifestDefaults(profile: "talk", type: nil, folder: ""))
    #expect(manifest.entries.map(\.path) == ["b.wav"])
    #expect(manifest.problems.map(\.line) == [2])
  }

  @Test func `a recording that two rows claim is neither's`() throws {
    let text = """
      file,speaker,start,end
      a.wav,Anna,,5:00
      ./a.wav,Ben,5:00,9:00
      a.wav,Carl,8:59.5,
      b.wav,Dora,,
      c.wav,Eve,,
      /club/c.wav,Finn,1,2
      c.wav,Gus,3,4
      """
    let manifest = try manifest(text)
    #expect(manifest.entries.map(\.speaker) == ["Anna", "Dora"])
    #expect(manifest.problems.map(\.line) == [3, 4, 6, 7, 8])
    #expect(manifest.problems[1].message.hasPrefix("line 3 has the same recording"))
  }

  @Test func `twenty thousand parts of one file are told apart in seconds`() throws {
    let rows = (0..<20_000).map { "a.wav,\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)\n" }
    let clock = ContinuousClock()
    let start = clock.now
    let entries = try manifest("file,start\n" + rows.joined()).entries
    #expect(entries.isEmpty && clock.now - start < .seconds(30))
  }

  @Test func `what names hold is made safe to show`() throws {
    let entry = try entry("speaker,title", "\"\u{1B}[31mAnna\",\"two\nlines \u{202E}x\"")
    #expect(entry?.speaker == "␛[31mAnna" && entry?.title == "two lines x")
  }

  @Test(arguments: ["1:30,", "90", "-1", "1:2", "nan", "1:00:00:00", "0\u{301}1"])
  func `a time is read as it is written or not at all`(text: String) throws {
    let start = try entry("start", "\"\(text)\"")?.start
    #expect(start == (text == "90" ? 90 : nil))
  }
}
