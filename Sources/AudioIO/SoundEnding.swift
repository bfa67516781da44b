/// What was found wrong, or odd, with a sound that was read to its end.
struct SoundEnding {
  /// Seconds that a whole recording may be short of what it promises.
  static let tolerance = 0.1

  /// What a decoder found wrong first, nil if nothing.
  var complaint: String?
  /// Frames that headers promised and that weren't there.
  var missingFrameCount = 0
  /// Of samples, where a header counts them.
  var promisedBytes: (length: Int, present: Int)?
  /// Beyond what could be read.
  var unreadByteCount = 0
  /// Whether the file leaves open how long it should be.
  var isOpen = false
  /// Whether time passes between packets that was not made up.
  var hasUntoldGaps = false
  /// Gaps that are too long to be made up.
  var jumps: [PresentationClock.Jump] = []
}

extension SoundEnding {
  /// What is missing of a sound of which `frameCount` frames were read, in a person's words.
  func losses(frameCount: Int, sampleRate: Int) -> [String] {
    [shortfall(frameCount: frameCount, sampleRate: sampleRate), unread, untoldGaps]
      .compactMap { $0 }
  }

  /// Where the header promises more than there is, beyond what a whole file may lack.
  private func shortfall(frameCount: Int, sampleRate: Int) -> String? {
    var promised = Double(frameCount + missingFrameCount)
    if let (length, present) = promisedBytes, length > present, present > 0 {
      promised = max(promised, Double(frameCount) * Double(length) / Double(present))
    }
    let (length, end) = (promised / Double(sampleRate), Double(frameCount) / Double(sampleRate))
    guard length - end > Self.tolerance else { return nil }
    return "the header promises \(clock(length)) but the audio ends after \(clock(end)); what is "
      + "there was analysed"
  }

  private var unread: String? {
    guard unreadByteCount > 0 else { return nil }
    return
      "\(unreadByteCount) bytes lie beyond what could be read: convert the file to WAV, or try "
      + "another copy"
  }

  private var untoldGaps: String? {
    guard hasUntoldGaps else { return nil }
    return
      "packets are missing, and what is before and after them stands side by side: ffmpeg, where it is "
      + "installed, leaves the time between them"
  }

  /// What isn't wrong with the file but is to be known of how it was read.
  var remarks: [String] {
    let open =
      "the file does not say how long the recording is (it was streamed or cut short); "
      + "it was analysed to its end"
    return (isOpen ? [open] : []) + jumps.map(\.remark)
  }
}

extension PresentationClock.Jump {
  fileprivate var remark: String {
    let length = clock(duration)
    guard time > 0 else {
      return "the sound begins at \(length) on the file's own clock; times count from its beginning"
    }
    return
      "the file's own clock jumps ahead by \(length) at \(clock(time)); times go on without that gap"
  }
}
