import CSndfile
internal import ChildProcess
import Glibc

/// A 16-bit FLAC file, written through libsndfile.
///
/// The encoder holds back a block (4,096 frames) until the next begins, and its header says how many
/// frames there are only at the end. Cut off, the file can be read up to the last whole block.
@safe final class FLACFile: RecordingFile {
  static let largestChannelCount = 8

  let formatName = "FLAC, 16 bit"
  private(set) var frameCount = 0

  private let descriptor: Descriptor
  /// Nil once finished.
  private var handle: OpaquePointer?

  /// libsndfile gets a duplicate of the descriptor to close.
  init(
    _ descriptor: consuming Descriptor, sampleRate: Int, channelCount: Int
  ) throws(WriteFailure) {
    self.descriptor = descriptor
    let duplicate = fcntl(self.descriptor.number, F_DUPFD_CLOEXEC, 3)
    guard duplicate >= 0 else { throw WriteFailure(code: errno) }
    var info = SF_INFO()
    info.samplerate = Int32(sampleRate)
    info.channels = Int32(channelCount)
    info.format = Int32(SF_FORMAT_FLAC | SF_FORMAT_PCM_16)
    unsafe handle = sf_open_fd(duplicate, Int32(SFM_WRITE), &info, Int32(SF_TRUE))
    guard unsafe handle != nil else { throw WriteFailure(code: EINVAL) }
  }

  deinit { try? finish() }

  func append(_ frames: [Int16], frameCount count: Int) throws(WriteFailure) {
    guard let handle = unsafe handle else { return }
    let length = descriptor.length
    errno = 0
    guard unsafe sf_writef_short(handle, frames, sf_count_t(count)) < count else {
      frameCount += count
      return
    }
    let failure = WriteFailure(code: errno == 0 ? EIO : errno)
    _ = unsafe sf_close(handle)
    unsafe self.handle = nil
    keepWholeBlocks(length: length)
    throw failure
  }

  func sync() throws(WriteFailure) { try descriptor.sync() }

  func finish() throws(WriteFailure) {
    guard let handle = unsafe handle else { return }
    unsafe self.handle = nil
    let length = descriptor.length
    errno = 0
    _ = unsafe sf_close(handle)
    guard frameCount == 0 || StreamInfo(descriptor)?.frameCount == frameCount else {
      let failure = WriteFailure(code: errno == 0 ? EIO : errno)
      keepWholeBlocks(length: length)
      throw failure
    }
    try descriptor.sync()
  }

  /// Cuts the file to `length`, where a block ended before a write failed, and has the header say
  /// how many frames that leaves.
  private func keepWholeBlocks(length: Int) {
    descriptor.truncate(to: length)
    guard var info = StreamInfo(descriptor) else {
      frameCount = 0
      return
    }
    frameCount = max(0, frameCount - 1) / info.blockLength * info.blockLength
    info.frameCount = frameCount
    try? descriptor.write(info.bytes, at: 0)
    try? descriptor.sync()
  }
}

/// The beginning of a FLAC file: "fLaC", the head of its first metadata block, and of that block,
/// STREAMINFO, what says how many frames there are (RFC 9639, section 8.2).
private struct StreamInfo {
  private(set) var bytes: [UInt8]

  init?(_ descriptor: borrowing Descriptor) {
    bytes = descriptor.bytes(at: 0, count: 26)
    guard bytes.count == 26, blockLength > 0 else { return nil }
  }

  /// Frames; all blocks but the last are as long.
  var blockLength: Int { Int(bytes[8]) << 8 | Int(bytes[9]) }

  /// The last 36 of these bits.
  var frameCount: Int {
    get { bytes[21...25].reduce(0) { $0 << 8 | Int($1) } & 0xF_FFFF_FFFF }
    set {
      bytes[21] = bytes[21] & 0xF0 | UInt8(newValue >> 32 & 0xF)
      for i in 22...25 { bytes[i] = UInt8(truncatingIfNeeded: newValue >> ((25 - i) * 8)) }
    }
  }
}
