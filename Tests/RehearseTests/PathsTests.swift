import Foundation
import TestSupport
import Testing

@testable import rehearse

@Suite struct `Paths` {
  @Test func `a link that leads nowhere is there, and what it leads to is not`() throws {
    let folder = try TemporaryFolder()
    let link = folder.url.appending(path: "link").path
    let target = folder.url.appending(path: "target").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(isThere(link) && isThere(folder.url.path))
    #expect(!isThere(target))
  }
}
