/// Names of files, arguments and variables as the system has them: bytes, which needn't be UTF-8. In old
/// archives they are in Latin-1.
///
/// As text, each byte that belongs to no UTF-8 is a character of its own, U+EF80 for 0x80 to U+EFFF for 0xFF
/// (as in MirBSD's OPTU encodings), so that every name comes back as it was.
extension String {
  public init(systemBytes bytes: some Collection<UInt8>) {
    if let text = String(validating: bytes, as: UTF8.self), !text.hasStrayBytes {
      self = text
      return
    }
    var scalars = UnicodeScalarView()
    var rest = Array(bytes)[...]
    while let first = rest.first {
      let whole = leadingScalar(of: rest)
      scalars.append(whole?.scalar ?? Unicode.Scalar(strayByte: first))
      rest = rest.dropFirst(whole?.length ?? 1)
    }
    self = String(scalars)
  }

  public var systemBytes: [UInt8] {
    guard hasStrayBytes else { return Array(utf8) }
    return unicodeScalars.reduce(into: []) { bytes, scalar in
      if let byte = scalar.strayByte { bytes.append(byte) } else { bytes += UTF8.encode(scalar)! }
    }
  }

  /// Calls `body` with the bytes and a zero after them.
  public func withSystemText<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe (systemBytes + [0]).map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { bytes in
      unsafe body(bytes.baseAddress!)
    }
  }

  private var hasStrayBytes: Bool { unicodeScalars.contains { $0.strayByte != nil } }
}

/// The first character of `bytes`, unless it stands for a byte itself.
private func leadingScalar(
  of bytes: ArraySlice<UInt8>
) -> (scalar: Unicode.Scalar, length: Int)? {
  for length in 1...4 {
    let text = String(validating: bytes.prefix(length), as: UTF8.self)
    guard let scalar = text?.unicodeScalars.first else { continue }
    return scalar.strayByte == nil ? (scalar, length) : nil
  }
  return nil
}

extension Unicode.Scalar {
  /// The byte that this character stands for.
  public var strayByte: UInt8? {
    (0xEF80...0xEFFF).contains(value) ? UInt8(value & 0xFF) : nil
  }

  fileprivate init(strayByte byte: UInt8) {
    precondition(byte >= 0x80, "ASCII is UTF-8")
    self.init(0xEF00 + UInt16(byte))!
  }
}
