import Foundation
import TestSupport

/// A home for takes, and what is recorded there.
struct Studio {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  var home: URL { workspace.url.appending(path: "home") }

  var environment: [String: String] {
    ScriptedMicrophone.environment.merging(
      ["HOME": home.path, "REHEARSE_FOLDER": "", "XDG_DATA_HOME": "", "XDG_CACHE_HOME": ""]) { $1 }
  }

  /// A talk, heard thirty times as fast by a world that waits for a reader that is late. Of takes
  /// under 12 s a busy machine loses nothing: so much waits for it.
  func talk() throws -> ScriptedMicrophone {
    let samples = try Data(contentsOf: Fixture("talk").audio).dropFirst(44)
    var microphone = ScriptedMicrophone(try microphoneFile(Data(samples)))
    microphone.rate = 16_000
    microphone.speed = 30
    microphone.isPatient = true
    return microphone
  }

  /// In real time, mono at 8 kHz: each sample is one more than that before it, modulo 2¹⁶.
  func counter() throws -> ScriptedMicrophone {
    let samples = (0..<(60 * 8000)).map { Int16(truncatingIfNeeded: $0) }
    var microphone = ScriptedMicrophone(
      try microphoneFile(unsafe samples.withUnsafeBytes { unsafe Data($0) }))
    microphone.rate = 8000
    return microphone
  }

  private func microphoneFile(_ samples: Data) throws -> URL {
    URL(filePath: try workspace.add("microphone.raw", samples))
  }

  func record(
    _ microphone: ScriptedMicrophone, _ arguments: [String],
    environment: [String: String] = [:]
  ) throws -> Binary.Result {
    try Binary.rehearse.run(
      command(microphone, arguments), environment: self.environment.merging(environment) { $1 },
      directory: workspace.url)
  }

  /// Returns once it records.
  func start(
    _ microphone: ScriptedMicrophone, _ arguments: [String],
    streams: RunningBinary.Streams = .captured
  ) throws -> RunningBinary {
    let running = try Binary.rehearse.start(
      command(microphone, arguments), environment: environment, directory: workspace.url,
      streams: streams)
    let hasStarted =
      switch streams {
      case .captured: running.wait { running.errors.contains("0:00 recording") }
      case .terminal(let terminal): terminal.wait(for: "RECORDING")
      }
    guard hasStarted else { throw NotStarted(errors: running.errors) }
    return running
  }

  struct NotStarted: Error {
    let errors: String
  }

  private func command(_ microphone: ScriptedMicrophone, _ arguments: [String]) -> [String] {
    ["record", "--device", microphone.deviceName] + arguments
  }
}

// MARK: - What happens meanwhile

extension Studio {
  /// Returns once the file of a take of the counter has grown by `seconds` of sound.
  func waitForSound(
    _ seconds: Double, of running: RunningBinary, in name: String = "take.wav"
  ) throws {
    let file = workspace.path(name)
    func size() -> Int {
      (try? FileManager.default.attributesOfItem(atPath: file))?[.size] as? Int ?? 0
    }
    let start = size()
    let isThere = running.wait { size() - start >= 2 * Int(seconds * 8000) }
    guard isThere else { throw NotRecorded(name: name, errors: running.errors) }
  }

  struct NotRecorded: Error {
    let name: String
    let errors: String
  }
}

// MARK: - What lies there afterwards

extension Studio {
  /// The record beside a take in the workspace.
  func takeRecord(_ name: String = "take") throws -> TakeFacts {
    try JSONDecoder().decode(
      TakeFacts.self, from: Data(contentsOf: workspace.url.appending(path: name + ".take.json")))
  }

  /// Of a 16-bit WAV file, as far as its header says.
  func samples(_ name: String = "take.wav") throws -> [Int16] {
    try WAV.samples(Data(contentsOf: workspace.url.appending(path: name)))
  }

  /// Names of all files at home but hidden ones, which sound servers make; there may be empty
  /// folders.
  func filesAtHome() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: home.path).filter {
      !$0.hasPrefix(".")
        && (try? FileManager.default.contentsOfDirectory(atPath: home.path + "/" + $0)) == nil
    }
  }

  /// Names of the files of takes in the workspace.
  func takes() throws -> [String] {
    try workspace.names().filter { !["home", "microphone.raw"].contains($0) }
  }
}

/// A take's record as another program would read it.
struct TakeFacts: Decodable {
  struct Loss: Decodable {
    var time: Double
    var duration: Double
    var cause: String
    var isEstimated: Bool
  }

  struct Break: Decodable {
    var time: Double
    var duration: Double
  }

  struct Capture: Decodable {
    var device: String
    var losses: [Loss]
    var breaks: [Break]
    var marks: [Double]
  }

  var file: String
  var start: String
  var frameCount: Int
  var sampleRate: Int
  var ended: String?
  var capture: Capture
}

/// Where a counter jumps: the sample before which some are missing, and how many.
func jumps(_ samples: [Int16]) -> [(place: Int, count: Int)] {
  (1..<max(1, samples.count)).compactMap {
    let step = UInt16(bitPattern: samples[$0] &- samples[$0 - 1])
    return step == 1 ? nil : ($0, Int(step &- 1))
  }
}
