/// The pages of an Ogg stream (RFC 3533, section 6).
enum OggPages {
  private static let headLength = 27
  private static let (serialNumber, checksum, segmentCount) = (14, 22, 26)

  /// Writers draw the number at random; with one that is known the same sound is the same bytes.
  static func setSerialNumber(_ number: UInt32, in bytes: inout [UInt8]) {
    var start = 0
    while start + headLength <= bytes.count, bytes[start...].starts(with: "OggS".utf8) {
      let segments = start + headLength..<start + headLength + Int(bytes[start + segmentCount])
      let end = segments.upperBound + bytes[segments].reduce(0) { $0 + Int($1) }
      write(number, at: start + serialNumber, in: &bytes)
      write(0, at: start + checksum, in: &bytes)
      write(remainder(bytes[start..<end]), at: start + checksum, in: &bytes)
      start = end
    }
  }

  private static func write(_ number: UInt32, at place: Int, in bytes: inout [UInt8]) {
    for i in 0..<4 { bytes[place + i] = UInt8(truncatingIfNeeded: number >> (8 * i)) }
  }

  /// Of the CRC with generator 0x04C11DB7, highest bit first, from 0.
  private static func remainder(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 ^ remainders[Int(UInt8($0 >> 24) ^ $1)] }
  }

  /// Of each byte.
  private static let remainders = (0..<UInt32(256)).map { byte in
    (0..<8).reduce(byte << 24) { remainder, _ in
      remainder << 1 ^ (remainder >> 31 == 1 ? 0x04C1_1DB7 : 0)
    }
  }
}
