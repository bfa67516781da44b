/// A WAV file byte by byte, with a header that may lie.
struct WAVBytes {
  var sampleRate: UInt32 = 16_000
  var channelCount: UInt16 = 1
  /// 1 is whole numbers, 3 floats.
  var formatTag: UInt16 = 1
  var bitDepth: UInt16 = 16
  var data: [UInt8] = []
  /// What the data chunk says of its length, in bytes; nil for the truth.
  var claimedLength: UInt32?

  init() {}

  init(samples: [Int16]) { data = samples.flatMap(littleEndian) }

  init(floats: [Float]) {
    (formatTag, bitDepth) = (3, 32)
    data = floats.flatMap { littleEndian($0.bitPattern) }
  }

  func with(_ change: (inout WAVBytes) -> Void) -> WAVBytes {
    var copy = self
    change(&copy)
    return copy
  }

  var bytes: [UInt8] {
    let length = claimedLength ?? UInt32(data.count)
    let frameSize = UInt16(truncatingIfNeeded: Int(channelCount) * Int(bitDepth) / 8)
    var bytes = Array("RIFF".utf8) + littleEndian(length &+ 36) + Array("WAVEfmt ".utf8)
    bytes += littleEndian(UInt32(16)) + littleEndian(formatTag) + littleEndian(channelCount)
    bytes += littleEndian(sampleRate) + littleEndian(sampleRate &* UInt32(frameSize))
    bytes += littleEndian(frameSize) + littleEndian(bitDepth)
    return bytes + Array("data".utf8) + littleEndian(length) + data
  }
}

private func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}
