import FoundationEssentials
import SpeechMetrics

/// What is kept beside a take's audio, "talk.take.json" beside "talk.wav": schema
/// `rehearse.take/1`, which docs/TAKE.md and docs/take.schema.json describe.
struct TakeRecord: Equatable, Codable {
  static let schema = "rehearse.take/1"

  /// How a take ended.
  enum Ending: String, Codable, CaseIterable {
    /// The speaker pressed the key that ends it.
    case key
    /// The speaker pressed the key that starts again.
    case restart
    /// Ctrl-C.
    case interrupt
    /// Another process, or the terminal's closing, ended the program.
    case signal
    case endOfInput
    /// The time that was set beforehand was over.
    case time
    case silence
    case diskFull
    case deviceLost
  }

  struct Tool: Equatable, Codable {
    var name = "rehearse"
    var version = rehearse.version
  }

  private(set) var schema = TakeRecord.schema
  var tool = Tool()
  /// The audio's name, without its folder.
  var file: String
  /// ISO 8601, with the offset from UTC.
  var start: String
  var title: String?
  /// The profile's identifier.
  var profile: String
  /// In hertz.
  var sampleRate: Int
  var channelCount: Int
  /// So far, where the take hasn't ended. A frame is one sample of each channel.
  var frameCount: Int
  var capture: CaptureFacts
  /// Nil while the take is being recorded, and for good where the program or the machine crashed.
  var ended: Ending?

  var startedAt: Date? { try? Date(start, strategy: .iso8601) }

  /// What the file holds.
  var text: String {
    var record = self
    record.capture = capture.rounded(decimals: 6)
    return json(record)
  }
}
