/// A file that is written as the hops come: an hour has 360,000, and none are kept.
///
/// It, and its folder, are made when there is something to write.
struct HopFile {
  private static let bufferLength = 1 << 16

  private let path: String
  var buffer: [UInt8]
  private var file: OutputFile?
  /// The first; nothing is written after it.
  private var error: OutputError?

  init(_ path: String, header: String) {
    self.path = path
    buffer = Array(header.utf8)
    buffer.reserveCapacity(2 * Self.bufferLength)
  }

  /// Call after each hop.
  mutating func flushIfFull() {
    if buffer.count >= Self.bufferLength { flush() }
  }

  private mutating func flush() {
    do throws(OutputError) {
      if error == nil { try write() }
    } catch {
      self.error = error
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func write() throws(OutputError) {
    if file == nil {
      try makeFolder(folder(of: path))
      file = try OutputFile(path)
    }
    try file?.write(buffer)
  }

  /// - Parameter header: goes in the place of the one it began with, which is as long.
  mutating func commit(header: String? = nil) throws(OutputError) {
    flush()
    if let error { throw error }
    if let header { try file?.rewriteStart(header) }
    try file?.commit()
  }
}
