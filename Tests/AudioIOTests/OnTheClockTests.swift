import CSndfile
import Foundation
import TestSupport
import Testing

@testable import AudioIO

/// Times are the container's.
@Suite(.enabled(if: FFmpeg.isInstalled)) struct OnTheClockTests {
  private static let timed = [
    Encoded("a.m4a", "-c:a", "aac"), Encoded("a.m4a", "-c:a", "alac"),
    Encoded("a.mp4", "-c:a", "libmp3lame"), Encoded("a.mov", "-c:a", "pcm_s16le"),
    Encoded("a.mov", "-c:a", "aac"), Encoded("a.3gp", "-c:a", "aac", "-ar", "8000"),
    Encoded("a.mka", "-ar", "44100", "-c:a", "aac"), Encoded("a.mka", "-c:a", "flac"),
    Encoded("a.mka", "-c:a", "pcm_s16le"), Encoded("a.mka", "-ar", "44100", "-c:a", "libmp3lame"),
    Encoded("a.webm", "-c:a", "libopus"), Encoded("a.webm", "-c:a", "libvorbis"),
    Encoded("a.flv", "-c:a", "aac", "-ar", "44100"), Encoded("a.wma", "-c:a", "wmav2"),
    Encoded("a.ogg", "-c:a", "libvorbis"), Encoded("a.opus", "-c:a", "libopus"),
  ]
  /// Their clocks begin anywhere, so that a picture says where.
  private static let joined = [
    Encoded("a.ts", "-ar", "44100", "-c:a", "aac"), Encoded("a.ts", "-c:a", "mp2"),
    Encoded("a.ts", "-ar", "48000", "-c:a", "ac3"), Encoded("a.mpg", "-ar", "44100", "-c:a", "mp2"),
  ]

  @Test(arguments: timed)
  func `sound that begins later is heard later, and as before`(_ form: Encoded) throws {
    let folder = try Folder()
    let early = try Recording(late(by: 1, folder, form))
    let late = try Recording(late(by: 4, folder, form))
    #expect(Bursts.are(in: early.samples, shiftedBy: 1))
    #expect(late.samples.count - early.samples.count == 48_000)
    #expect(difference(Array(late.samples.dropFirst(48_000)), early.samples) < 1e-4)
    #expect(early.warnings == [] && late.warnings == [])
  }

  @Test(arguments: joined)
  func `so it is where clocks begin anywhere`(_ form: Encoded) throws {
    let folder = try Folder()
    let pictured = Encoded(form, pictured: "mpeg2video")
    let early = try Recording(late(by: 1, folder, pictured))
    let late = try Recording(late(by: 4, folder, pictured))
    #expect(Bursts.are(in: early.samples, shiftedBy: 1))
    #expect(Bursts.are(in: late.samples, shiftedBy: 4))
    #expect(difference(Array(late.samples.dropFirst(48_000)), early.samples) < 0.05)
    let alone = try Recording(folder.bursts(as: form.name, form.arguments))
    #expect(Bursts.are(in: alone.samples))
  }

  /// Ogg tells only when a page of some packets ends, and QuickTime keeps no times of plain samples.
  private static let timedByPacket = timed.filter {
    !$0.name.hasPrefix("a.o") && $0.arguments != ["-c:a", "pcm_s16le"] || $0.name == "a.mka"
  }

  @Test(arguments: timedByPacket)
  func `where packets are missing there is silence as long as they were`(_ form: Encoded) throws {
    let folder = try Folder()
    let whole = try folder.bursts(as: "whole-\(form.name)", form.arguments)
    let cut = "\(folder.path)/cut-\(form.name)"
    let dropping = "noise=drop='between(pts*tb,1.9,3.2)':amount=0"
    try FFmpeg.run(["-i", whole, "-c", "copy", "-bsf:a", dropping, cut])
    let (before, after) = (try Recording(whole), try Recording(cut))
    #expect(abs(after.samples.count - before.samples.count) <= 500)
    #expect(Bursts.are(in: after.samples))
    let sizes = try [cut, whole].map { try Data(contentsOf: URL(filePath: $0)).count }
    #expect(sizes[0] < sizes[1])
  }

  @Test func `through a pipe, and of a part, it is the same`() throws {
    let folder = try Folder()
    let file = try late(by: 4, folder, Encoded("a.m4a", "-c:a", "aac"))
    let whole = try Recording(file)
    let piped = try withPipe(from: file) { try Recording("-", standardInput: $0) }
    #expect(piped.samples == whole.samples)
    let part = try Recording(file, part: RecordingPart(start: 4, end: 6))
    #expect(Bursts.are(in: part.samples, times: [0.5...1.5]))
  }

  @Test func `a gap of more than ten minutes is told and not filled`() throws {
    let folder = try Folder()
    let recording = try Recording(late(by: 3600, folder, Encoded("a.mka", "-c:a", "flac")))
    #expect(Bursts.are(in: recording.samples))
    #expect(
      recording.remarks == [
        "the sound begins at 1:00:00.00 on the file's own clock; times count from its beginning"
      ])
  }

  private func late(by seconds: Int, _ folder: borrowing Folder, _ form: Encoded) throws -> String {
    let file = "\(folder.path)/\(seconds)-\(form.name)"
    try FFmpeg.run(["-itsoffset", "\(seconds)", "-i", folder.bursts()] + form.arguments + [file])
    return file
  }

  private func difference(_ a: [Float], _ b: [Float]) -> Float {
    zip(a, b).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }
}

extension Encoded {
  fileprivate init(_ form: Encoded, pictured codec: String) {
    name = form.name
    arguments =
      ["-f", "lavfi", "-i", "color=s=64x64:r=25:d=1", "-map", "0:a", "-map", "1:v", "-c:v", codec]
      + form.arguments
  }
}

@Suite struct PresentationClockTests {
  @Test func `what jitters stays end to end, and a gap is made up whole`() {
    var clock = PresentationClock(sampleRate: 1000)
    let silence = [0, 105, 198, 302, 425, 540, 700].map {
      clock.silence(before: $0, frameCount: 100)
    }
    #expect(silence == [0, 0, 0, 0, 0, 40, 60])
  }

  @Test func `a first packet is placed to the frame`() {
    var clock = PresentationClock(sampleRate: 1000)
    #expect(clock.silence(before: 5, frameCount: 100) == 5)
  }

  @Test func `a clock that goes back begins anew`() {
    var clock = PresentationClock(sampleRate: 1000)
    _ = clock.silence(before: 0, frameCount: 5000)
    #expect(clock.silence(before: 0, frameCount: 5000) == 0)
    #expect(clock.silence(before: 6000, frameCount: 100) == 1000)
    #expect(clock.jumps == [])
  }

  @Test func `a gap too long is told`() {
    var clock = PresentationClock(sampleRate: 1000)
    _ = clock.silence(before: 0, frameCount: 1000)
    #expect(clock.silence(before: 702_000, frameCount: 1000) == 0)
    #expect(clock.silence(before: 703_000, frameCount: 1000) == 0)
    #expect(clock.jumps == [PresentationClock.Jump(time: 1, duration: 701)])
  }
}
