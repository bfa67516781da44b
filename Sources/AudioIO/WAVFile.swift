internal import ChildProcess

/// A 16-bit WAV file whose header is right after every write.
///
/// Its samples are appended first and its lengths raised afterwards, so that a header never promises
/// what isn't there. Beyond 4 GB the same header turns from RIFF into RF64 (EBU Tech 3306). It is
/// written here because libsndfile's own way to RF64 marks the file as WAVE_FORMAT_EXTENSIBLE,
/// which many small readers, Python's `wave` before 3.12 among them, refuse.
final class WAVFile: RecordingFile {
  private let descriptor: Descriptor
  private var header: WAVHeader

  init(
    _ descriptor: consuming Descriptor, sampleRate: Int, channelCount: Int
  ) throws(WriteFailure) {
    self.descriptor = descriptor
    header = WAVHeader(sampleRate: sampleRate, channelCount: channelCount)
    try self.descriptor.write(header.bytes, at: 0)
    try self.descriptor.sync()
  }

  var formatName: String { header.isLong ? "RF64, 16 bit" : "WAV, 16 bit" }
  var frameCount: Int { header.dataLength / header.frameSize }

  func append(_ frames: [Int16], frameCount: Int) throws(WriteFailure) {
    let end = WAVHeader.length + header.dataLength
    let (written, failure) = descriptor.write(
      frames, byteCount: frameCount * header.frameSize, at: end)
    header.dataLength += written / header.frameSize * header.frameSize
    if failure != nil { descriptor.truncate(to: WAVHeader.length + header.dataLength) }
    try descriptor.write(header.bytes, at: 0)
    if let failure { throw failure }
  }

  func sync() throws(WriteFailure) { try descriptor.sync() }
  func finish() throws(WriteFailure) { try descriptor.sync() }
}

/// The bytes before the samples; below 4 GB the place of the long lengths holds a JUNK chunk.
struct WAVHeader {
  static let length = 80

  let sampleRate: Int
  let channelCount: Int
  /// Bytes of samples.
  var dataLength = 0

  init(sampleRate: Int, channelCount: Int) {
    self.sampleRate = sampleRate
    self.channelCount = channelCount
  }

  /// Bytes.
  var frameSize: Int { channelCount * MemoryLayout<Int16>.size }
  /// What the first chunk's size says: all that follows it.
  private var riffLength: Int { Self.length - 8 + dataLength }
  var isLong: Bool { riffLength > UInt32.max }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.length)
    bytes += Array((isLong ? "RF64" : "RIFF").utf8) + number(shortened(riffLength), 4)
    bytes += Array("WAVE".utf8) + Array((isLong ? "ds64" : "JUNK").utf8) + number(28, 4)
    bytes += isLong ? longLengths : Array(repeating: 0, count: 28)
    bytes += Array("fmt ".utf8) + number(16, 4) + number(1, 2) + number(channelCount, 2)
    bytes += number(sampleRate, 4) + number(sampleRate * frameSize, 4)
    bytes += number(frameSize, 2) + number(16, 2)
    bytes += Array("data".utf8) + number(shortened(dataLength), 4)
    return bytes
  }

  /// Of the file, of the samples, in frames; and no table of further chunks.
  private var longLengths: [UInt8] {
    number(riffLength, 8) + number(dataLength, 8) + number(dataLength / frameSize, 8)
      + number(0, 4)
  }

  private func shortened(_ length: Int) -> Int { isLong ? Int(UInt32.max) : length }

  private func number(_ value: Int, _ byteCount: Int) -> [UInt8] {
    (0..<byteCount).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
