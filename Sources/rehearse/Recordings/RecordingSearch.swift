import FoundationEssentials

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
  var isFolder = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
}

/// The files in `folder` and those below it that are recordings by their extensions, sorted by name.
///
/// Hidden files are left out, and links to folders, which could lead round in circles.
func recordings(in folder: String) throws(SearchError) -> [String] {
  let found = try search(folder)
  guard !found.isEmpty else { throw .noRecordings(folder) }
  return found
}

private let extensions: Set<String> = [
  "3gp", "aac", "aif", "aifc", "aiff", "amr", "ape", "au", "caf", "flac", "m4a", "m4b", "mka",
  "mkv",
  "mov", "mp3", "mp4", "oga", "ogg", "opus", "rf64", "snd", "w64", "wav", "webm", "wma", "wv",
]

private func search(_ folder: String) throws(SearchError) -> [String] {
  guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
    throw .unreadable(folder)
  }
  var found: [String] = []
  for name in names.sorted() where !name.hasPrefix(".") {
    let path = joined(folder, name)
    if isFolder(path) {
      if !isLink(path) { found += try search(path) }
    } else if extensions.contains(fileExtension(name)) {
      found.append(path)
    }
  }
  return found
}

private func fileExtension(_ name: String) -> String {
  name.lastIndex(of: ".").map { name[$0...].dropFirst().lowercased() } ?? ""
}

private func isLink(_ path: String) -> Bool {
  (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
}
