import AudioIO
import ChildProcess
import DSP
import FoundationEssentials
import Glibc
import Host
import SpeechAnalysis
import Transcription

/// A program that hears words, as docs/ENGINES.md describes it.
struct Engine {
  /// A transcript of an hour has about one.
  private static let outputLength = 64 << 20

  let path: String
  private let environment: [String: String]

  /// The one in the settings, or that which `scripts/setup --with-whisper` prepares.
  init(
    settings: Settings, environment: [String: String] = Program.environment
  ) throws {
    self.environment = environment
    switch settings.engine {
    case "none": throw EngineError.off
    case let named?:
      guard isRunnable(named) else { throw EngineError.notRunnable(named) }
      path = named
    case nil:
      let standard = try UserFolders(environment: environment).engine
      guard let standard, isRunnable(standard) else { throw EngineError.missing }
      path = standard
    }
  }

  /// The words of the recording that `timeline` was heard in. Where there was no speech there are none.
  ///
  /// - Parameters:
  ///   - part: that of the recording in which `timeline` was heard, and from whose beginning it counts.
  ///   - deadline: how long it may take; by default two minutes and ten times the recording.
  ///   - onProgress: gets 0…1.
  ///   - isCancelled: asked twenty times a second.
  func transcribe(
    _ recording: String, part: RecordingPart = RecordingPart(), track: Int = 1,
    channel: Int? = nil, timeline: SpeechTimeline, language: String = "en",
    deadline: Seconds? = nil, onProgress: (Double) -> Void = { _ in },
    isCancelled: () -> Bool = { false }
  ) throws -> Transcript {
    guard !timeline.speech.isEmpty else { return Transcript(words: [], language: language) }
    let sound = try SoundForEngine(
      of: recording, part: part, duration: timeline.duration, track: track, channel: channel,
      environment: environment)
    let request = EngineRequest(
      language: language, speech: timeline.speech.map { [$0.start, $0.end] })
    let output: [UInt8]
    do throws(CommandError) {
      output = try Command([path, sound.path], environment: environment).run(
        input: Array(json(request).utf8),
        limits: CommandLimits(
          outputLength: Self.outputLength, time: deadline ?? 120 + 10 * timeline.duration),
        onErrorLine: { progress(in: $0).map(onProgress) }, isCancelled: isCancelled)
    } catch {
      throw EngineError.failed(path, error)
    }
    return try words(in: output, timeline: timeline, language: language)
  }

  private func words(
    in output: [UInt8], timeline: SpeechTimeline, language: String
  ) throws(EngineError) -> Transcript {
    guard let first = output.first(where: { !isBlank($0) }), "{[".utf8.contains(first) else {
      throw .unreadable(path, reason: "what it printed is not JSON")
    }
    do {
      let file = try TranscriptFile(bytes: output, name: "its output")
      var transcript = file.transcript(on: timeline).transcript
      transcript.language = file.language ?? language
      return transcript
    } catch {
      if error.problem == .noWords { return Transcript(words: [], language: language) }
      throw .unreadable(path, reason: "\(error)")
    }
  }
}

/// What an engine reads.
private struct EngineRequest: Encodable {
  let language: String
  /// Starts and ends, in seconds: nothing else is to be heard.
  let speech: [[Seconds]]
}

/// Of a line "progress 0.42".
private func progress(in line: String) -> Double? {
  let parts = line.split(separator: " ")
  guard parts.count == 2, parts[0] == "progress", let share = Double(parts[1]) else { return nil }
  return (0...1).contains(share) ? share : nil
}

private func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

private func isRunnable(_ path: String) -> Bool {
  !isFolder(path) && Files.isRunnable(path)
}
