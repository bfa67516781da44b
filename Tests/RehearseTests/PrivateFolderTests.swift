import Foundation
import TestSupport
import Testing

@testable import rehearse

@Suite struct `The folder for sound on its way to an engine` {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    try addFolder("runtime", mode: 0o700)
  }

  private func path(_ name: String) -> String { home.url.appending(path: name).path }

  private func addFolder(_ name: String, mode: Int) throws {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(name))
  }

  private func environment(runtime: String? = nil) -> [String: String] {
    ["XDG_RUNTIME_DIR": runtime ?? path("runtime"), "XDG_CACHE_HOME": path("cache")]
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `lies in memory, is for this user alone, and goes with its last use`() throws {
    let place = path("runtime/rehearse/sound")
    try {
      let folder = try PrivateFolder(for: 1, environment: environment())
      #expect(folder.path.hasPrefix(place + "/"))
      #expect(try mode(folder.path) == 0o700 && mode(place) == 0o700)
      try Data([0]).write(to: URL(filePath: folder.path + "/recording.wav"))
    }()
    #expect(try FileManager.default.contentsOfDirectory(atPath: place).isEmpty)
  }

  @Test func `lies where caches lie when it needs more than half of that memory`() throws {
    let folder = try PrivateFolder(for: 1e12, environment: environment())
    #expect(folder.path.hasPrefix(path("cache/rehearse/sound/")))
    #expect(try mode(path("cache/rehearse")) == 0o700)
  }

  @Test(arguments: ["", "runtime", "/nowhere", "/tmp"])
  func `lies where caches lie without a folder in memory of this user's own`(
    _ runtime: String
  ) throws {
    let folder = try PrivateFolder(for: 1, environment: environment(runtime: runtime))
    #expect(folder.path.hasPrefix(path("cache/rehearse/sound/")))
  }

  @Test func `isn't made where others could change it`() throws {
    try addFolder("cache/rehearse/sound", mode: 0o777)
    #expect(throws: EngineError.self) {
      try PrivateFolder(for: 1, environment: environment(runtime: ""))
    }
  }

  @Test func `is swept once nobody holds it, wherever it lies`() throws {
    let held = try PrivateFolder(for: 1, environment: environment())
    let left = ["runtime/rehearse/sound/1", "cache/rehearse/sound/2"]
    for name in left {
      try addFolder((name as NSString).deletingLastPathComponent, mode: 0o700)
      try addFolder(name, mode: 0o700)
      try Data([0]).write(to: URL(filePath: path(name + "/recording.wav")))
    }
    PrivateFolder.sweep(environment: environment())
    #expect(left.allSatisfy { !FileManager.default.fileExists(atPath: path($0)) })
    #expect(FileManager.default.fileExists(atPath: held.path))
  }
}
