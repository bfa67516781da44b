public import DSP

/// What is known of the recording itself, before anything is said of the speech in it.
public struct Recording: Sendable, Equatable {
  public var duration: Seconds
  public var sampleRate: Int
  public var channelCount: Int
  /// The channel analysed, counted from 1; nil when all were averaged.
  public var channel: Int?
  /// Nil where the file has one track.
  public var track: ChosenTrack?
  /// Container and encoding, as a person would name them: "FLAC, 16 bit".
  public var format: String
  /// Highest absolute sample, full scale being 1.
  public var peak: Double
  /// Share of the samples that are clipped: runs of three or more at full scale. 0…1.
  public var clippedShare: Double
  /// What was wrong with the file though it could be read: a truncated end, a lying header.
  public var warnings: [String]
  /// What isn't wrong with the file but is to be known of how it was read.
  public var remarks: [String] = []
  /// Of a take that was recorded just now; nil for a file.
  public var capture: CaptureFacts?

  public init(
    duration: Seconds, sampleRate: Int, channelCount: Int, channel: Int?, format: String,
    peak: Double, clippedShare: Double, warnings: [String],
    capture: CaptureFacts? = nil
  ) {
    self.duration = duration
    self.sampleRate = sampleRate
    self.channelCount = channelCount
    self.channel = channel
    self.format = format
    self.peak = peak
    self.clippedShare = clippedShare
    self.warnings = warnings
    self.capture = capture
  }
}
