import DSP
import Foundation
import Numbers

/// One recording of bursts and what is drawn meanwhile.
struct LiveRun {
  /// What `rehearse` may take to start, in seconds.
  private static let lead: Seconds = 1
  private static let patience: Seconds = 10

  let burstCount: Int
  /// From the beginning of a burst to its drawing, ascending; of those seen.
  let latencies: [Seconds]
  /// Of the processor's time, from start to end.
  let load: Double
  /// Megabytes, 0.1 of them for every second of the sound, which the microphone holds.
  let peakMemory: Double

  /// - Parameters:
  ///   - path: of `rehearse`.
  ///   - library: that of the microphone that plays a script.
  init(of path: String, hearing sound: BurstSound, library: URL) throws {
    let birth = monotonicTime()
    let start = birth + Self.lead
    let end = start + sound.duration
    let microphone = try BurstMicrophone(sound, from: start, library: library)
    let program = try TerminalProgram(
      path, Self.arguments(folder: microphone.folder),
      environment: ProcessInfo.processInfo.environment.merging([
        "ALSA_CONFIG_PATH": microphone.configuration.path, "TERM": "xterm-256color",
      ]) { $1 })
    var watch = MeterWatch(begins: sound.begins.map { start + $0 })
    while monotonicTime() < end, let bytes = program.output(until: end) {
      watch.read(bytes, at: monotonicTime())
    }
    let peakMemory = program.peakMemory
    program.press("q")
    guard let peakMemory, let time = program.processorTime(patience: Self.patience) else {
      throw LiveError.ended(String(decoding: watch.rest, as: UTF8.self))
    }
    burstCount = sound.begins.count
    latencies = watch.latencies.sorted()
    load = time / (end - birth)
    self.peakMemory = peakMemory
  }

  private static func arguments(folder: URL) -> [String] {
    [
      "record", "--device", BurstMicrophone.name, "--output",
      folder.appending(path: "take.wav").path, "--no-report", "--cues", "--limit", "7:00",
    ]
  }

  var row: String {
    let times = [0.5, 0.9, 1].map { share in
      percentile(share, ofSorted: latencies).map { "\(Int(clamping: ($0 * 1000).rounded())) ms" }
        ?? "—"
    }
    let load = (1000 * load).rounded() / 10
    return "| \(latencies.count) of \(burstCount) | \(times.joined(separator: " | ")) "
      + "| \(load) % of one core | \(Int(clamping: peakMemory.rounded())) MB |"
  }
}
