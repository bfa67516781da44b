import ArgumentParser
import AudioIO
import Capture
import Feedback
import FoundationEssentials
import History
import Host
import Reporting

struct Record: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record a rehearsal and report on it.",
    discussion: """
      Keys while recording: space pauses and goes on, m marks a moment, r starts again and sets the \
      take aside until the end, q (or Ctrl-C) ends, x ends and deletes after asking. The recording is \
      on the disk from its first second; beside it lie its report as a web page and a .take.json \
      with marks, pauses and whatever was lost. The history keeps the figures, so that the next \
      report can say what changed; --ephemeral leaves nothing there either.
      """)

  @OptionGroup(title: "Recording") var recording: TakeOptions
  @OptionGroup(title: "While recording") var light: LightOptions
  @OptionGroup(title: "While recording") var live: LiveOptions
  @OptionGroup(title: "Circumstances, for the history") var circumstances: CircumstanceOptions
  @OptionGroup(title: "Report") var content: ContentOptions
  @OptionGroup(title: "Words") var words: WordsOptions

  @Flag(help: "End without a report.")
  var noReport = false

  @Flag(help: "Open the report in the browser.")
  var open = false

  @OptionGroup(title: "Measurement") var measurement: MeasurementOptions

  func validate() throws {
    if noReport, content.text != nil || content.score {
      throw ValidationError(
        "--no-report leaves nothing to show: --json, --markdown, --score go with a report")
    }
    if noReport, open { throw ValidationError("--no-report leaves nothing to --open") }
    if recording.ephemeral, open {
      throw ValidationError("--ephemeral keeps no page to --open")
    }
    try words.validate(recordingCount: 1)
    if words.source.transcript != nil, recording.pipe == nil {
      throw ValidationError(
        "--transcript goes with --pipe: of what is yet to be said there is no transcript; --transcribe "
          + "makes one afterwards")
    }
    try measurement.check(isPiped: recording.pipe != nil)
    if recording.ephemeral || noReport, words.source.isGiven {
      throw ValidationError(
        recording.ephemeral
          ? "--ephemeral keeps no sound that words could be heard in"
          : "--no-report leaves nothing to show words in")
    }
    if recording.ephemeral || noReport, circumstances.isGiven {
      throw ValidationError(
        "\(noReport ? "--no-report" : "--ephemeral") leaves nothing in the history, so that there are "
          + "no circumstances to note")
    }
  }

  func run() throws {
    let environment = Program.environment
    let profile = try judge()
    let basis = try words.basis()
    let engine = try words.source.engine()
    let transcript = try recording.pipe.flatMap { try words.source.words(for: $0) }
    let files = try recording.files(title: content.title, environment: environment)
    let piped = try recording.pipe.map {
      try PipedRecording($0, track: measurement.track, environment: environment)
    }
    // Before a device is opened: the threads that some start leave the signals to us then.
    var controls = Controls(standardInputIsTaken: recording.pipe == "-")
    let source: any CaptureSource =
      try piped?.source(isPaced: recording.realtime)
      ?? DeviceSource(recording.device ?? CaptureDevice.defaultID)
    if let channel = measurement.channel, channel > source.channelCount {
      throw AudioError.noSuchChannel(
        source.name, channel: channel, channelCount: source.channelCount)
    }
    if let files { try recording.makeFolder(for: files) }
    let rehearsal = try Rehearsal(
      plan(profile, files: files), session: CaptureSession(source),
      display: LiveDisplay(isPlain: light.plain, rings: light.bell))
    let result = try rehearsal.run(controls)
    controls.releaseKeys()
    if let warning = piped?.warning { writeMessage("rehearse: \(warning)") }
    var questions = Questions()
    if controls.isTerminated { questions.end() }
    let concluded = try conclude(result, judgedBy: profile, asking: &questions) { analysis in
      transcript?.attach(to: &analysis)
      return try analysis.report(profile, content, timing: light.timing.plan(), words: basis)
    }
    _ = controls.next(timeout: 0)
    if controls.isTerminated { questions.end() }
    _ = consume controls
    if let concluded {
      try show(concluded, result, questions.interruption == .terminate ? nil : engine)
    }
    askAbout(result.setAside, &questions)
    let lacksWords = concluded != nil && engine != nil && questions.interruption == .terminate
    if lacksWords { writeMessage("rehearse: \(Self.wordsLater)") }
    if result.ending.error != nil || concluded?.isForgotten == true || lacksWords {
      throw ExitCode.failure
    }
  }

  private static let wordsLater =
    "told to end before words were heard: rehearse analyze --transcribe hears them in the recording"

  /// What the user has said before counts where the history is used at all.
  private func judge() throws -> Profile {
    let profile = try content.judge()
    return recording.ephemeral || noReport ? profile : profile.calibrated()
  }

  private func plan(_ profile: Profile, files: TakeFiles?) throws -> Rehearsal.Plan {
    Rehearsal.Plan(
      files: files, title: content.title, profile: profile, measurement: measurement,
      timing: try light.timing.plan(), withCues: live.cues, countdown: recording.countdown,
      longest: recording.stopAfter?.seconds, longestSilence: recording.stopOnSilence?.seconds)
  }
}

// MARK: - Afterwards

extension Record {
  /// A take that was reported on.
  private struct Concluded {
    var report: Report
    var analysis: Analysis
    /// Nil where nothing is kept, and where the history couldn't be written.
    var kept: KeptTake?
    /// Whether circumstances were given for the history, which doesn't have them.
    var isForgotten: Bool
    let reportAgain: (inout Analysis) throws -> Report
  }

  /// Says what became of the take, and writes its page; the report, where one is wanted.
  private func conclude(
    _ result: Rehearsal.Result, judgedBy profile: Profile, asking questions: inout Questions,
    _ makeReport: @escaping (inout Analysis) throws -> Report
  ) throws -> Concluded? {
    if let error = result.ending.error { complain(error) }
    let take = result.take
    guard take.frameCount > 0 else {
      take.delete()
      writeMessage("Nothing was recorded.")
      if result.ending.error != nil { throw ExitCode.nothingAnalysed }
      return nil
    }
    if case .deleted = result.ending {
      take.delete()
      writeMessage(take.files.map { "Deleted: \($0.audio)" } ?? "Nothing was kept.")
      return nil
    }
    guard !noReport else {
      if let files = take.files { writeMessage("Recording: \(files.audio)") }
      return nil
    }
    var analysis = take.finish()
    var report = try makeReport(&analysis)
    var kept = kept(report, of: result)
    report.sinceLastTime = kept?.sinceLastTime(judgedBy: profile)
    // Before a word is said: a terminal that was stopped holds up whoever writes to it.
    let pageError = writePage(report, of: analysis, take.files)
    var isRemembered = kept?.remember() ?? false
    if let files = take.files { writeMessage("Recording: \(files.audio)") }
    if let pageError { complain(pageError) } else { tellOfPage(take.files?.report) }
    if isRemembered, let ratings = askedRatings(&questions) {
      kept?.take.ratings = ratings
      isRemembered = kept?.remember() ?? false
    }
    return Concluded(
      report: report, analysis: analysis, kept: isRemembered ? kept : nil,
      isForgotten: circumstances.isGiven && !isRemembered, reportAgain: makeReport)
  }

  /// The report, and then, where a recogniser is to hear them, what its words add.
  private func show(
    _ concluded: Concluded, _ result: Rehearsal.Result, _ engine: Engine?
  ) throws {
    let isText = content.format == .terminal
    if engine == nil || isText { try StandardOutput.write(render(concluded.report)) }
    guard let engine else { return }
    let whole: Report
    do { whole = try addWords(to: concluded, result, by: engine) } catch {
      if !isText { try StandardOutput.write(render(concluded.report)) }
      throw error
    }
    try StandardOutput.write(
      isText ? whole.wordsText(options: Terminal.renderOptions) : render(whole))
  }

  /// Words come last, and what goes wrong with them takes nothing from the rest.
  private func addWords(
    to concluded: Concluded, _ result: Rehearsal.Result, by engine: Engine
  ) throws -> Report {
    var analysis = concluded.analysis
    analysis.add(
      try engine.transcribe(analysis, channel: measurement.channel), from: .recogniser)
    var report = try concluded.reportAgain(&analysis)
    report.sinceLastTime = concluded.report.sinceLastTime
    if let error = writePage(report, of: analysis, result.take.files) { complain(error) }
    if var kept = concluded.kept {
      kept.take.setAnalysis(report)
      kept.remember()
    }
    return report
  }

  private func writePage(
    _ report: Report, of analysis: Analysis, _ files: TakeFiles?
  ) -> OutputError? {
    files.flatMap { write(analysis.page(report, at: $0.report), to: $0.report) }
  }

  /// A page that can't be written takes nothing from the recording or from the report shown.
  private func write(_ page: String, to path: String) -> OutputError? {
    do throws(OutputError) {
      try OutputFile.write(page, to: path, mode: TakeFiles.mode)
      return nil
    } catch {
      return error
    }
  }

  private func kept(_ report: Report, of result: Rehearsal.Result) -> KeptTake? {
    result.take.files.map { files in
      KeptTake(
        RememberedTake(
          report, startedAt: result.take.startedAt, recording: files.audio,
          circumstances: circumstances),
        files: ([files] + result.setAside).flatMap(\.all).map(absolutePath))
    }
  }

  /// What the speaker says of the take, before seeing the report, which would sway that; nil where
  /// nothing was to be asked.
  private func askedRatings(_ questions: inout Questions) -> RememberedTake.Ratings? {
    var ratings = circumstances.ratings
    guard recording.pipe != "-", Terminal.isInteractive, ratings != .init() else { return nil }
    if ratings.comfortBefore != nil {
      ratings.comfortAfter = questions.rating("How comfortable were you while speaking?")
    }
    if ratings.predicted != nil { ratings.actual = questions.rating("How well did it go?") }
    return ratings
  }

  private func tellOfPage(_ page: String?) {
    guard let page, !noReport else { return }
    writeMessage("Report: \(page)")
    guard open else { return }
    do { try openInBrowser(page) } catch { complain(error) }
  }

  private func render(_ report: Report) -> String {
    content.format.render(report, options: Terminal.renderOptions)
  }

  /// Takes that were started again are kept unless the speaker says otherwise.
  private func askAbout(_ setAside: [TakeFiles], _ questions: inout Questions) {
    guard !setAside.isEmpty else { return }
    writeMessage(lines: ["Set aside:"] + setAside.map { "  " + $0.audio })
    guard recording.pipe != "-", Terminal.isInteractive else { return }
    let takes = setAside.count == 1 ? "the take set aside" : "the takes set aside"
    guard questions.confirm("Delete \(takes)? [y/N] ") else { return }
    for files in setAside { files.delete() }
    writeMessage("Deleted.")
  }
}
