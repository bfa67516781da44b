internal import ChildProcess

/// The bytes that come through a pipe, read ahead.
struct PipeBytes: ~Copyable {
  private let pipe: Descriptor
  private var bytes: [UInt8] = []
  private var start = 0
  /// How many were taken.
  private(set) var position = 0

  init(_ pipe: consuming Descriptor) { self.pipe = pipe }

  /// Waits for `count` bytes; whether they came.
  mutating func fill(_ count: Int) -> Bool {
    while bytes.count - start < count {
      guard let next = pipe.nextBytes(1 << 16), !next.isEmpty else { return false }
      bytes.removeFirst(start)
      start = 0
      bytes += next
    }
    return true
  }

  /// The next byte, which isn't taken; nil at the end.
  mutating func peek() -> UInt8? { fill(1) ? bytes[start] : nil }

  mutating func byte() throws(PipeEnd) -> UInt8 {
    guard fill(1) else { throw PipeEnd() }
    defer { advance(1) }
    return bytes[start]
  }

  mutating func next(_ count: Int) throws(PipeEnd) -> [UInt8] {
    guard count >= 0, fill(count) else { throw PipeEnd() }
    defer { advance(count) }
    return Array(bytes[start..<start + count])
  }

  mutating func skip(_ count: Int) throws(PipeEnd) {
    var rest = count
    while rest > 0 {
      let portion = min(rest, 1 << 16)
      guard fill(portion) else { throw PipeEnd() }
      advance(portion)
      rest -= portion
    }
  }

  /// Puts bytes before those that come next.
  mutating func prepend(_ more: [UInt8]) {
    bytes.replaceSubrange(start..<start, with: more)
    position -= more.count
  }

  /// Takes 32-bit floats, in the processor's order (little-endian wherever this runs).
  mutating func take(
    _ count: Int, into target: inout [Float], at place: Int
  ) throws(PipeEnd) {
    precondition(place + count <= target.count, "room for the numbers")
    let byteCount = count * MemoryLayout<Float>.size
    guard fill(byteCount) else { throw PipeEnd() }
    unsafe target.withUnsafeMutableBytes { target in
      unsafe bytes.withUnsafeBytes { bytes in
        let target = unsafe target[(place * MemoryLayout<Float>.size)...]
        unsafe UnsafeMutableRawBufferPointer(rebasing: target)
          .copyMemory(from: .init(rebasing: bytes[start..<start + byteCount]))
      }
    }
    advance(byteCount)
  }

  /// What is left of the pipe comes to nobody.
  mutating func drain() {
    bytes = []
    start = 0
    while let rest = pipe.nextBytes(1 << 16), !rest.isEmpty {}
  }

  private mutating func advance(_ count: Int) {
    start += count
    position += count
  }
}

/// It ended before what was to come.
struct PipeEnd: Error {}
