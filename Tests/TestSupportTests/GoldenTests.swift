import Foundation
import TestSupport
import Testing

@Suite struct GoldenTests {
  let folder: TemporaryFolder
  let golden: URL

  init() throws {
    folder = try TemporaryFolder()
    golden = try folder.newFile("golden.txt", Data("one\ntwo\n".utf8))
  }

  @Test func `the same text passes`() throws {
    try expectGolden("one\ntwo\n", golden)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD"] != "1"))
  func `another text names its first line that differs`() throws {
    try withKnownIssue {
      try expectGolden("one\n2\n", golden)
    } matching: { issue in
      issue.comments.contains { $0.rawValue.contains("line 2: expected “two”, got “2”") }
    }
  }
}
