import Glibc
import Host

/// Makes `folder` and those above it, where they aren't there.
func makeFolder(_ folder: String, mode: mode_t = 0o777) throws(OutputError) {
  guard Files.makeFolders(folder, mode: mode) else {
    throw .unwritable(folder, reason: systemReason())
  }
}

func joined(_ folder: String, _ name: String) -> String {
  folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
}

/// Whether `path` is a folder of this user's that nobody else may enter.
func isPrivateFolder(_ path: String) -> Bool {
  guard let status = status(path), status.st_mode & S_IFMT == S_IFDIR else { return false }
  return status.st_uid == geteuid() && status.st_mode & 0o777 == 0o700
}

/// The folder that `path` names something in; "." for the current one.
func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The way from a folder to a file, whatever links lead to their folders.
func relativePath(from start: String, to file: String) -> String {
  let origin = components(resolvedPath(start))
  let target = components(resolvedPath(folder(of: file))) + [lastComponent(of: file)]
  let common = zip(origin, target.dropLast()).prefix { $0 == $1 }.count
  let up = Array(repeating: "..", count: origin.count - common)
  return (up + target.dropFirst(common)).joined(separator: "/")
}

private func components(_ path: String) -> [String] {
  path.split(separator: "/").map(String.init)
}

func lastComponent(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

/// Doesn't replace what has the new name.
func move(_ path: String, to target: String) throws(OutputError) {
  guard !isThere(target), Files.rename(path, to: target) else {
    throw .unwritable(target, reason: isThere(target) ? "it is there already" : systemReason())
  }
}

/// Whether both paths lead to one file, by whatever links; "-" is standard input.
func isSameFile(_ first: String, _ second: String) -> Bool {
  guard let first = FileIdentity(first) else { return false }
  return first == FileIdentity(second)
}

/// The same for all paths that lead to one file.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let file: ino_t

  /// Nil where there is none; "-" is standard input.
  init?(_ path: String) {
    guard let status = status(path) else { return nil }
    device = status.st_dev
    file = status.st_ino
  }
}

/// In bytes; nil where there is none.
func fileSize(_ path: String) -> Int? {
  status(path).map { Int($0.st_size) }
}

func isSpecialFile(_ path: String) -> Bool {
  guard let status = status(path) else { return false }
  return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
}

/// Whether something has this path, be it a link that leads nowhere.
func isThere(_ path: String) -> Bool {
  Files.linkStatus(path) != nil
}

/// Where links lead in the end; the path itself where nothing is there yet.
func resolvedPath(_ path: String) -> String {
  Files.resolved(path) ?? path
}

private func status(_ path: String) -> stat? {
  guard path == "-" else { return Files.status(path) }
  var status = stat()
  return unsafe fstat(STDIN_FILENO, &status) == 0 ? status : nil
}
