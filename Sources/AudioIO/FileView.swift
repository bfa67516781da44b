import CSndfile
internal import ChildProcess
import Glibc
internal import Host

/// Part of a file as libsndfile is to see it.
struct FilePiece: Equatable {
  /// Bytes that stand in the place of the file's own.
  struct Correction: Equatable {
    /// From the piece's beginning.
    var offset: Int
    var bytes: [UInt8]
  }

  var range: Range<Int>
  var corrections: [Correction] = []
  /// Where a decoder can't seek, it makes no guess at the length and reads to the end.
  var isSeekable = true
  /// What the header says, where libsndfile isn't shown that.
  var promisedFrameCount: Int?
}

/// The file that libsndfile reads a piece as: by places of the piece, whatever the descriptor's own is.
@safe final class FileView {
  private let descriptor: Descriptor
  private let piece: FilePiece
  /// From the piece's beginning.
  private var position = 0
  /// Of the file, the place after the last byte that was read.
  private(set) var readEnd: Int

  /// `descriptor` stays the caller's to close; nil where there are no more of them.
  init?(_ piece: FilePiece, of descriptor: borrowing Descriptor) {
    let duplicate = fcntl(descriptor.number, F_DUPFD_CLOEXEC, 3)
    guard duplicate >= 0 else { return nil }
    self.descriptor = Descriptor(duplicate)
    self.piece = piece
    readEnd = piece.range.lowerBound
  }

  static var callbacks: SF_VIRTUAL_IO {
    unsafe SF_VIRTUAL_IO(
      get_filelen: { unsafe sf_count_t(FileView.at($0).piece.range.count) },
      seek: { offset, origin, view in
        unsafe sf_count_t(FileView.at(view).seek(Int(offset), from: origin))
      },
      read: { target, count, view in
        let target = unsafe UnsafeMutableRawBufferPointer(start: target, count: Int(count))
        return unsafe sf_count_t(FileView.at(view).read(into: target))
      },
      write: { _, _, _ in 0 },
      tell: { unsafe sf_count_t(FileView.at($0).position) })
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> FileView {
    unsafe Unmanaged.fromOpaque(pointer!).takeUnretainedValue()
  }

  private func seek(_ offset: Int, from origin: Int32) -> Int {
    switch origin {
    case SEEK_SET: position = offset
    case SEEK_CUR: position += offset
    default:
      guard piece.isSeekable else { return -1 }
      position = piece.range.count + offset
    }
    return position
  }

  private func read(into target: UnsafeMutableRawBufferPointer) -> Int {
    let limit = min(target.count, piece.range.count - position)
    let start = piece.range.lowerBound + position
    guard limit > 0, start >= 0 else { return 0 }
    let count = retryingInterrupts {
      unsafe pread(descriptor.number, target.baseAddress, limit, start)
    }
    guard count > 0 else { return 0 }
    for correction in piece.corrections {
      for (place, byte) in zip((correction.offset - position)..., correction.bytes)
      where (0..<count).contains(place) {
        unsafe target[place] = byte
      }
    }
    position += count
    readEnd = max(readEnd, start + count)
    return count
  }
}
