import Foundation
import TestSupport
import Testing

/// PulseAudio, through ALSA's own plugin for it: the microphone is the monitor of a null sink.
@Suite(
  .serialized,
  .enabled("pulseaudio, pulseaudio-utils and libasound2-plugins are not installed") {
    try SoundServer.isInstalled()
  })
struct `A take through a sound server` {
  let studio: Studio

  init() throws { studio = try Studio() }

  /// The server may lose the first samples; on a busy machine its player may be late, which isn't
  /// ours to test: then once more.
  @Test func `holds what was played`() throws {
    var generator = SeededGenerator(seed: 4)
    let noise = (0..<(2 * SoundServer.rate)).map { _ in
      Int16.random(in: 1...3000, using: &generator)
    }
    try studio.workspace.add("noise.raw", unsafe noise.withUnsafeBytes { unsafe Data($0) })
    let hasMatched = try (1...3).contains { attempt in
      let server = try SoundServer(named: "server\(attempt)", in: studio.workspace)
      let running = try server.record(studio, to: "take \(attempt).wav")
      #expect(try server.startPlaying("noise.raw").result().exitCode == 0)
      running.send(SIGINT)
      #expect(try running.result().exitCode == 0)
      return try holds(studio.samples("take \(attempt).wav"), noise)
    }
    #expect(hasMatched)
  }

  /// All of `noise` but for a tenth of a second at most.
  private func holds(_ take: [Int16], _ noise: [Int16]) -> Bool {
    guard let start = take.firstIndex(where: { $0 != 0 }) else { return false }
    let heard = take[start...]
    return (0..<SoundServer.rate / 10).contains {
      heard.starts(with: noise[$0..<$0 + 64]) && heard.starts(with: noise[$0...])
    }
  }

  @Test func `outlives the server, and is reported on`() throws {
    try studio.workspace.addFixture("talk", as: "talk.wav")
    let server = try SoundServer(named: "server", in: studio.workspace)
    let player = try server.startPlaying("talk.wav")
    let running = try server.record(studio, to: "take.wav")
    #expect(running.wait { (try? studio.samples().count) ?? 0 > SoundServer.rate })
    server.kill()
    let result = try running.result()
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("device mon "))
    #expect(result.errors.contains("Report: take.html"))
    #expect(result.output.contains("Talk profile"))
    #expect(try studio.takeRecord().ended == "deviceLost")
    #expect(try studio.samples().count > SoundServer.rate / 4)
    #expect(try player.result().exitCode != 0)
  }
}

/// A PulseAudio of one's own that ends with this.
private final class SoundServer {
  /// Of its null sink, mono, Hz.
  static let rate = 48_000

  private let workspace: Workspace
  private let environment: [String: String]
  private let server: RunningBinary

  static func isInstalled() throws -> Bool {
    let line =
      "command -v pulseaudio pacat && ls /usr/lib/*/alsa-lib/libasound_module_pcm_pulse.so"
    return try Workspace().shell(line).exitCode == 0
  }

  init(named name: String, in workspace: Workspace) throws {
    self.workspace = workspace
    let folder = workspace.path(name)
    let socket = folder + "/native"
    try workspace.add(
      "\(name)/script.pa",
      """
      load-module module-native-protocol-unix auth-anonymous=1 socket=\(socket)
      load-module module-null-sink sink_name=rehearse rate=\(Self.rate) channels=1 format=s16le
      """)
    try workspace.add(
      "\(name)/asound.conf",
      """
      </usr/share/alsa/alsa.conf>
      pcm.mon { type pulse; server "unix:\(socket)"; device rehearse.monitor }
      """)
    environment = [
      "ALSA_CONFIG_PATH": folder + "/asound.conf", "PULSE_SERVER": "unix:" + socket,
      "HOME": folder, "XDG_RUNTIME_DIR": folder,
      "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": "",
    ]
    server = try Binary(path: URL(filePath: "/usr/bin/pulseaudio")).start(
      ["-n", "-F", folder + "/script.pa", "--daemonize=no", "--exit-idle-time=-1"],
      environment: environment, directory: workspace.url)
    _ = server.wait { workspace.exists(name + "/native") }
  }

  func kill() { server.send(SIGKILL) }

  /// Raw samples, or a WAV file's as if they were.
  func startPlaying(_ name: String) throws -> RunningBinary {
    try Binary(path: URL(filePath: "/usr/bin/pacat")).start(
      [
        "--playback", "--raw", "--format=s16le", "--rate=\(Self.rate)", "--channels=1",
        "--device=rehearse", "--latency-msec=500", name,
      ], environment: environment, directory: workspace.url)
  }

  func record(_ studio: Studio, to name: String) throws -> RunningBinary {
    let running = try Binary.rehearse.start(
      ["record", "--device", "mon", "--output", name], environment: environment,
      directory: workspace.url)
    guard running.wait(until: { running.errors.contains("0:00 recording") }) else {
      throw Studio.NotStarted(errors: running.errors)
    }
    return running
  }
}
