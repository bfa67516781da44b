import Foundation
import Testing

@testable import AudioIO

@Suite struct BadInputTests: ~Copyable {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `a missing file`() {
    let file = "\(folder.path)/none.wav"
    #expect(refusal(of: file) == .missing(file))
  }

  @Test func `a folder`() {
    let path = folder.path
    #expect(refusal(of: path) == .isDirectory(path))
  }

  @Test func `a device`() {
    #expect(refusal(of: "/dev/null") == .isDevice("/dev/null"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file that may not be read`() throws {
    let file = try write(WAVBytes(samples: [1]))
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    #expect(refusal(of: file) == .permissionDenied(file))
  }

  @Test func `an empty file`() throws {
    let file = try write([])
    #expect(refusal(of: file) == .empty(file))
  }

  @Test(arguments: ["hello\n", "RIFF", "#EXTM3U\nfile:///etc/passwd\n", "\u{0}\u{0}\u{0}"])
  func `text renamed to WAV`(text: String) throws {
    let file = try write(Array(text.utf8))
    #expect(refusal(of: file) == .notAudio(file))
  }

  @Test func `no samples`() throws {
    let file = try write(WAVBytes())
    #expect(refusal(of: file) == .noSamples(file))
    #expect(refusal(of: file, environment: [:]) == .noSamples(file))
  }

  @Test func `nothing but NaN`() throws {
    let file = try write(WAVBytes(floats: Array(repeating: .nan, count: 9000)))
    #expect(refusal(of: file) == .noValidSamples(file))
  }

  @Test(arguments: [1, 7999, 192_001, 1_000_000_000])
  func `an impossible rate`(rate: UInt32) throws {
    let file = try write(WAVBytes(samples: [1, 2]).with { $0.sampleRate = rate })
    #expect(refusal(of: file) == .unsupportedSampleRate(file, rate: Int(rate)))
  }

  @Test func `a rate of zero`() throws {
    let file = try write(WAVBytes(samples: [1, 2]).with { $0.sampleRate = 0 })
    #expect(
      refusal(of: file)
        == .undecodable(file, reason: "the header gives an impossible rate, such as 0 Hz"))
  }

  @Test(arguments: [0, 1025])
  func `an impossible number of channels`(channelCount: UInt16) throws {
    let data = Array(repeating: Int16(1), count: 5000)
    let file = try write(WAVBytes(samples: data).with { $0.channelCount = channelCount })
    guard case .undecodable(file, _) = refusal(of: file) else {
      Issue.record("not refused")
      return
    }
  }

  @Test(arguments: [20, 30, 40])
  func `a header cut short`(length: Int) throws {
    let file = try write(Array(WAVBytes(samples: [1, 2]).bytes.prefix(length)))
    guard case .undecodable(file, _) = refusal(of: file) else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `a message shows no control characters and says what to do`() {
    let error = AudioError.missing("talk\u{1B}[31m\n\u{202E}.wav")
    #expect(
      error.description
        == "talk\\u{1b}[31m\\u{a}\\u{202e}.wav doesn't exist: check the name and the folder")
  }

  @Test func `standard input is called so`() {
    #expect(AudioError.empty("-").description.hasPrefix("standard input is empty"))
  }

  @Test func `a name is only a name`() throws {
    let file = try folder.file("-i \n$(x) é.wav", WAVBytes(samples: [8192]).bytes)
    #expect(try Recording(file).samples == [0.25])
  }

  private func write(_ wav: WAVBytes) throws -> String { try write(wav.bytes) }
  private func write(_ bytes: [UInt8]) throws -> String {
    try folder.file("bad.wav", bytes)
  }
}
