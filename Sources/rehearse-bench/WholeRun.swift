import AudioIO
import DSP
import Feedback
import Foundation
import Numbers
import SpeechAnalysis
import SpeechMetrics

/// One recording from file to metrics.
struct WholeRun: Codable {
  var file: String
  var duration: Seconds
  /// Reading, decoding, downmix and resampling.
  var reading: Seconds
  var everything: Seconds
  /// Megabytes.
  var peakMemory: Double

  static func measured(_ file: String) throws -> WholeRun {
    var duration: Seconds = 0
    let everything = try ProcessorTime.best {
      var analyzer = SpeechAnalyzer(models: .shipped)
      duration = try read(file) { analyzer.process($0) }
      _ = DeliveryMetrics(
        timeline: analyzer.finish(), recording: recording(duration),
        syllablesPerWord: SyllablesPerWord(value: 1.4, deviation: 0.1), fluency: .shipped)
    }
    let peakMemory = ProcessorTime.peakMemory
    let reading = try ProcessorTime.best { _ = try read(file) { _ in } }
    return WholeRun(
      file: file, duration: duration, reading: reading, everything: everything,
      peakMemory: peakMemory)
  }

  private static func read(_ file: String, _ body: (Span<Float>) -> Void) throws -> Seconds {
    var reader = try AudioReader(path: file)
    while try reader.nextBlock(body) {}
    return Seconds(reader.frameCount) / Seconds(reader.sampleRate)
  }

  private static func recording(_ duration: Seconds) -> Recording {
    Recording(
      duration: duration, sampleRate: SpeechAnalyzer.sampleRate, channelCount: 1, channel: nil,
      format: "", peak: 0, clippedShare: 0, warnings: [])
  }

  static func inFreshProcess(_ file: String) throws -> WholeRun {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["measure", file]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try JSONDecoder().decode(WholeRun.self, from: output)
  }

  var encoded: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
  }

  var row: String {
    let frames = duration / 0.01
    let name = URL(filePath: file).lastPathComponent
    return
      "| \(name) | \(Int(clamping: duration / 60)) min | \(Int(clamping: duration / everything)) "
      + "| \(Int(clamping: duration / reading)) | \(Int(clamping: everything / frames * 1e9)) "
      + "| \(Int(clamping: peakMemory.rounded())) MB |"
  }
}
