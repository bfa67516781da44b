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

  @Test(arguments: [
    ("/a/b", "/a/b/take.wav", "take.wav"), ("/a/b", "/a/c/take.wav", "../c/take.wav"),
    ("/a/b/c", "/take.wav", "../../../take.wav"), ("/", "/a/take.wav", "a/take.wav"),
    ("/a", "/a/a", "a"),
  ])
  func `the way from a folder to a file`(start: String, file: String, way: String) {
    #expect(relativePath(from: start, to: file) == way)
  }

  @Test func `the way goes by where folders are, and by the file's own name`() throws {
    let folder = try TemporaryFolder()
    let path = { (name: String) in folder.url.appending(path: name).path }
    for name in ["talks", "pages/deep"] {
      try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: path("link"), withDestinationPath: path("pages/deep"))
    try FileManager.default.createSymbolicLink(
      atPath: path("talks/a.wav"), withDestinationPath: "/elsewhere.wav")
    #expect(relativePath(from: path("link"), to: path("talks/a.wav")) == "../../talks/a.wav")
  }
}
