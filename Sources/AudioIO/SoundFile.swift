import CSndfile
internal import ChildProcess
import Glibc
internal import Host
import Synchronization

/// libsndfile keeps the reason of a failed opening in a global.
private let opening = Mutex(())

/// A stream of sound that libsndfile decodes, from a file or, for AU, a pipe.
@safe struct SoundFile: ~Copyable {
  private let handle: OpaquePointer
  let sampleRate: Int
  let channelCount: Int
  /// As the header promises; nil when it makes no promise.
  let promisedFrameCount: Int?
  let encoding: Encoding
  private let format: Int32
  /// Nil where libsndfile reads the file as it is.
  private let view: FileView?

  enum Opening: ~Copyable {
    case opened(SoundFile)
    case failed(reason: String)
  }

  /// Reads from where `descriptor` stands, which stays the caller's to close: libsndfile gets a
  /// duplicate, for it closes what it refuses even when told not to.
  static func open(_ descriptor: Int32) -> Opening { open(descriptor, SF_INFO()) }

  /// Reads a piece of the file, wherever that stands.
  static func open(_ piece: FilePiece, of descriptor: borrowing Descriptor) -> Opening {
    guard let view = FileView(piece, of: descriptor) else { return .failed(reason: systemReason()) }
    var callbacks = FileView.callbacks
    let place = unsafe Unmanaged.passUnretained(view).toOpaque()
    return unsafe open(view) { info in
      unsafe sf_open_virtual(&callbacks, Int32(SFM_READ), &info, place)
    }
  }

  /// Reads samples without a header, stored as those of `file`, which is WAV
  /// or AU.
  static func openSamples(_ descriptor: Int32, like file: borrowing SoundFile) -> Opening {
    let format = Int(file.format)
    let isAU = format & SF_FORMAT_TYPEMASK == SF_FORMAT_AU
    let order = isAU ? SF_ENDIAN_BIG : SF_ENDIAN_LITTLE
    var info = SF_INFO()
    info.samplerate = Int32(file.sampleRate)
    info.channels = Int32(file.channelCount)
    info.format = Int32(SF_FORMAT_RAW | format & SF_FORMAT_SUBMASK | order)
    return open(descriptor, info)
  }

  private static func open(_ descriptor: Int32, _ known: SF_INFO) -> Opening {
    let duplicate = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard duplicate >= 0 else { return .failed(reason: systemReason()) }
    return unsafe open(known: known) { info in
      unsafe sf_open_fd(duplicate, Int32(SFM_READ), &info, Int32(SF_TRUE))
    }
  }

  private static func open(
    _ view: FileView? = nil, known: SF_INFO = SF_INFO(),
    _ body: (inout SF_INFO) -> OpaquePointer?
  ) -> Opening {
    var info = known
    var reason = ""
    let handle = unsafe opening.withLock { _ in
      let handle = unsafe body(&info)
      if unsafe handle == nil { reason = refusalReason() }
      return unsafe handle
    }
    guard let handle = unsafe handle else { return .failed(reason: reason) }
    return unsafe .opened(SoundFile(handle: handle, info: info, view: view))
  }

  private init(handle: OpaquePointer, info: SF_INFO, view: FileView?) {
    self.view = view
    unsafe self.handle = unsafe handle
    sampleRate = Int(info.samplerate)
    channelCount = Int(info.channels)
    format = info.format
    encoding = Encoding(format: info.format)
    // Of a stream of unknown length libsndfile says about 2⁶³ bytes' worth.
    promisedFrameCount = info.frames < 1 << 48 ? Int(info.frames) : nil
  }

  deinit { _ = unsafe sf_close(handle) }

  /// Reads up to `frameCount` frames to the buffer's front; their number, 0 at the end.
  func read(into interleaved: inout [Float], frameCount: Int) -> Int {
    precondition(frameCount * channelCount <= interleaved.count, "room for the frames")
    return max(0, Int(unsafe sf_readf_float(handle, &interleaved, sf_count_t(frameCount))))
  }

  /// Of the file, the place after the last byte of the piece that was read.
  var readEnd: Int { view?.readEnd ?? 0 }

  /// What the decoder found wrong, nil if nothing.
  var complaint: String? {
    unsafe sf_error(handle) == 0 ? nil : libraryWords(handle)
  }
}

/// Why the last opening failed; to be asked for under the lock.
private func refusalReason() -> String {
  let reason = libraryWords(nil)
  // libsndfile blames itself for a header that says 0 Hz.
  return reason.contains("SF_INFO") ? "the header gives an impossible rate, such as 0 Hz" : reason
}

/// libsndfile's last error of a file, or of all openings, without its full stop.
private func libraryWords(_ handle: OpaquePointer?) -> String {
  let words = unsafe String(cString: sf_strerror(handle))
  return words.hasSuffix(".") ? String(words.dropLast()) : words
}
