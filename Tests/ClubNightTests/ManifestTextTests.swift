import ClubNight
import Testing

@Suite struct ManifestTextTests {
  private let files = [
    "a.wav", "=cmd.wav", "+1.wav", "-x.wav", "@home.m4a", "＝full.wav", "\ttab.wav", " space.wav",
    "talks/Zoë, \"final\".m4a", "two\nlines.wav", "carriage\r.wav", "semi;colon.wav",
    "'quoted'.wav",
    ".hidden.wav", "-", "日本語 🎤.wav", "🎤.wav", "(1).wav",
  ]

  private func found(_ file: String) -> FoundRecording {
    FoundRecording(
      file: file, date: "2026-05-04 19:32", length: 372.4, firstSpeech: 1.2, lastSpeech: 3700)
  }

  @Test func `every name reads back as it was`() throws {
    let manifest = try manifest(ManifestText.text(files.map(found)))
    #expect(manifest.problems == [])
    #expect(manifest.entries.map(\.file) == files)
    #expect(manifest.entries.allSatisfy { $0.path == "/club/" + $0.file })
  }

  @Test func `nobody has consented until someone says so`() throws {
    let manifest = try manifest(ManifestText.text(files.map(found)))
    #expect(manifest.entries.allSatisfy { $0.consent == .refused })
  }

  @Test func `no cell is anything that a spreadsheet runs`() {
    for line in ManifestText.text(files.map(found)).split(separator: "\r\n").dropFirst() {
      let cell = line.drop { $0 == "\"" }
      #expect(!"=+-@＝\t ".contains(cell.first!), "\(line)")
    }
  }

  @Test func `the table is plain`() {
    #expect(
      ManifestText.text([found("a.wav")])
        == "\u{FEFF}file,date,length,first_speech,last_speech,speaker,title,type,profile,consent,"
        + "opt_out,start,end,previous\r\n"
        + "a.wav,2026-05-04 19:32,0:06:12,0:00:01,1:01:40,,,,,,,,,\r\n")
  }
}
