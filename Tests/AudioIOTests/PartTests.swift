import CSndfile
import Testing

@testable import AudioIO

@Suite struct PartTests {
  /// Three seconds in which every frame can be told from the others, in two channels alike.
  private func ramp(_ folder: borrowing Folder, rate: Int = 16_000) -> String {
    folder.file(
      "ramp.wav", format: SF_FORMAT_WAV | SF_FORMAT_FLOAT, rate: rate, channelCount: 2,
      (0..<3 * rate).flatMap { [Float($0) / 65_536, Float($0) / 65_536] })
  }

  @Test(arguments: [(0, 1), (0.5, 2.25), (0.256, 0.257), (1, nil), (0, nil), (2.9999, 3)])
  func `a part is those very samples`(_ start: Double, _ end: Double?) throws {
    let folder = try Folder()
    let file = ramp(folder)
    let part = try Recording(file, part: RecordingPart(start: start, end: end))
    let frames = Int((16_000 * start).rounded())..<Int((16_000 * (end ?? 3)).rounded())
    #expect(part.samples == Array(try Recording(file).samples[frames]))
    #expect(part.frameCount == frames.count)
    #expect(part.levels.peak == Double(frames.upperBound - 1) / 65_536)
    #expect(part.levels.sampleCount == 2 * frames.count)
    #expect(part.warnings.isEmpty)
  }

  @Test func `a part of another rate is as long as asked`() throws {
    let folder = try Folder()
    let part = try Recording(
      ramp(folder, rate: 44_100), part: RecordingPart(start: 0.5, end: 2))
    #expect(part.frameCount == 66_150)
    #expect(abs(part.samples.count - 24_000) <= 1)
  }

  @Test func `an end up to a second late is the recording's own`() throws {
    let folder = try Folder()
    #expect(try Recording(ramp(folder), part: RecordingPart(end: 4)).samples.count == 48_000)
  }

  @Test(arguments: [(0, 4.1), (3, nil), (5, 6), (5e5, 1e300)])
  func `a part that isn't there is refused`(_ start: Double, _ end: Double?) throws {
    let folder = try Folder()
    let file = ramp(folder)
    #expect(throws: AudioError.noSuchPart(file, duration: 3)) {
      try Recording(file, part: RecordingPart(start: start, end: end))
    }
  }

  @Test func `a file's bytes are read once through, and only a file's`() throws {
    let folder = try Folder()
    let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 / 251) }
    var read: [UInt8] = []
    try readBytes(of: folder.file("bytes", bytes)) { read += $0 }
    #expect(read == bytes)
    let empty = try folder.file("empty", [])
    #expect(throws: AudioError.empty(empty)) { try readBytes(of: empty) { _ in } }
    #expect(throws: AudioError.isDirectory(folder.path)) {
      try readBytes(of: folder.path) { _ in }
    }
    #expect(throws: AudioError.isDevice("/dev/zero")) { try readBytes(of: "/dev/zero") { _ in } }
    #expect(throws: AudioError.missing("/no/file")) { try readBytes(of: "/no/file") { _ in } }
  }
}
