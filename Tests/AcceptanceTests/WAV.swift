import Foundation

/// A WAV file byte by byte, so that its header can lie.
struct WAV {
  var samples = Data()
  var channelCount = 1
  var sampleRate = 16_000
  var isFloat = false
  /// What the header says the samples take; nil for the truth.
  var claimedLength: UInt32?

  static func silence(frameCount: Int, channelCount: Int = 1) -> WAV {
    WAV(samples: Data(count: 2 * frameCount * channelCount), channelCount: channelCount)
  }

  static func floats(_ values: [Float]) -> WAV {
    var samples = Data()
    for value in values { samples.append(value.bitPattern, length: 4) }
    return WAV(samples: samples, isFloat: true)
  }

  var data: Data {
    let sampleLength = isFloat ? 4 : 2
    let frameLength = channelCount * sampleLength
    let length = claimedLength ?? UInt32(samples.count)
    var data = Data("RIFF".utf8)
    data.append(length &+ 36, length: 4)
    data.append(Data("WAVEfmt ".utf8))
    data.append(16, length: 4)
    data.append(isFloat ? 3 : 1, length: 2)
    data.append(UInt32(channelCount), length: 2)
    data.append(UInt32(sampleRate), length: 4)
    data.append(UInt32(sampleRate * frameLength), length: 4)
    data.append(UInt32(frameLength), length: 2)
    data.append(UInt32(8 * sampleLength), length: 2)
    data.append(Data("data".utf8))
    data.append(length, length: 4)
    return data + samples
  }
}

extension Data {
  /// Little-endian.
  fileprivate mutating func append(_ value: UInt32, length: Int) {
    for byte in 0..<length { append(UInt8(truncatingIfNeeded: value >> (8 * UInt32(byte)))) }
  }
}
