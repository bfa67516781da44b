import CModels

/// The data files that are built into the program: everything under `Models/` that is data.
///
/// Paths are relative to that folder: "norms/speechRate.json".
public enum ModelFiles {
  /// Every file's path, in the order of its bytes.
  public static let paths: [String] = files.map(\.path)

  /// FNV-1a of every path and every byte, in hexadecimal: which data this build carries.
  public static let hash: String = {
    var hash = FNV1a()
    for file in files {
      hash.combine(Array(file.path.utf8))
      hash.combine(file.bytes)
    }
    return hash.hexadecimal
  }()

  /// The names, with their extensions, of the files in `folder`: "norms".
  public static func names(in folder: String) -> [String] {
    paths.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
  }

  /// The bytes of the file at `path`, or nil if there is none.
  public static func data(_ path: String) -> [UInt8]? {
    files.first { $0.path == path }?.bytes
  }

  private static let files: [(path: String, bytes: [UInt8])] = (0..<modelFileCount()).map { index in
    let file = unsafe modelFile(index)!.pointee
    return unsafe (
      path: String(cString: file.path),
      bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
    )
  }
}
