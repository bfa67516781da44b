import AudioIO
import DSP
import Feedback
import FoundationEssentials
import Host
import Language
import Models
import Reporting
import SpeechAnalysis
import SpeechMetrics

/// One recording, read and heard from beginning to end; all commands share this path.
struct Analysis {
  let name: String
  let recording: Recording
  var timeline: SpeechTimeline
  /// Who wrote down the words of `timeline`.
  var wordsSource = WordsReview.Source.transcript
  /// What was heard, as an Ogg Opus file; nil unless it was asked for.
  let opus: [UInt8]?

  /// Only the stretches `only` count, if any are named. `given` tiers stand in for what would be detected;
  /// `onFrame` receives every hop as decided.
  /// Where `goesOn` says no, the rest isn't heard.
  init(
    _ path: String, part: RecordingPart = RecordingPart(), measurement: MeasurementOptions,
    only: [Stretch]? = nil, given: Tiers = Tiers(), keepingSound: Bool = false,
    onFrame: ((AnalysisFrame) -> Void)? = nil,
    goesOn: () -> Bool = { true }
  ) throws(AudioError) {
    var recording = try OpenRecording(path, measurement: measurement, part: part)
    var parameters = measurement.parameters
    parameters.only = only
    var analyzer = SpeechAnalyzer(
      models: .shipped, parameters: parameters, given: given, onFrame: onFrame)
    let encoder = keepingSound ? try OpusEncoder(sampleRate: AudioReader.analysisRate) : nil
    while goesOn(),
      try recording.reader.nextBlock({
        analyzer.process($0)
        encoder?.append($0)
      })
    {}
    name = path
    opus = encoder?.finish()
    timeline = analyzer.finish()
    self.recording = Recording(recording, channel: measurement.channel)
  }

  init(name: String, recording: Recording, timeline: SpeechTimeline) {
    self.name = name
    self.recording = recording
    self.timeline = timeline
    opus = nil
  }

  /// The one heard, counted from 1.
  var track: Int { recording.track?.number ?? 1 }

  /// For commands whose results have no place for them.
  func tellWarnings() {
    for text in recording.warnings + recording.remarks + recording.otherTracks {
      writeMessage("rehearse: \(name): \(text)")
    }
  }

  /// Without a profile, words are not estimated.
  func metrics(
    _ profile: Profile? = nil, answers: [AnswerMark] = [], words: WordCounts? = nil
  ) -> DeliveryMetrics {
    DeliveryMetrics(
      timeline: timeline, recording: recording,
      syllablesPerWord: profile.map {
        SyllablesPerWord(value: $0.syllablesPerWord, deviation: $0.syllablesPerWordDeviation)
      }, fluency: .shipped, answers: answers, words: words)
  }

  func report(
    _ profile: Profile, _ content: ContentOptions, answers: [AnswerMark] = [],
    timing: TimingPlan? = nil, words: WordsBasis? = nil
  ) throws(LexiconError) -> Report {
    try report(
      profile, name: name, title: content.title, withScore: content.score, answers: answers,
      timing: timing, words: words)
  }

  /// - Parameter words: what the words are held against, if there are any.
  func report(
    _ profile: Profile, name: String, title: String?, withScore: Bool, answers: [AnswerMark] = [],
    timing: TimingPlan? = nil, words: WordsBasis? = nil
  ) throws(LexiconError) -> Report {
    var review: WordsReview?
    if let words { review = try self.review(words, answers: answers, profile: profile) }
    let metrics = metrics(profile, answers: answers, words: review?.counts)
    let assessment = Assessment(
      metrics: metrics, timeline: timeline, recording: recording, profile: profile)
    return Report(
      metrics: metrics, timeline: timeline, recording: recording, assessment: assessment,
      profile: profile, name: name, title: title, toolVersion: version,
      hashes: ["weights": Weights.hash],
      withScore: withScore, timing: timing, words: review)
  }
}

extension Analysis {
  /// The report as a web page that plays the recording.
  ///
  /// - Parameter path: where the page will lie; nil for standard output, which plays from here.
  func page(_ report: Report, at path: String?) -> String {
    ReportFormat.html.render(
      report.detailed(timeline), options: RenderOptions(sound: sound(forPageAt: path ?? ".")))
  }

  /// Nil where no file is left to be played.
  private func sound(forPageAt page: String) -> PageSound? {
    if let opus { return .embedded(opus) }
    guard let size = fileSize(name), size > 0, name != "-" else { return nil }
    return .linked(path: relativePath(from: folder(of: page), to: name))
  }
}

/// How long the recording is, by reading it: a header can lie.
func duration(of path: String, measurement: MeasurementOptions) throws(AudioError) -> Seconds {
  var recording = try OpenRecording(path, measurement: measurement)
  var sampleCount = 0
  while try recording.reader.nextBlock({ sampleCount += $0.count }) {}
  return Seconds(sampleCount) / Seconds(AudioReader.analysisRate)
}

extension Recording {
  /// Of a recording that was read to its end.
  fileprivate init(_ read: borrowing OpenRecording, channel: Int?) {
    self.init(
      frameCount: read.reader.frameCount, sampleRate: read.reader.sampleRate,
      channelCount: read.reader.channelCount, channel: channel, format: read.reader.format,
      levels: read.reader.levels, warnings: read.reader.warnings)
    remarks = read.reader.remarks
    track = read.track
  }

  /// That there are others than the one heard.
  fileprivate var otherTracks: [String] {
    guard let track else { return [] }
    return ["track \(track.number) of \(track.tracks.count) was heard; --track chooses another"]
  }

  init(
    frameCount: Int, sampleRate: Int, channelCount: Int, channel: Int?, format: String,
    levels: InputLevels, warnings: [String] = [], capture: CaptureFacts? = nil
  ) {
    self.init(
      duration: Seconds(frameCount) / Seconds(sampleRate), sampleRate: sampleRate,
      channelCount: channelCount, channel: channel, format: format, peak: levels.peak,
      clippedShare: Double(levels.clippedSampleCount) / Double(max(1, levels.sampleCount)),
      warnings: warnings, capture: capture)
  }
}
