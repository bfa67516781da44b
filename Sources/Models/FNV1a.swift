/// The 64-bit FNV-1a hash (Fowler, Noll & Vo; RFC 9923): tells versions of data apart, guards against
/// nothing.
public struct FNV1a: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  public mutating func combine(_ bytes: [UInt8]) {
    for byte in bytes {
      state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }

  /// Sixteen lower-case digits.
  public var hexadecimal: String { state.hexadecimal }
}

/// The same in 128 bits: tells content apart for as long as it is kept. Of a million recordings, two
/// share it by chance with a probability below 10⁻²⁶. Whoever wants two to share it can make them, and
/// deceives only their own history.
public struct FNV1a128: Sendable {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  public init() {}

  public mutating func combine(_ bytes: [UInt8]) {
    for byte in bytes {
      state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
  }

  /// Thirty-two lower-case digits.
  public var hexadecimal: String { state.hexadecimal }
}

extension FixedWidthInteger where Self: UnsignedInteger {
  /// All of its digits, the leading zeros too.
  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: Self.bitWidth / 4 - digits.count) + digits
  }
}
