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
    guard frameCount == 0 || FLACStreamInfo(descriptor)?.frameCount == frameCount else {
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
    guard var info = FLACStreamInfo(descriptor) else {
      frameCount = 0
      return
    }
    frameCount = max(0, frameCount - 1) / info.blockLength * info.blockLength
    info.frameCount = frameCount
    try? descriptor.write(info.bytes, at: 0)
    try? descriptor.sync()
  }
}
