import Glibc
import Host

/// The files of one take, which lie side by side and differ in their extensions.
struct TakeFiles: Equatable {
  /// For the owner alone.
  static let mode: mode_t = 0o600
  static let reportExtension = ".html"
  /// The longest of a take's extensions.
  static let recordExtension = ".take.json"

  /// With a final "/", or empty.
  let folder: String
  let stem: String
  /// ".wav" or ".flac".
  let audioExtension: String

  /// A place that the user chose: what follows the last "." of its name is the extension.
  init(audio path: String) {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:))
    let name = path[(start ?? path.startIndex)...]
    let end = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    self.init(
      folder: String(path[..<name.startIndex]), stem: String(name[..<end]),
      audioExtension: String(name[end...]))
  }

  init(folder: String, stem: String, audioExtension: String) {
    self.folder = folder
    self.stem = stem
    self.audioExtension = audioExtension
  }

  var audio: String { folder + stem + audioExtension }
  /// The web page.
  var report: String { folder + stem + Self.reportExtension }
  var record: String { folder + stem + Self.recordExtension }
  /// The audio's, without the folder.
  var name: String { stem + audioExtension }
  var all: [String] { [audio, report, record] }

  /// The same with `suffix` after the stem, of which as much stays as leaves room for every extension.
  func with(suffix: String) -> TakeFiles {
    let room = Self.maximumStemLength - suffix.utf8.count
    var stem = stem
    while stem.utf8.count > room || stem.hasSuffix(" ") { stem.removeLast() }
    return TakeFiles(folder: folder, stem: stem + suffix, audioExtension: audioExtension)
  }

  var hasRoomForExtensions: Bool { stem.utf8.count <= Self.maximumStemLength }

  /// In bytes: 255 is the most that a file's name has on Linux (NAME_MAX).
  private static let maximumStemLength = 255 - recordExtension.utf8.count

  func delete() {
    for file in all { Files.remove(file) }
  }
}
