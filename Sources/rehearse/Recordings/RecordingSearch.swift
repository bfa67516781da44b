import Glibc
import Host

/// A folder that gave no recordings.
enum SearchError: Error, CustomStringConvertible {
  case unreadable(String)
  case noRecordings(String)

  var description: String {
    switch self {
    case .unreadable(let folder):
      "the folder \(folder) may not be read by you: change its permissions (chmod u+rx)"
    case .noRecordings(let folder):
      "no recordings are in the folder \(folder): name one that holds files such as .wav or .m4a"
    }
  }
}

func isFolder(_ path: String) -> Bool {
  Files.status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
}

/// The files in a folder and those below it, sorted by name.
///
/// Hidden files are left out, and links to folders, which could lead round in circles.
struct FolderSearch {
  /// What its extension makes a recording.
  private(set) var recordings: [String] = []
  private(set) var others: [String] = []

  /// - Parameter excluded: a folder that isn't looked into.
  init(_ folder: String, except excluded: String? = nil) throws(SearchError) {
    try search(folder, except: excluded)
    guard !recordings.isEmpty else { throw .noRecordings(folder) }
  }

  private mutating func search(_ folder: String, except excluded: String?) throws(SearchError) {
    guard let names = Files.names(in: folder) else {
      throw .unreadable(folder)
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = joined(folder, name)
      if isFolder(path) {
        let isLeftOut = isLink(path) || excluded.map { isSameFile(path, $0) } ?? false
        if !isLeftOut { try search(path, except: excluded) }
      } else if isRecordingName(name) {
        recordings.append(path)
      } else {
        others.append(path)
      }
    }
  }
}

func isRecordingName(_ name: String) -> Bool {
  extensions.contains(fileExtension(name))
}

private let extensions: Set<String> = [
  "3gp", "aac", "aif", "aifc", "aiff", "amr", "ape", "au", "caf", "flac", "m4a", "m4b", "mka",
  "mkv",
  "mov", "mp3", "mp4", "oga", "ogg", "opus", "rf64", "snd", "w64", "wav", "webm", "wma", "wv",
]

func fileExtension(_ name: String) -> String {
  name.lastIndex(of: ".").map { name[$0...].dropFirst().lowercased() } ?? ""
}

private func isLink(_ path: String) -> Bool {
  Files.linkStatus(path).map { $0.st_mode & S_IFMT == S_IFLNK } ?? false
}
