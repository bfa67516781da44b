internal import ChildProcess

/// An opened recording: what libsndfile reads of the file itself, or what ffmpeg makes of it.
struct AudioSource: ~Copyable {
  let format: String
  let sampleRate: Int
  let channelCount: Int
  /// The absolute value at which a sample counts as full scale.
  let fullScale: Float
  /// All sounds side by side in the file, and which of them this is, counted from 0.
  let tracks: [AudioTrack]
  let track: Int

  /// Of which is known before.
  private let unreadByteCount: Int
  private var native: NativeSound?
  private var decoded: DecodedSound?

  var isDecodedByFFmpeg: Bool { decoded != nil }

  /// Tries libsndfile first; files of a known kind that it refuses, or wouldn't hear whole, go to ffmpeg.
  ///
  /// - Parameter track: counted from 1.
  static func open(_ input: AudioInput, track: Int = 1) throws(AudioError) -> AudioSource {
    let map = SoundMap(input.file)
    if map.ffmpegReason != nil {
      do throws(AudioError) {
        return try decode(input, map, track: track)
      } catch {
        if case .noSuchTrack = error { throw error }
      }
    }
    let refused: AudioError
    switch NativeSound.open(input, map) {
    case .opened(let sound):
      if !sound.promisesNothing || map.promised != nil {
        guard track == 1 else { throw .noSuchTrack(input.name, track: track, trackCount: 1) }
        return AudioSource(sound)
      }
      refused = .noSamples(input.name)
    case .failed(let reason):
      refused = .undecodable(input.name, reason: reason)
    }
    return try decode(input, map, track: track, refused: refused)
  }

  /// - Parameter refused: what is to be said of a file that only libsndfile should have read.
  private static func decode(
    _ input: AudioInput, _ map: SoundMap, track: Int, refused: AudioError? = nil
  ) throws(AudioError) -> AudioSource {
    guard var container = MediaContainer(of: input.file) else { throw .notAudio(input.name) }
    let refused = container.isNative ? refused : nil
    let path = input.environment["PATH"] ?? ""
    guard let executable = findExecutable("ffmpeg", searchPath: path) else {
      throw refused ?? .needsFFmpeg(input.name)
    }
    container.ignoresLength = container.canIgnoreLength && map.unpromisedByteCount > 0
    do throws(DecodingFailure) {
      return AudioSource(
        try DecodedSound(input, executable, container, track: track - 1),
        format: "\(container.name) (decoded by ffmpeg)", track: track - 1,
        unreadByteCount: unreadByteCount(of: input.file, container, map))
    } catch {
      switch error {
      case .undecodable(let reason): throw refused ?? .ffmpegFailed(input.name, reason: reason)
      case .noSuchTrack(let count):
        throw .noSuchTrack(input.name, track: track, trackCount: count)
      }
    }
  }

  /// What ffmpeg leaves of a file of this kind.
  private static func unreadByteCount(
    of file: borrowing InputFile, _ container: MediaContainer, _ map: SoundMap
  ) -> Int {
    if container.demuxer == "mov", let second = MovieBoxes.secondFile(in: file) {
      return file.length - second
    }
    return container.ignoresLength ? 0 : map.unpromisedByteCount
  }

  private init(_ sound: consuming NativeSound) {
    format = sound.encoding.name
    sampleRate = sound.sampleRate
    channelCount = sound.channelCount
    fullScale = sound.encoding.fullScale
    (tracks, track) = ([AudioTrack()], 0)
    unreadByteCount = 0
    native = consume sound
  }

  private init(
    _ sound: consuming DecodedSound, format: String, track: Int, unreadByteCount: Int
  ) {
    self.unreadByteCount = unreadByteCount
    self.format = format
    sampleRate = sound.sampleRate
    channelCount = sound.channelCount
    fullScale = Encoding.floatFullScale
    tracks = sound.tracks
    self.track = track
    decoded = consume sound
  }

  /// Reads up to `frameCount` frames to the buffer's front; their number, 0 at the end.
  mutating func read(into interleaved: inout [Float], frameCount: Int) -> Int {
    native?.read(into: &interleaved, frameCount: frameCount)
      ?? decoded?.read(into: &interleaved, frameCount: frameCount) ?? 0
  }

  /// To be called at the end of the sound.
  mutating func finish() -> SoundEnding {
    var ending = native?.finish() ?? decoded?.finish() ?? SoundEnding()
    ending.unreadByteCount += unreadByteCount
    return ending
  }
}
