import AudioIO
import Capture
import DSP
import Feedback
import FoundationEssentials
import SpeechAnalysis
import SpeechMetrics

/// One take while it is made: what comes in is written, and what was written is heard.
final class Take {
  /// Nil when nothing is kept.
  private(set) var files: TakeFiles?
  /// What the live view knows of the delivery.
  private(set) var delivery: LiveDelivery
  /// Why the file takes no more.
  var failure: WriteError? { writer?.failure }

  private var writer: AudioWriter?
  private var feed: AnalysisFeed
  private var analyzer: SpeechAnalyzer?
  private let channel: Int?
  private var record: TakeRecord
  private var isRecordSaved = true

  /// Creates the files.
  init(
    _ files: TakeFiles?, record: TakeRecord, parameters: AnalysisParameters, channel: Int?
  ) throws {
    self.files = files
    self.record = record
    self.channel = channel
    delivery = LiveDelivery(minimumPause: parameters.minimumPause)
    feed = AnalysisFeed(
      sampleRate: record.sampleRate, channelCount: record.channelCount, channel: channel)
    if let files {
      writer = try AudioWriter(
        path: files.audio, sampleRate: record.sampleRate, channelCount: record.channelCount)
    }
    analyzer = SpeechAnalyzer(models: .shipped, parameters: parameters) { [unowned self] in
      delivery.add($0)
    }
    saveRecord()
  }

  /// Of what `session` brings.
  convenience init(
    _ files: TakeFiles?, of session: CaptureSession, profile: String, title: String?,
    parameters: AnalysisParameters = AnalysisParameters(), channel: Int? = nil
  ) throws {
    let record = TakeRecord(
      file: files?.name ?? "", start: LocalTime.now.iso8601, title: title, profile: profile,
      sampleRate: session.sampleRate, channelCount: session.channelCount, frameCount: 0,
      capture: CaptureFacts(device: session.deviceName))
    try self.init(files, record: record, parameters: parameters, channel: channel)
  }

  var startedAt: Date { record.startedAt ?? .now }
  var frameCount: Int { feed.frameCount }
  var duration: Seconds { Seconds(feed.frameCount) / Seconds(feed.sampleRate) }
  var clippedSampleCount: Int { feed.levels.clippedSampleCount }

  /// What happened while it was recorded.
  var facts: CaptureFacts {
    get { record.capture }
    set {
      record.capture = newValue
      isRecordSaved = false
    }
  }

  /// Takes the first `frameCount` interleaved frames; false when the file didn't take them all.
  func append(_ frames: [Int16], frameCount: Int) -> Bool {
    let taken = writer?.write(frames, frameCount: frameCount) ?? frameCount
    feed.process(frames, frameCount: taken) { analyzer?.process($0) }
    return taken == frameCount
  }

  /// Returns once all is on the disk; to be called once a second.
  func sync() {
    writer?.sync()
    if !isRecordSaved { saveRecord() }
  }

  /// Ends the files; nothing is appended after it.
  func close(_ ending: TakeRecord.Ending) {
    writer?.close()
    record.ended = ending
    saveRecord()
  }

  /// Hears what the analyzer still held back. Only once, after `close`.
  func finish() -> Analysis {
    guard var analyzer = analyzer.take() else { preconditionFailure("a take is finished once") }
    feed.finish { analyzer.process($0) }
    let timeline = analyzer.finish()
    let recording = Recording(
      frameCount: feed.frameCount, sampleRate: feed.sampleRate, channelCount: feed.channelCount,
      channel: channel, format: writer?.formatName ?? "16 bit", levels: feed.levels,
      capture: facts)
    return Analysis(
      name: files?.audio ?? "Rehearsal, not kept", recording: recording, timeline: timeline)
  }

  /// Nothing of it is left.
  func delete() { files?.delete() }

  /// Its files get other names, which are free; those.
  func setAside() throws(OutputError) -> TakeFiles? {
    guard let files else { return nil }
    let aside = TakeNames(isThere: isThere).setAside(files)
    try move(files.audio, to: aside.audio)
    try move(files.record, to: aside.record)
    self.files = aside
    return aside
  }

  /// Without room on the disk the record stays as it was, and the audio is what counts.
  private func saveRecord() {
    guard let files else { return }
    record.frameCount = frameCount
    isRecordSaved =
      (try? OutputFile.write(record.text, to: files.record, mode: TakeFiles.mode)) != nil
  }
}
