import AudioIO
import ChildProcess
import DSP
import FoundationEssentials
import Glibc
import Host

/// A folder that only this user can open, for sound on its way to an engine. With this goes all that is in it;
/// what a program leaves that is killed, the next one sweeps.
///
/// It lies in memory where there is room to spare, else where caches lie.
final class PrivateFolder {
  let path: String
  private let lock: FolderLock

  /// - Parameter duration: of the sound that is to lie there, as long as it may get.
  init(
    for duration: Seconds, sampleRate: Int = AudioReader.analysisRate, channelCount: Int = 1,
    environment: [String: String]
  ) throws(EngineError) {
    let folders = UserFolders(environment: environment)
    let room = folders.runtime.flatMap {
      AudioWriter.secondsOfRoom(
        inFolder: folder(of: $0), sampleRate: sampleRate, channelCount: channelCount)
    }
    // Others use that memory too.
    let isRoomy = (room ?? 0) > 2 * duration
    guard let place = isRoomy ? folders.runtime : try? folders.cache else {
      throw .noPlaceForSound("~/.cache", reason: "your home folder isn't known")
    }
    (path, lock) = try Self.new(in: Self.soundFolder(place))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private static func soundFolder(_ place: String) -> String { joined(place, "sound") }

  private static func new(in place: String) throws(EngineError) -> (String, FolderLock) {
    guard (try? makeFolder(place, mode: 0o700)) != nil else {
      throw .noPlaceForSound(place, reason: systemReason())
    }
    guard isPrivateFolder(place) else {
      throw .noPlaceForSound(place, reason: "it isn't yours alone")
    }
    // Between its making and its locking another program may sweep it.
    for _ in 0..<10 {
      let path = joined(place, "\(UInt64.random(in: .min ... .max))")
      if Files.makeFolder(path, mode: 0o700), let lock = FolderLock(path) { return (path, lock) }
    }
    throw .noPlaceForSound(place, reason: systemReason())
  }
}

extension PrivateFolder {
  /// Removes what programs left that were killed; what others use is locked, and stays.
  static func sweep(environment: [String: String]) {
    let folders = UserFolders(environment: environment)
    for place in [folders.runtime, try? folders.cache].compactMap({ $0.map(soundFolder) })
    where isPrivateFolder(place) {
      for name in Files.names(in: place) ?? [] {
        let folder = joined(place, name)
        guard let lock = FolderLock(folder) else { continue }
        withExtendedLifetime(lock) { try? FileManager.default.removeItem(atPath: folder) }
      }
    }
  }
}

/// Held by the program that uses a folder, and let go of however that program ends.
private final class FolderLock {
  private let file: Descriptor

  /// Nil where another program holds it, and where the folder has gone meanwhile.
  init?(_ folder: String) {
    let number = Files.open(joined(folder, "lock"), O_RDWR | O_CREAT | O_CLOEXEC, mode: 0o600)
    guard number >= 0 else { return nil }
    file = Descriptor(number)
    var status = stat()
    guard flock(number, LOCK_EX | LOCK_NB) == 0, unsafe fstat(number, &status) == 0,
      status.st_nlink > 0
    else { return nil }
  }
}
