import CSndfile
import ChildProcess
import Foundation
import TestSupport
import Testing

@testable import AudioIO

@Suite struct FFmpegTests {
  @Test(arguments: ["m4a", "mp4", "webm", "mkv", "aac", "wma"])
  func `a phone's recording comes back`(kind: String) throws {
    let folder = try Folder()
    let file = try encodedTone(folder, kind)
    let recording = try Recording(file)
    #expect(recording.format.hasSuffix("(decoded by ffmpeg)"))
    #expect(abs(recording.samples.count - 48_000) < 2000)
    #expect(abs(ToneFit(recording.samples, frequency: 400).level - -6.02) < 0.1)
    #expect(recording.warnings == [])
  }

  @Test func `the native rate and channels are kept`() throws {
    let folder = try Folder()
    let reader = try AudioReader(path: encodedTone(folder, "m4a"))
    #expect(reader.format == "M4A (decoded by ffmpeg)")
    #expect(reader.sampleRate == 48_000)
    #expect(reader.channelCount == 2)
  }

  @Test func `a part is cut from it`() throws {
    let folder = try Folder()
    let file = try encodedTone(folder, "m4a")
    let part = try Recording(file, part: RecordingPart(start: 1, end: 2))
    #expect(part.frameCount == 48_000)
    #expect(try part.samples.count == 16_000 && part.levels.peak <= Recording(file).levels.peak)
  }

  @Test func `through a pipe too`() throws {
    let folder = try Folder()
    let file = try encodedTone(folder, "m4a")
    let piped = try withPipe(from: file) { try Recording("-", standardInput: $0) }
    #expect(try piped.samples == Recording(file).samples)
  }

  @Test(arguments: ["m4a", "webm", "aac"])
  func `without ffmpeg there is one message`(kind: String) throws {
    let folder = try Folder()
    let file = try encodedTone(folder, kind)
    let error = try #require(refusal(of: file, environment: ["PATH": folder.path]))
    #expect(error == .needsFFmpeg(file))
    #expect(error.description.contains("sudo apt install ffmpeg"))
  }

  @Test func `a damaged file is refused with ffmpeg's reason`() throws {
    let folder = try Folder()
    let cut = try folder.cut(encodedTone(folder, "m4a"))
    #expect(refusal(of: cut) == .ffmpegFailed(cut, reason: "moov atom not found"))
  }

  @Test func `a film without sound is refused`() throws {
    let folder = try Folder()
    let file = "\(folder.path)/silent.mp4"
    try FFmpeg.run(["-f", "lavfi", "-i", "color=d=1:s=16x16:r=5", file])
    let reason = "Stream map '0:a:0' matches no streams."
    #expect(refusal(of: file) == .ffmpegFailed(file, reason: reason))
  }

  @Test func `a flood of messages blocks nothing`() throws {
    let folder = try Folder()
    try folder.script("ffmpeg", "yes 'what a mess' | head -c 1000000 >&2; exit 3")
    let file = try folder.file("film.mp4", Array("....ftypmp42".utf8))
    let environment = ["PATH": "\(folder.path):/usr/bin:/bin"]
    #expect(
      refusal(of: file, environment: environment) == .ffmpegFailed(file, reason: "what a mess"))
  }

  @Test func `damage after some sound is a warning`() throws {
    let folder = try Folder()
    let sound = try decodedTone(folder)
    try folder.script("ffmpeg", "cat '\(sound)'; echo '[aac @ 0x55] it \u{1B} broke' >&2; exit 1")
    let file = try folder.file("film.mp4", Array("....ftypmp42".utf8))
    let recording = try Recording(
      file, environment: ["PATH": "\(folder.path):/usr/bin:/bin"])
    #expect(recording.samples.count == 16_000)
    #expect(
      recording.warnings == [
        "decoding met damage (it \\u{1b} broke); what could be decoded was analysed"
      ])
  }

  @Test func `a reader given up early leaves no process`() throws {
    let folder = try Folder()
    let sound = try decodedTone(folder)
    try folder.script("ffmpeg", "echo $$ > '\(folder.path)/pid'; cat '\(sound)'; exec sleep 1000")
    let file = try folder.file("film.mp4", Array("....ftypmp42".utf8))
    do {
      var reader = try AudioReader(
        path: file, environment: ["PATH": "\(folder.path):/usr/bin:/bin"])
      _ = try reader.nextBlock { _ in }
    }
    let text = try String(contentsOfFile: "\(folder.path)/pid", encoding: .utf8)
    let process = try #require(pid_t(text.dropLast()))
    #expect(kill(process, 0) == -1 && errno == ESRCH)
  }

  @Test func `only what is known by its first bytes reaches ffmpeg`() throws {
    let folder = try Folder()
    try folder.script("ffmpeg", "touch '\(folder.path)/called'")
    let file = try folder.file("list.m4a", Array("ffconcat version 1.0\nfile x\n".utf8))
    let environment = ["PATH": "\(folder.path):/usr/bin:/bin"]
    #expect(refusal(of: file, environment: environment) == .notAudio(file))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/called"))
  }

  @Test func `ffmpeg gets no name, one demuxer and no network`() throws {
    let folder = try Folder()
    try folder.script("ffmpeg", "echo \"$@\" > '\(folder.path)/arguments'")
    let file = try folder.file("-i http:x.mp4", Array("....ftypmp42".utf8))
    _ = refusal(of: file, environment: ["PATH": folder.path])
    let arguments = try String(contentsOfFile: "\(folder.path)/arguments", encoding: .utf8)
    #expect(
      arguments.hasPrefix(
        "-nostdin -v error -protocol_whitelist file,pipe -copyts -f mov -i file:/dev/stdin "))
    #expect(!arguments.contains("http"))
  }

  @Test func `ffmpeg is not taken from the folder of the recordings`() {
    #expect(findExecutable("sh", searchPath: ".:bin::/nonexistent:/bin") == "/bin/sh")
    #expect(findExecutable("sh", searchPath: ".:") == nil)
  }

  /// What ffmpeg would decode to: a second of 400 Hz at 16 kHz.
  private func decodedTone(_ folder: borrowing Folder) throws -> String {
    let wav = folder.file(
      "sound.wav", format: SF_FORMAT_WAV | SF_FORMAT_FLOAT, rate: 16_000, tone(400, rate: 16_000))
    try FFmpeg.run(["-i", wav, "-c:a", "pcm_f32le", "\(folder.path)/sound.nut"])
    return "\(folder.path)/sound.nut"
  }

  /// Three seconds of 400 Hz, 48 kHz stereo.
  private func encodedTone(_ folder: borrowing Folder, _ kind: String) throws -> String {
    let samples = tone(400, rate: 48_000, seconds: 3).flatMap { [$0, $0] }
    let wav = folder.file(
      "tone.wav", format: SF_FORMAT_WAV | SF_FORMAT_FLOAT, rate: 48_000, channelCount: 2, samples)
    try FFmpeg.run(["-i", wav, "\(folder.path)/tone.\(kind)"])
    return "\(folder.path)/tone.\(kind)"
  }
}
