public import Foundation

/// A new folder that goes when the last reference to it does.
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "rehearse-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Creates a file that holds `data`.
  public func newFile(_ name: String, _ data: Data = Data()) throws -> URL {
    let file = url.appending(path: name)
    try data.write(to: file)
    return file
  }
}
