public import Glibc
internal import PlainText

/// What the system does with files, by names of any bytes: all paths that lead to it go through here.
///
/// What fails leaves its reason in `errno`.
public enum Files {
  /// The descriptor, negative where it fails (open(2)).
  public static func open(_ path: String, _ flags: Int32, mode: mode_t = 0) -> Int32 {
    unsafe path.withSystemText { name in
      retryingInterrupts { unsafe Glibc.open(name, flags, mode) }
    }
  }

  /// Of what links lead to; nil where there is nothing.
  public static func status(_ path: String) -> stat? {
    var status = stat()
    return unsafe path.withSystemText { unsafe stat($0, &status) } == 0 ? status : nil
  }

  /// Of the link itself, where it is one.
  public static func linkStatus(_ path: String) -> stat? {
    var status = stat()
    return unsafe path.withSystemText { unsafe lstat($0, &status) } == 0 ? status : nil
  }

  public static func isRunnable(_ path: String) -> Bool {
    unsafe path.withSystemText { unsafe access($0, X_OK) } == 0
  }

  /// All of it; nil where there is no file, or none that may be read.
  public static func contents(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = retryingInterrupts { unsafe read(descriptor, &block, block.count) }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += block[..<count]
    }
  }

  /// Of all that is in a folder, in no order; nil where it can't be read.
  public static func names(in folder: String) -> [String]? {
    guard let stream = unsafe folder.withSystemText({ unsafe opendir($0) }) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe String(systemBytes: $0.prefix { $0 != 0 })
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Bytes that the disk of a folder has room for; nil if it can't say.
  public static func room(in folder: String) -> Double? {
    var status = statvfs()
    guard unsafe folder.withSystemText({ unsafe statvfs($0, &status) }) == 0 else { return nil }
    return Double(status.f_bavail) * Double(status.f_frsize)
  }

  /// Whether it could make one folder, in one that is there.
  public static func makeFolder(_ path: String, mode: mode_t) -> Bool {
    unsafe path.withSystemText { unsafe mkdir($0, mode) } == 0
  }

  /// Whether a folder and those above it are there now, those made with `mode`.
  public static func makeFolders(_ path: String, mode: mode_t) -> Bool {
    let ends = path.indices.dropFirst().filter { path[$0] == "/" } + [path.endIndex]
    return ends.allSatisfy { makeFolder(String(path[..<$0]), mode: mode) || errno == EEXIST }
  }

  /// Whether `path` could be given the name `target`, in place of what had it.
  public static func rename(_ path: String, to target: String) -> Bool {
    unsafe path.withSystemText { path in
      unsafe target.withSystemText { unsafe Glibc.rename(path, $0) }
    } == 0
  }

  /// Whether it could remove a file, or a link but never what that leads to.
  @discardableResult
  public static func remove(_ path: String) -> Bool {
    unsafe path.withSystemText { unsafe unlink($0) } == 0
  }

  /// Whether it could remove a folder with nothing in it.
  @discardableResult
  public static func removeFolder(_ path: String) -> Bool {
    unsafe path.withSystemText { unsafe rmdir($0) } == 0
  }

  /// Where links lead in the end; nil where nothing is there.
  public static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe path.withSystemText({ unsafe realpath($0, nil) }) else {
      return nil
    }
    defer { unsafe free(resolved) }
    return unsafe text(resolved)
  }
}

/// A name that the system gives.
func text(_ name: UnsafePointer<CChar>) -> String {
  unsafe String(systemBytes: UnsafeRawBufferPointer(start: name, count: strlen(name)))
}
