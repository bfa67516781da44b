internal import ChildProcess
import Glibc
internal import Host

/// Writes a recording, 16 bit, WAV or FLAC by the ending of its name, that can be read at any
/// moment, whatever becomes of the process.
///
/// A process that may meet a limit on the size of files must ignore SIGXFSZ to be told of it.
public struct AudioWriter: ~Copyable {
  /// As the user named it.
  public let name: String
  /// Frames that are in the file, or will be once it is closed. A FLAC file that fails loses the
  /// last block, up to 4,096 frames that had been taken.
  public var frameCount: Int { file.frameCount }
  /// Why the file takes no more frames; nil while it does.
  public private(set) var failure: WriteError?
  /// What `AudioReader.format` says of the file.
  public var formatName: String { file.formatName }

  private let file: any RecordingFile

  /// Creates a file that only its owner may read; never overwrites one.
  public init(path: String, sampleRate: Int, channelCount: Int) throws(WriteError) {
    let kind = try Self.kind(of: path)
    if kind == "flac", channelCount > FLACFile.largestChannelCount {
      throw .tooManyChannels(path, channelCount: channelCount)
    }
    let descriptor = try Self.create(path)
    do throws(WriteFailure) {
      file =
        kind == "wav"
        ? try WAVFile(descriptor, sampleRate: sampleRate, channelCount: channelCount)
        : try FLACFile(descriptor, sampleRate: sampleRate, channelCount: channelCount)
    } catch {
      Files.remove(path)
      throw .uncreatable(path, reason: error.reason)
    }
    name = path
  }

  /// "wav" or "flac".
  @discardableResult
  public static func kind(of path: String) throws(WriteError) -> String {
    let kind = path.split(separator: ".").last?.lowercased()
    guard let kind, kind == "wav" || kind == "flac" else { throw .unknownKind(path) }
    return kind
  }

  /// The folder is synced, so that the name outlives a power cut as well as the sound does.
  private static func create(_ path: String) throws(WriteError) -> Descriptor {
    let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC
    let number = Files.open(path, flags, mode: 0o600)
    guard number >= 0 else { throw .creating(path, code: errno) }
    let folder = Files.open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 { _ = fsync(Descriptor(folder).number) }
    return Descriptor(number)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[...slash])
  }

  /// Appends the first `frameCount` interleaved frames; how many were taken. Fewer: see `failure`;
  /// the file then is finished with what it holds.
  public mutating func write(_ frames: [Int16], frameCount count: Int) -> Int {
    guard failure == nil else { return 0 }
    let before = frameCount
    do throws(WriteFailure) {
      try file.append(frames, frameCount: count)
    } catch {
      fail(error)
    }
    return max(0, frameCount - before)
  }

  /// Returns once what was written is on the disk; to be called once a second.
  public mutating func sync() {
    guard failure == nil else { return }
    do throws(WriteFailure) { try file.sync() } catch { fail(error) }
  }

  /// Finishes the file; what follows is not written.
  public mutating func close() {
    do throws(WriteFailure) { try file.finish() } catch { fail(error) }
  }

  private mutating func fail(_ cause: WriteFailure) {
    failure = failure ?? .writing(name, code: cause.code)
    try? file.finish()
  }
}

extension AudioWriter {
  /// For how many seconds of WAV the folder has room (FLAC takes about half); nil if it can't say.
  public static func secondsOfRoom(
    inFolder folder: String, sampleRate: Int, channelCount: Int
  ) -> Double? {
    Files.room(in: folder).map { $0 / Double(sampleRate * channelCount * MemoryLayout<Int16>.size) }
  }
}

/// A file that takes 16-bit frames.
protocol RecordingFile: AnyObject {
  var formatName: String { get }
  /// Frames that are in the file, or will be once it is finished.
  var frameCount: Int { get }
  /// Takes as many frames as it can before it throws.
  func append(_ frames: [Int16], frameCount: Int) throws(WriteFailure)
  func sync() throws(WriteFailure)
  /// Leaves a whole file with what it holds; does nothing the second time.
  func finish() throws(WriteFailure)
}

/// A system call that failed.
struct WriteFailure: Error {
  /// The `errno`.
  var code: Int32
  var reason: String { systemReason(code) }
}
