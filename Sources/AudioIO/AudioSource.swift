internal import ChildProcess

/// An opened recording: libsndfile on the file itself, or on what ffmpeg makes of it.
struct AudioSource: ~Copyable {
  let file: SoundFile
  let format: String
  let promisedLength: PromisedLength?
  private var decoder: FFmpegDecoder?
  private let input: InputFile

  var isDecodedByFFmpeg: Bool { decoder != nil }

  static func open(
    path: String, environment: [String: String], standardInput: Int32
  ) throws(AudioError) -> AudioSource {
    let input = try InputFile.open(
      path: path, temporaryDirectory: environment["TMPDIR"] ?? "/tmp",
      standardInput: standardInput)
    return try open(input, path: path, environment: environment)
  }

  /// Tries libsndfile first; files of a known kind that it refuses go to ffmpeg.
  static func open(
    _ input: consuming InputFile, path: String, environment: [String: String]
  ) throws(AudioError) -> AudioSource {
    switch SoundFile.open(input.descriptor.number) {
    case .opened(let file):
      // A recorder that crashed leaves a length of 0, at which ffmpeg reads on to the end.
      guard file.promisedFrameCount != 0 else {
        return try decode(input, path: path, environment: environment, refused: .noSamples(path))
      }
      let format = file.encoding.name
      return AudioSource(file: file, format: format, decoder: nil, input: input)
    case .failed(let reason):
      return try decode(
        input, path: path, environment: environment, refused: .undecodable(path, reason: reason))
    }
  }

  /// `refused`: what is to be said of a file that only libsndfile should have read.
  private static func decode(
    _ input: consuming InputFile, path: String, environment: [String: String], refused: AudioError
  ) throws(AudioError) -> AudioSource {
    let head = input.descriptor.bytes(at: 0, count: MediaContainer.headLength)
    guard let container = MediaContainer(head: head) else { throw .notAudio(path) }
    guard let executable = findExecutable("ffmpeg", searchPath: environment["PATH"] ?? "") else {
      throw container.isNative ? refused : .needsFFmpeg(path)
    }
    do throws(DecodingFailure) {
      var decoder = try FFmpegDecoder.start(
        executable, demuxer: container.demuxer, input: input.descriptor, environment: environment)
      switch SoundFile.open(decoder.output.number) {
      case .opened(let file):
        let format = "\(container.name) (decoded by ffmpeg)"
        return AudioSource(file: file, format: format, decoder: decoder, input: input)
      case .failed:
        throw DecodingFailure(reason: decoder.finish() ?? "it gave no sound")
      }
    } catch {
      throw container.isNative ? refused : .ffmpegFailed(path, reason: error.reason)
    }
  }

  private init(
    file: consuming SoundFile, format: String, decoder: consuming FFmpegDecoder?,
    input: consuming InputFile
  ) {
    promisedLength = PromisedLength(input)
    self.file = file
    self.format = format
    self.decoder = decoder
    self.input = input
  }

  /// To be called at the end of the sound: what the decoder found wrong.
  mutating func finish() -> String? {
    decoder?.finish() ?? file.complaint
  }
}
