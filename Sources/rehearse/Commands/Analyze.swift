import ArgumentParser
import Feedback
import FoundationEssentials
import History
import Reporting
import SpeechAnalysis

struct Analyze: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report on recordings: what went well, what to change, and the numbers.",
    discussion: """
      The report is made for a terminal unless another form is asked for. Reports on several \
      recordings come one after another, in the order of the recordings; in JSON (schema \
      \(Report.schema)) one report a line.
      """)

  @OptionGroup var recordings: RecordingOptions
  @OptionGroup(title: "Words") var words: WordsOptions
  @OptionGroup(title: "What counts") var stretches: StretchOptions
  @OptionGroup(title: "Report") var options: ReportOptions
  @OptionGroup(title: "Report") var answers: AnswerOptions
  @OptionGroup(title: "Report") var timing: TimingOptions

  @Flag(
    help: """
      Keep the figures in the history, as of a take of your own, and say what changed since the last \
      one. A recording that is remembered already, under whatever name, keeps its number. Without \
      this, nothing is kept. Where the history can't be written, the exit code is 1.
      """)
  var remember = false

  @OptionGroup(title: "Measurement") var measurement: MeasurementOptions

  func validate() throws {
    try options.validate(recordingCount: recordings.files.count)
    try answers.validate(recordingCount: recordings.files.count)
    try words.validate(recordingCount: recordings.files.count)
    let reports = places.compactMap { $0 }.map { ($0, options.format.form) }
    let outputs = reports + [options.page].compactMap { $0 }.map { ($0, .page) }
    try recordings.check(outputs: outputs.map(\.0), inputs: words.inputs)
    try options.replacing.check(outputs)
  }

  /// For each recording, its report's file in the folder for them; nil where there is no folder.
  private var places: [String?] {
    recordingNames(recordings.files).map { name in
      options.output.map { joined($0, "\(name).\(options.format.fileExtension)") }
    }
  }

  func run() throws {
    let profile = try options.content.judge()
    let marks = try answers.marks()
    let basis = try words.basis()
    let engine = try words.source.engine()
    if let folder = options.output { try makeFolder(folder) }
    var tally = FileTally()
    for (file, place) in zip(recordings.files, places) {
      var lapse: NotRemembered?
      defer { if let lapse { tally.fail(lapse) } }
      try tally.attempt {
        let transcript = try words.source.words(for: file)
        var analysis = try analysis(of: file)
        transcript?.attach(to: &analysis)
        let memory = remember ? RecordingMemory(file) : nil
        let report = { (analysis: Analysis) in
          try made(analysis, profile, marks, basis, memory, &lapse)
        }
        guard let engine else {
          return try deliver(try report(analysis), of: analysis, to: place)
        }
        try deliverInTwo(&analysis, engine, to: place, report)
      }
    }
    try tally.finish()
  }

  private func analysis(of file: String) throws -> Analysis {
    let given = try Tiers(files: recordings.segments, recording: file, measurement: measurement)
    let analysis = try Analysis(
      file, measurement: measurement, only: stretches.kept, given: given,
      keepingSound: options.embedAudio)
    try stretches.check(analysis)
    return analysis
  }

  private func made(
    _ analysis: Analysis, _ profile: Profile, _ marks: [AnswerMark], _ basis: WordsBasis,
    _ memory: RecordingMemory?, _ lapse: inout NotRemembered?
  ) throws -> Report {
    let profile = memory == nil ? profile : profile.calibrated()
    var report = try analysis.report(
      profile, options.content,
      answers: try answers.fitted(marks, to: analysis.timeline.duration),
      timing: try timing.plan(), words: basis)
    if let memory {
      lapse = nil
      do {
        try memory.keep(&report, judgedBy: profile)
      } catch {
        lapse = NotRemembered(reason: error)
      }
    }
    return report
  }

  /// What the sound tells is there before the words are, wherever it can stand alone.
  private func deliverInTwo(
    _ analysis: inout Analysis, _ engine: Engine, to place: String?,
    _ report: (Analysis) throws -> Report
  ) throws {
    let isText = options.format == .terminal && place == nil
    let first = try report(analysis)
    if isText || place != nil { try deliver(first, of: analysis, to: place) }
    do {
      let words = try engine.transcribe(analysis, channel: measurement.channel)
      analysis.add(words, from: .recogniser)
    } catch {
      if !isText, place == nil { try deliver(first, of: analysis, to: place) }
      throw error
    }
    let whole = try report(analysis)
    guard isText else { return try deliver(whole, of: analysis, to: place) }
    if let page = options.page { try OutputFile.write(analysis.page(whole, at: page), to: page) }
    try StandardOutput.write(whole.wordsText(options: Terminal.renderOptions))
  }

  private func deliver(
    _ report: Report, of analysis: Analysis, to place: String?
  ) throws(OutputError) {
    if let page = options.page {
      try OutputFile.write(analysis.page(report, at: page), to: page)
    }
    if let place { return try OutputFile.write(text(report, of: analysis, at: place), to: place) }
    try StandardOutput.write(text(report, of: analysis, at: nil))
  }

  private func text(_ report: Report, of analysis: Analysis, at place: String?) -> String {
    if options.format == .html { return analysis.page(report, at: place) }
    var terminal = place == nil ? Terminal.renderOptions : RenderOptions()
    terminal.compact = place == nil && recordings.files.count > 1
    return options.format.render(report, options: terminal)
  }
}
