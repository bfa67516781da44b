/// What the head of a packet of NUT says.
struct NUTFrame {
  var stream = 0
  /// Bytes, with those left out.
  var size = 0
  /// Whole, or its lowest bits.
  var codedTime: Int?
  /// From the packet before; where no time is coded.
  var timeDelta = 0
  /// Bytes that packets often begin with and that aren't repeated.
  var elided: [UInt8] = []
}

/// What each first byte of a packet of NUT stands for, as the main header lays it down.
struct NUTFrameCodes {
  /// The byte that no packet begins with.
  static let startCode = UInt8(ascii: "N")
  private static let longestElision = 4096

  private struct Flags: OptionSet {
    let rawValue: Int
    static let codedTime = Flags(rawValue: 8)
    static let stream = Flags(rawValue: 16)
    static let sizeFactor = Flags(rawValue: 32)
    static let checksum = Flags(rawValue: 64)
    static let reserved = Flags(rawValue: 128)
    static let elision = Flags(rawValue: 1024)
    static let matchTime = Flags(rawValue: 2048)
    static let coded = Flags(rawValue: 4096)
  }

  private struct Code {
    var flags = Flags()
    var frame = NUTFrame()
    var sizeFactor = 1
    var reservedCount = 0
    var elision = 0
  }

  private var codes: [Code] = []
  private var elisions: [[UInt8]] = [[]]

  init() {}

  /// Reads the table in the main header.
  init(_ bytes: inout PipeBytes) throws(PipeEnd) {
    var code = Code()
    while codes.count < 256 {
      code.flags = Flags(rawValue: try bytes.number())
      let count = try Self.readFields(of: &code, &bytes)
      for _ in 0..<count where codes.count < 256 {
        if codes.count == Self.startCode { codes.append(Code()) }
        codes.append(code)
        code.frame.size += 1
      }
    }
    for _ in 0..<(try bytes.number()) { elisions.append(try bytes.data()) }
  }

  /// What isn't written stays as in the code before; how many codes it holds for.
  private static func readFields(
    of code: inout Code, _ bytes: inout PipeBytes
  ) throws(PipeEnd) -> Int {
    let fieldCount = try bytes.number()
    code.frame.size = 0
    code.reservedCount = 0
    var count: Int?
    for field in 0..<fieldCount {
      switch field {
      case 0: code.frame.timeDelta = try bytes.signedNumber()
      case 1: code.sizeFactor = try bytes.number()
      case 2: code.frame.stream = try bytes.number()
      case 3: code.frame.size = try bytes.number()
      case 4: code.reservedCount = try bytes.number()
      case 5: count = try bytes.number()
      case 6: _ = try bytes.signedNumber()
      case 7: code.elision = try bytes.number()
      default: _ = try bytes.number()
      }
    }
    guard let count = count ?? code.sizeFactor - code.frame.size as Int?, count > 0 else {
      throw PipeEnd()
    }
    return count
  }

  /// Reads what stands before a packet's bytes.
  func readFrame(_ bytes: inout PipeBytes) throws(PipeEnd) -> NUTFrame {
    let index = Int(try bytes.byte())
    guard index < codes.count else { throw PipeEnd() }
    let code = codes[index]
    var frame = code.frame
    var flags = code.flags
    var elision = code.elision
    if flags.contains(.coded) { flags.formSymmetricDifference(Flags(rawValue: try bytes.number())) }
    if flags.contains(.stream) { frame.stream = try bytes.number() }
    if flags.contains(.codedTime) { frame.codedTime = try bytes.number() }
    if flags.contains(.sizeFactor) { frame.size += code.sizeFactor * (try bytes.number()) }
    if flags.contains(.matchTime) { _ = try bytes.signedNumber() }
    if flags.contains(.elision) { elision = try bytes.number() }
    let reservedCount = flags.contains(.reserved) ? try bytes.number() : code.reservedCount
    for _ in 0..<reservedCount { _ = try bytes.number() }
    if flags.contains(.checksum) { try bytes.skip(4) }
    guard elisions.indices.contains(elision) else { throw PipeEnd() }
    if frame.size <= Self.longestElision { frame.elided = elisions[elision] }
    return frame
  }
}

extension PipeBytes {
  /// Of seven bits a byte, the highest first.
  mutating func number() throws(PipeEnd) -> Int {
    var number = 0
    while true {
      let byte = try byte()
      guard number < 1 << 55 else { throw PipeEnd() }
      number = number << 7 | Int(byte & 0x7F)
      if byte < 0x80 { return number }
    }
  }

  /// 0, 1, −1, 2, −2 …
  mutating func signedNumber() throws(PipeEnd) -> Int {
    let coded = try number() + 1
    return coded & 1 == 1 ? -(coded >> 1) : coded >> 1
  }

  mutating func data() throws(PipeEnd) -> [UInt8] { try next(try number()) }
  mutating func text() throws(PipeEnd) -> String { String(decoding: try data(), as: UTF8.self) }

  /// Of a field of information: its text, or nothing where it is a number.
  mutating func value() throws(PipeEnd) -> String {
    switch try signedNumber() {
    case -1: return try text()
    case -2:
      _ = try text()
      return try text()
    case -3: _ = try signedNumber()
    case -4: _ = try number()
    case ..<(-4): _ = try signedNumber()
    default: break
    }
    return ""
  }
}
