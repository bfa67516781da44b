import Foundation
import TestSupport
import Testing

@Suite struct BadInputTests {
  /// Something that is not a recording, and what is said of it.
  struct Refused: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let content: Data?
    let says: String
  }

  static let refused = [
    Refused(testDescription: "missing", content: nil, says: "doesn't exist: check the name"),
    Refused(testDescription: "no bytes", content: Data(), says: "is empty (0 bytes): check"),
    Refused(
      testDescription: "text", content: Data(String(repeating: "hello, ", count: 200).utf8),
      says: "is not audio that can be read: give"),
    Refused(
      testDescription: "no samples", content: WAV().data, says: "holds no samples: check"),
    Refused(
      testDescription: "only NaN",
      content: WAV.floats(Array(repeating: .nan, count: 16_000)).data,
      says: "holds no valid samples (none is a finite number): save"),
    Refused(
      testDescription: "0 Hz", content: WAV(samples: Data(count: 3200), sampleRate: 0).data,
      says: "impossible rate, such as 0 Hz): try"),
  ]

  @Test(arguments: refused, ["analyze", "measure"])
  func `what is no recording is named, with what to do`(
    _ input: Refused, _ command: String
  ) throws {
    let workspace = try Workspace()
    if let content = input.content { try workspace.add("bad.wav", content) }
    let result = try workspace.rehearse(command, "bad.wav")
    #expect(result.exitCode == 2)
    #expect(result.errors.hasPrefix("rehearse: bad.wav "))
    #expect(result.errors.contains(input.says))
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(command == "measure" || result.output.isEmpty)
  }

  @Test func `a folder is not analysed`() throws {
    let workspace = try Workspace()
    let result = try workspace.rehearse("analyze", ".")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains(". is a folder: name a recording in it"))
  }

  /// Poor, damaged or odd, but a recording: it gets a report.
  struct Reported: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let content: Data
    let says: String
  }

  static let reported = [
    Reported(
      testDescription: "a header that claims 4 GB",
      content: WAV(samples: Data(count: 64_000), claimedLength: 0xFFFE_FF00).data,
      says: "the header promises 37:16:55.67 but the audio ends after 0:02.00"),
    Reported(
      testDescription: "a header that claims twice what is there",
      content: WAV(samples: Data(count: 64_000), claimedLength: 128_000).data,
      says: "the header promises 0:04.00 but the audio ends after 0:02.00"),
    Reported(
      testDescription: "one sample", content: WAV.silence(frameCount: 1).data,
      says: "no speech was found"),
    Reported(
      testDescription: "all zeros", content: WAV.silence(frameCount: 32_000).data,
      says: "no speech was found"),
    Reported(
      testDescription: "64 channels",
      content: WAV.silence(frameCount: 8000, channelCount: 64).data, says: "no speech was found"),
  ]

  @Test(arguments: reported)
  func `a poor recording gets an honest report`(_ input: Reported) throws {
    let workspace = try Workspace()
    try workspace.add("poor.wav", input.content)
    let result = try workspace.rehearse("analyze", "poor.wav", "--json")
    #expect(result.exitCode == 0)
    #expect(result.errors.isEmpty)
    let report = try result.json()
    let quality = try #require(report["quality"] as? [[String: Any]])
    let messages = quality.compactMap { $0["message"] as? String }
    #expect(messages.contains { $0.contains(input.says) }, "\(messages)")
    #expect((report["changes"] as? [Any])?.isEmpty == true)
  }

  @Test func `a truncated recording is measured as far as it goes, and said to be`() throws {
    let workspace = try Workspace()
    try workspace.add("cut.wav", Data(contentsOf: Fixture("talk").audio).prefix(400_000))
    let result = try workspace.rehearse("measure", "cut.wav")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("\ncut.wav,12.5,"))
    #expect(result.errors.hasPrefix("rehearse: cut.wav: the header promises 1:39.36"))
  }

  @Test func `a channel that isn't there is refused with those that are`() throws {
    let workspace = try Workspace()
    try workspace.add("two.wav", WAV.silence(frameCount: 1000, channelCount: 2).data)
    let result = try workspace.rehearse("analyze", "two.wav", "--channel", "3")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("two.wav has no channel 3: choose one from 1 to 2"))
  }

  @Test(.enabled(if: Privileges.canBeDropped))
  func `a recording that may not be read says so`() throws {
    let workspace = try Workspace()
    try workspace.addFixture("short", as: "mine.wav")
    let result = try workspace.shell(
      "chmod 755 . && chmod 000 mine.wav && \(Privileges.dropped) \"$rehearse\" analyze mine.wav")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("mine.wav may not be read by you: change its permissions"))
  }

  @Test func `a name that commands the terminal is shown, not obeyed`() throws {
    let workspace = try Workspace()
    let name = "\u{1B}[2Jx\u{202E}\nrehearse: all is well.wav"
    for content in [nil, Fixture("short").audio] {
      if let content { try workspace.add(name, Data(contentsOf: content)) }
      for form in [[], ["--json"], ["--markdown"], ["--html"]] {
        let result = try Binary.rehearse.run(
          ["analyze", name] + form, directory: workspace.url)
        #expect(result.exitCode == (content == nil ? 2 : 0))
        let shown = result.output + result.errors
        #expect(!shown.unicodeScalars.contains("\u{1B}"))
        #expect(!shown.unicodeScalars.contains("\u{202E}"))
        #expect(!shown.contains("\nrehearse: all is well"))
      }
    }
  }

  @Test func `an argument that commands the terminal is shown, not obeyed`() throws {
    let result = try Binary.rehearse.run(["analyze", "a.wav", "--\u{1B}[2J"])
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("\\u{1b}[2J"))
    #expect(!result.errors.unicodeScalars.contains("\u{1B}"))
  }
}

/// Root may read everything, so that root's tests have to be somebody else.
enum Privileges {
  static let dropped =
    geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""

  static let canBeDropped =
    (try? Workspace().shell("\(dropped) \"$rehearse\" --version").exitCode) == 0
}
