import CSndfile

/// Keeps speech as an Ogg Opus file in memory: at 24 kbit/s, 11 MB an hour.
///
/// The same sound gives the same bytes.
@safe public final class OpusEncoder {
  private let file = MemoryFile()
  /// Nil once finished.
  private var handle: OpaquePointer?

  /// libsndfile's scale for Opus runs from 256 to 6 kbit/s a channel. For wideband speech RFC 6716
  /// (section 2.1.1) recommends 16 to 20; 24 spares a laugh and a clap as well.
  private static let compression = (256.0 - 24) / (256 - 6)

  /// - Parameter sampleRate: 8, 12, 16, 24 or 48 kHz; mono.
  public init(sampleRate: Int) throws(AudioError) {
    var info = SF_INFO()
    info.samplerate = Int32(sampleRate)
    info.channels = 1
    info.format = Int32(SF_FORMAT_OGG | SF_FORMAT_OPUS)
    var callbacks = MemoryFile.callbacks
    let memory = unsafe Unmanaged.passUnretained(file).toOpaque()
    unsafe handle = sf_open_virtual(&callbacks, Int32(SFM_WRITE), &info, memory)
    guard let handle = unsafe handle else {
      throw .noOpusEncoder(reason: unsafe String(cString: sf_strerror(nil)))
    }
    var compression = Self.compression
    let size = Int32(MemoryLayout<Double>.size)
    _ = unsafe sf_command(handle, Int32(SFC_SET_COMPRESSION_LEVEL), &compression, size)
  }

  deinit { close() }

  private func close() {
    guard let handle = unsafe handle else { return }
    _ = unsafe sf_close(handle)
    unsafe self.handle = nil
  }

  /// Nothing is appended to a finished file.
  public func append(_ samples: Span<Float>) {
    unsafe samples.withUnsafeBufferPointer { buffer in
      let written = unsafe sf_writef_float(handle, buffer.baseAddress, sf_count_t(buffer.count))
      precondition(written == buffer.count, "memory takes what is written")
    }
  }

  /// The file.
  public func finish() -> [UInt8] {
    close()
    OggPages.setSerialNumber(0, in: &file.bytes)
    return file.bytes
  }
}

/// A file that libsndfile writes from its beginning to its end.
private final class MemoryFile {
  var bytes: [UInt8] = []

  static var callbacks: SF_VIRTUAL_IO {
    unsafe SF_VIRTUAL_IO(
      get_filelen: { unsafe sf_count_t(MemoryFile.at($0).bytes.count) },
      seek: { _, _, file in unsafe sf_count_t(MemoryFile.at(file).bytes.count) },
      read: { _, _, _ in 0 },
      write: { source, count, file in
        let source = unsafe UnsafeRawBufferPointer(start: source, count: Int(count))
        unsafe MemoryFile.at(file).bytes.append(contentsOf: source)
        return count
      },
      tell: { unsafe sf_count_t(MemoryFile.at($0).bytes.count) })
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> MemoryFile {
    unsafe Unmanaged.fromOpaque(pointer!).takeUnretainedValue()
  }
}
