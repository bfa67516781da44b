import Foundation
import Host
import TestSupport
import Testing

struct `Files of any name` {
  private let folder: TemporaryFolder
  /// In Latin-1, as old archives have it.
  private let name = "Zo\u{EFEB}.txt"

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.url.path)/\(name)" }

  private func make(_ name: String) {
    close(Files.open(path(name), O_WRONLY | O_CREAT | O_EXCL, mode: 0o600))
  }

  @Test func `are made, listed and removed`() throws {
    make(name)
    #expect(Files.names(in: folder.url.path) == [name])
    #expect(Files.status(path(name))?.st_size == 0)
    #expect(Files.contents(path(name)) == [])
    #expect(Files.rename(path(name), to: path("Zo\u{EFEB}2.txt")))
    #expect(Files.remove(path("Zo\u{EFEB}2.txt")))
    #expect(Files.names(in: folder.url.path) == [])
  }

  @Test func `have those bytes on the disk`() throws {
    make(name)
    let shown = try Python.run(
      "import os, sys; print(os.listdir(os.fsencode(sys.argv[1])))", arguments: [folder.url.path],
      input: "")
    #expect(shown.output == "[b'Zo\\xeb.txt']\n")
  }

  @Test func `aren't there where they aren't`() {
    #expect(Files.contents(path("gone")) == nil && Files.names(in: path("gone")) == nil)
    #expect(Files.contents(folder.url.path) == nil)
    #expect(Files.status(path("gone")) == nil && Files.resolved(path("gone")) == nil)
    #expect(!Files.remove(path("gone")))
  }
}
