public import DSP

/// Which of several sounds side by side in a file was heard.
public struct ChosenTrack: Sendable, Equatable {
  public struct Track: Sendable, Equatable, Codable {
    /// As the file has it: "Microphone".
    public var name: String?
    /// As the file has it, usually of three letters (ISO 639-2): "eng".
    public var language: String?
    /// Mean level, in dB re full scale; nil where the track was not heard, or is silent.
    public var level: Decibels?
    /// How much speech was found; nil where the track was not heard.
    public var speech: Seconds?

    public init(
      name: String? = nil, language: String? = nil, level: Decibels? = nil, speech: Seconds? = nil
    ) {
      self.name = name
      self.language = language
      self.level = level
      self.speech = speech
    }
  }

  /// By so much of its beginning a track is judged.
  public static let heardTime: Seconds = 300

  /// Counted from 1.
  public var number: Int
  public var tracks: [Track]

  public init(number: Int, tracks: [Track]) {
    self.number = number
    self.tracks = tracks
  }
}
