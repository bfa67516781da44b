/// The beginning of a page of an Ogg stream (RFC 3533, section 6).
struct OggPage {
  static let mark = Array("OggS".utf8)
  /// Without the table of segments.
  static let headLength = 27
  /// With all segments there can be.
  static let largestLength = headLength + 255 * 256

  let isFirst: Bool
  let isLast: Bool
  /// Nil where no packet ends on the page.
  let granulePosition: Int?
  let serialNumber: Int
  /// The lengths of its packets' parts; one of 255 bytes goes on.
  let segments: ArraySlice<UInt8>
  /// Of what stands before the packets.
  let bodyOffset: Int
  let length: Int

  /// Nil where no whole head begins with `bytes`.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: Self.mark), bytes.count >= Self.headLength else { return nil }
    let start = bytes.startIndex
    segments = bytes.dropFirst(Self.headLength).prefix(Int(bytes[start + 26]))
    guard segments.count == bytes[start + 26] else { return nil }
    isFirst = bytes[start + 5] & 2 != 0
    isLast = bytes[start + 5] & 4 != 0
    let granule = bytes[start + 6..<start + 14].number(.little)
    granulePosition = granule < 0 ? nil : granule
    serialNumber = bytes[start + 14..<start + 18].number(.little)
    bodyOffset = Self.headLength + segments.count
    length = segments.reduce(bodyOffset) { $0 + Int($1) }
  }
}

/// The pages of an Ogg stream in memory.
enum OggPages {
  private static let (serialNumber, checksum) = (14, 22)

  /// Writers draw the number at random; with one that is known the same sound is the same bytes.
  static func setSerialNumber(_ number: UInt32, in bytes: inout [UInt8]) {
    var start = 0
    while let page = OggPage(bytes[start...]) {
      write(number, at: start + serialNumber, in: &bytes)
      write(0, at: start + checksum, in: &bytes)
      write(remainder(bytes[start..<start + page.length]), at: start + checksum, in: &bytes)
      start += page.length
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
