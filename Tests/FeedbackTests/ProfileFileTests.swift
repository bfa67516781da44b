import Feedback
import Foundation
import Testing

/// Profiles on disk.
struct ProfileFileTests {
  private static func withFile(_ contents: Data, _ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "profile-\(UUID().uuidString).json"
    try contents.write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  @Test func `a file is read, through a link too`() throws {
    try Self.withFile(Data(ProfileOwnTests.json().utf8)) { path in
      let link = path.replacing("profile-", with: "link-")
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      defer { try? FileManager.default.removeItem(atPath: link) }
      #expect(try Profile.load(path).id == "mine")
      #expect(try Profile.load(link) == Profile.load(path))
    }
  }

  @Test func `a missing file is named`() {
    let error = #expect(throws: ProfileError.self) { try Profile.load("/nowhere/mine.json") }
    #expect(
      error.map { "\($0)" }
        == "cannot read the profile /nowhere/mine.json: there is no such file; check the path")
  }

  @Test func `a folder is no file`() throws {
    let folder = NSTemporaryDirectory() + "profile-\(UUID().uuidString).json"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(
      throws: ProfileError.unreadable(file: folder, reason: "it is not a file; check the path")
    ) { try Profile.load(folder) }
  }

  @Test func `more than a megabyte is refused`() throws {
    try Self.withFile(Data(repeating: UInt8(ascii: " "), count: 1_000_001)) { path in
      #expect(
        throws: ProfileError.unreadable(
          file: path, reason: "it is larger than 1 MB, and that is no profile")
      ) { try Profile.load(path) }
    }
  }
}
