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

extension WAV {
  struct NoSamples: Error {}

  /// Of a file of 16 bits, as far as its header says.
  static func samples(_ file: Data) throws -> [Int16] {
    let bytes = [UInt8](file)
    var place = 12
    while place + 8 <= bytes.count {
      let length = (0..<4).reduce(0) { $0 | Int(bytes[place + 4 + $1]) << (8 * $1) }
      let content = bytes[(place + 8)...].prefix(length)
      if bytes[place..<place + 4].elementsEqual("data".utf8) {
        return stride(from: content.startIndex, to: content.endIndex - 1, by: 2).map {
          Int16(bitPattern: UInt16(content[$0]) | UInt16(content[$0 + 1]) << 8)
        }
      }
      place += 8 + length
    }
    throw NoSamples()
  }
}

extension Data {
  /// Little-endian.
  fileprivate mutating func append(_ value: UInt32, length: Int) {
    for byte in 0..<length { append(UInt8(truncatingIfNeeded: value >> (8 * UInt32(byte)))) }
  }
}
