internal import PlainText

/// Why a recording can't be read. Each case carries the file's name as the user gave it, and its
/// text says what is wrong and what to do.
public enum AudioError: Error, Equatable, Sendable {
  case missing(String)
  case isDirectory(String)
  case isDevice(String)
  case permissionDenied(String)
  /// Opening or reading failed for a reason of the system's.
  case unreadable(String, reason: String)
  /// Not a single byte.
  case empty(String)
  case notAudio(String)
  /// A media container that only ffmpeg can read, and there is no ffmpeg.
  case needsFFmpeg(String)
  case ffmpegFailed(String, reason: String)
  /// The format is known, but header or contents are damaged or of an unknown kind.
  case undecodable(String, reason: String)
  /// A sound file without a single sample.
  case noSamples(String)
  /// No sample is a number that could be a sample.
  case noValidSamples(String)
  case unsupportedSampleRate(String, rate: Int)
  case noSuchChannel(String, channel: Int, channelCount: Int)
  case noSuchTrack(String, track: Int, trackCount: Int)
  /// The recording, this many seconds long, ends before what was to be read of it.
  case noSuchPart(String, duration: Double)
  /// A stream couldn't be kept in a temporary file while it is read.
  case spoolFailed(String, directory: String, reason: String)
  /// What is installed can't write Ogg Opus.
  case noOpusEncoder(reason: String)
}

extension AudioError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let name):
      "\(shown(name)) doesn't exist: check the name and the folder"
    case .isDirectory(let name):
      "\(shown(name)) is a folder: name a recording in it"
    case .isDevice(let name):
      "\(shown(name)) is a terminal or another device: name a file, or pipe a recording in"
    case .permissionDenied(let name):
      "\(shown(name)) may not be read by you: change its permissions (chmod u+r) or copy it"
    case .unreadable(let name, let reason):
      "\(shown(name)) can't be read (\(reason.printable)): check the disk and try a copy"
    case .empty(let name):
      "\(shown(name)) is empty (0 bytes): check that the recording was saved or piped in"
    case .notAudio(let name):
      "\(shown(name)) is not audio that can be read: give a recording such as WAV, FLAC, MP3 or M4A"
    case .needsFFmpeg(let name):
      "\(shown(name)) can only be read through ffmpeg, like all M4A, MP4, WebM, AAC and WMA files: "
        + "install it (sudo apt install ffmpeg) and try again, or convert the file to WAV"
    case .ffmpegFailed(let name, let reason):
      "\(shown(name)) can't be decoded by ffmpeg (\(reason.printable)): try another copy of the file"
    case .undecodable(let name, let reason):
      "\(shown(name)) is damaged or of an unknown kind (\(reason.printable)): "
        + "try another copy, or convert it to 16-bit WAV"
    case .noSamples(let name):
      "\(shown(name)) holds no samples: check that the recording was finished and saved"
    case .noValidSamples(let name):
      "\(shown(name)) holds no valid samples (none is a finite number): save it again as 16-bit WAV"
    case .unsupportedSampleRate(let name, let rate):
      "\(shown(name)) has a sample rate of \(rate) Hz, outside 8000 to 192000 Hz: convert it to 16000 Hz"
    case .noSuchChannel(let name, let channel, let channelCount):
      "\(shown(name)) has no channel \(channel): choose one from 1 to \(channelCount)"
    case .noSuchTrack(let name, let track, let trackCount):
      trackCount == 1
        ? "\(shown(name)) has one audio track and no track \(track): leave out --track"
        : "\(shown(name)) has no track \(track): choose one from 1 to \(trackCount)"
    case .noSuchPart(let name, let duration):
      "\(shown(name)) ends after \(clock(duration)), before the part that was asked for: "
        + "check its start and end"
    case .spoolFailed(let name, let directory, let reason):
      "\(shown(name)) can't be kept in \(directory.printable) while it is read "
        + "(\(reason.printable)): make room there, or set TMPDIR to a folder with room"
    case .noOpusEncoder(let reason):
      "Ogg Opus can't be written (\(reason.printable)): install libsndfile 1.0.29 or newer with Opus, "
        + "or have the page link to the recording"
    }
  }
}

/// The name of a recording in a message.
private func shown(_ name: String) -> String {
  name == "-" ? "standard input" : name.printable
}
