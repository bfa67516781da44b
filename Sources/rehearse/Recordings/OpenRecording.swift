import AudioIO
import DSP
import FoundationEssentials
import Numbers
import SpeechAnalysis
import SpeechMetrics

/// A recording about to be read, with that of its tracks which was asked for, or else the first that holds
/// speech.
struct OpenRecording: ~Copyable {
  var reader: AudioReader
  /// Nil where there is one track.
  let track: ChosenTrack?

  init(
    _ path: String, measurement: MeasurementOptions, part: RecordingPart = RecordingPart()
  ) throws(AudioError) {
    let input = try AudioInput(path: path)
    let first = try AudioReader(
      input, track: measurement.track ?? 1, channel: measurement.channel, part: part)
    guard first.tracks.count > 1 else {
      self.init(reader: first, track: nil)
      return
    }
    let chosen = ChosenTrack(of: input, first.tracks, asked: measurement.track)
    self.init(
      reader: try AudioReader(
        input, track: chosen.number, channel: measurement.channel, part: part),
      track: chosen)
  }

  private init(reader: consuming AudioReader, track: ChosenTrack?) {
    self.reader = reader
    self.track = track
  }
}

/// The track to be read of an opened recording.
func chosenTrack(of input: AudioInput, asked: Int?) throws(AudioError) -> Int {
  if let asked { return asked }
  let tracks = try AudioReader(input).tracks
  return tracks.count > 1 ? ChosenTrack(of: input, tracks, asked: nil).number : 1
}

extension ChosenTrack {
  /// `asked`, or the first in which speech is found, or the first.
  fileprivate init(of input: AudioInput, _ tracks: [AudioTrack], asked: Int?) {
    guard asked == nil else {
      self.init(
        number: asked ?? 1, tracks: tracks.map { Track(name: $0.name, language: $0.language) })
      return
    }
    let heard = tracks.indices.map { Self.hear(input, tracks[$0], number: $0 + 1) }
    let first = heard.firstIndex { ($0.speech ?? 0) > 0 }
    self.init(number: (first ?? 0) + 1, tracks: heard)
  }

  /// Nothing is known of one that can't be read.
  private static func hear(_ input: AudioInput, _ track: AudioTrack, number: Int) -> Track {
    var found = Track(name: track.name, language: track.language)
    guard var reader = try? AudioReader(input, track: number) else { return found }
    var analyzer = SpeechAnalyzer(models: .shipped, parameters: AnalysisParameters())
    var (sampleCount, energy) = (0, 0.0)
    let limit = Int(clamping: heardTime) * AudioReader.analysisRate
    while sampleCount < limit {
      let isThere = try? reader.nextBlock { block in
        analyzer.process(block)
        sampleCount += block.count
        energy += Double(VectorMath.sumOfSquares(block))
      }
      guard isThere == true else { break }
    }
    let timeline = analyzer.finish()
    found.speech =
      timeline.isSpeechLike ? timeline.speech.reduce(0) { $0 + $1.end - $1.start } : 0
    found.level = energy > 0 ? decibels(power: energy / Double(sampleCount)) : nil
    return found
  }
}
