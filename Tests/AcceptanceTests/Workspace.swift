import Foundation
import TestSupport

/// A folder of files for one test, and the program run on them from inside it.
struct Workspace {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  var url: URL { folder.url }

  func path(_ name: String) -> String {
    url.appending(path: name).path
  }

  @discardableResult
  func add(_ name: String, _ content: Data) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file)
    return file.path
  }

  @discardableResult
  func add(_ name: String, _ text: String) throws -> String {
    try add(name, Data(text.utf8))
  }

  @discardableResult
  func addFixture(_ fixture: String, as name: String) throws -> String {
    try add(name, Data(contentsOf: Fixture(fixture).audio))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name), withDestinationPath: target)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  /// Names of all files in `name`, hidden ones too, sorted.
  func names(in name: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path(name))
  }

  func rehearse(
    _ arguments: String..., input: Data = Data(), environment: [String: String] = [:],
    output: Binary.Output = .captured
  ) throws -> Binary.Result {
    try Binary.rehearse.run(
      arguments, input: input, environment: ownHistory.merging(environment) { $1 },
      directory: url, output: output)
  }

  /// So that no test comes near that of the person who runs it.
  var ownHistory: [String: String] {
    ["XDG_DATA_HOME": path("data"), "XDG_CACHE_HOME": path("cache")]
  }

  /// What lies in the folder for sound on its way to an engine.
  func soundForEngines() throws -> [String] {
    exists("cache/rehearse/sound") ? try names(in: "cache/rehearse/sound") : []
  }

  /// A line of shell in which `$rehearse` is the program.
  func shell(_ line: String, environment: [String: String] = [:]) throws -> Binary.Result {
    try Binary(path: URL(filePath: "/bin/sh")).run(
      ["-c", line],
      environment: environment.merging(["rehearse": Binary.rehearse.path.path]) { $1 },
      directory: url)
  }
}

extension Binary.Result {
  func json() throws -> [String: Any] {
    try parsedJSON(outputData)
  }
}

func parsedJSON(_ data: Data) throws -> [String: Any] {
  try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
}
