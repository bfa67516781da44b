import Foundation
import TestSupport
import Testing

/// Files with several audio tracks, as recorders of the screen and cameras make them.
@Suite(.enabled(if: FFmpeg.isInstalled)) struct TrackTests {
  let workspace: Workspace

  /// The first track is all but silent; the speech is on the second.
  init() throws {
    workspace = try Workspace()
    try workspace.addFixture("short", as: "speech.wav")
    try FFmpeg.run(
      ["-f", "lavfi", "-t", "20", "-i", "anoisesrc=r=16000:a=0.0003"]
        + ["-i", workspace.path("speech.wav"), "-map", "0:a", "-map", "1:a", "-c:a", "libopus"]
        + ["-metadata:s:a:0", "title=Desktop", "-metadata:s:a:1", "title=Microphone"]
        + ["-metadata:s:a:1", "language=eng", workspace.path("two.mkv")])
  }

  private func file(_ result: Binary.Result) throws -> [String: Any] {
    try #require(try result.json()["file"] as? [String: Any])
  }

  @Test func `the first track that holds speech is heard, and all are named`() throws {
    let report = try workspace.rehearse("analyze", "two.mkv", "--json")
    #expect(report.exitCode == 0)
    let file = try file(report)
    #expect(file["track"] as? Int == 2)
    let tracks = try #require(file["tracks"] as? [[String: Any]])
    #expect(tracks.map { $0["name"] as? String } == ["Desktop", "Microphone"])
    #expect(tracks.map { $0["language"] as? String } == [nil, "eng"])
    #expect(tracks[0]["speech"] as? Double == 0)
    #expect((tracks[1]["speech"] as? Double ?? 0) > 2)
    #expect((tracks[0]["level"] as? Double ?? 0) < -60)
    let quality = try #require(try report.json()["quality"] as? [[String: Any]])
    #expect(!quality.contains { $0["kind"] as? String == "noSpeech" })
  }

  @Test func `every form of the report says which`() throws {
    // Lines end where the terminal does.
    let text = try workspace.rehearse("analyze", "two.mkv").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("track 2 of 2"))
    #expect(text.contains("Audio tracks: 1 “Desktop”"))
    for form in ["--markdown", "--html"] {
      let report = try workspace.rehearse("analyze", "two.mkv", form).output
      #expect(report.contains("track 2 of 2"))
      #expect(report.contains("“Microphone” (eng)") || report.contains("“Microphone” \\(eng\\)"))
    }
    let measured = try workspace.rehearse("measure", "two.mkv")
    #expect(measured.errors.contains("two.mkv: track 2 of 2 was heard; --track chooses another"))
  }

  @Test func `another is chosen with --track, on every way in`() throws {
    let first = try workspace.rehearse("analyze", "two.mkv", "--json", "--track", "1")
    #expect(try file(first)["track"] as? Int == 1)
    let input = try Data(contentsOf: workspace.url.appending(path: "two.mkv"))
    let piped = try workspace.rehearse("analyze", "-", "--json", input: input)
    #expect(try file(piped)["track"] as? Int == 2)
    let second = try workspace.rehearse("measure", "two.mkv", "--track", "2").output
    let found = try workspace.rehearse("measure", "two.mkv").output
    #expect(second == found)
    try workspace.add("evening.csv", "file,speaker\ntwo.mkv,Ana\n")
    for track in ["1", "2"] {
      let result = try workspace.rehearse(
        "batch", "evening.csv", "--output", "results", "--format", "json", "--track", track)
      #expect(result.exitCode == 0)
      #expect(!result.errors.contains("nothing was heard again"))
    }
    let taken = try workspace.rehearse("record", "--pipe", "two.mkv", "--ephemeral", "--json")
    #expect(taken.exitCode == 0)
    let heard = try #require(try taken.json()["metrics"] as? [String: [String: Any]])
    #expect(heard["syllableCount"]?["value"] != nil)
  }

  @Test func `a track that isn't there is refused with those that are`() throws {
    let result = try workspace.rehearse("analyze", "two.mkv", "--track", "3")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("two.mkv has no track 3: choose one from 1 to 2"))
    let one = try workspace.rehearse("analyze", "speech.wav", "--track", "2")
    #expect(one.exitCode == 2)
    #expect(one.errors.contains("speech.wav has one audio track and no track 2"))
    #expect(try workspace.rehearse("analyze", "two.mkv", "--track", "0").exitCode == 64)
    let microphone = try workspace.rehearse("record", "--track", "2")
    #expect(microphone.exitCode == 64)
    #expect(microphone.errors.contains("--track goes with --pipe"))
  }

  @Test func `one track is not spoken of`() throws {
    let report = try workspace.rehearse("analyze", "speech.wav", "--json")
    #expect(try file(report)["track"] == nil && file(report)["tracks"] == nil)
  }
}
