import AudioIO
import ClubNight
import DSP
import Feedback
import Language
import Models
import PlainText
import Reporting
import SpeechAnalysis
import SpeechMetrics

/// What became of an entry, and what it cost.
struct WorkedEntry: Sendable {
  var outcome: ClubOutcome
  /// Under which the result is kept; nil for a failure.
  var key: String?
  /// How much was heard; 0 where the result had been kept.
  var heard: Seconds = 0
}

extension Evening {
  init(_ worked: [WorkedEntry], showing: Showing) {
    self.init(
      outcomes: worked.map(\.outcome), showing: showing, toolVersion: version,
      modelsHash: ModelFiles.hash)
  }
}

/// How the entries of a run are heard: the same for each, from any thread.
struct ClubHearing: Sendable {
  private let measurement: MeasurementOptions
  private let profiles: [String: Result<Profile, ProfileError>]
  private let words: WordsOptions
  private let store: EntryStore?

  /// - Parameters:
  ///   - words: what holds for entries that name nothing of their own.
  ///   - store: nil where nothing is kept.
  init(
    _ entries: [ClubEntry], measurement: MeasurementOptions, words: WordsOptions,
    store: EntryStore? = nil
  ) {
    self.measurement = measurement
    self.words = words
    self.store = store
    var profiles: [String: Result<Profile, ProfileError>] = [:]
    for name in Set(entries.map(\.profile)) {
      profiles[name] = Result { () throws(ProfileError) in try Profile.load(name) }
    }
    self.profiles = profiles
  }

  /// Nil when it was not to go on. What is wrong with a recording is an outcome, not an error.
  func work(
    on entry: ClubEntry, goesOn: () -> Bool
  ) throws(OutputError) -> WorkedEntry? {
    do {
      return try hear(entry, goesOn: goesOn)
    } catch let error as OutputError {
      throw error
    } catch {
      let reason = lines(of: error).map(\.printable).joined(separator: " ")
        .replacing(entry.path.printable, with: entry.public.file.printable)
      let failure = ClubFailure(entry: entry.public, reason: reason)
      return WorkedEntry(outcome: .failed(failure))
    }
  }

  private func hear(_ entry: ClubEntry, goesOn: () -> Bool) throws -> WorkedEntry? {
    let profile = try profiles[entry.profile]!.get()
      .leavingOut(entry.optOut.metrics)
    let words = try EntryWords(entry, otherwise: words)
    let key = try key(of: entry, profile: profile, words: words)
    if let kept = store?.result(key.text) {
      return WorkedEntry(outcome: .heard(kept.entered(as: entry.public)), key: key.text)
    }
    let part = RecordingPart(start: entry.start ?? 0, end: entry.end)
    var analysis = try Analysis(entry.path, part: part, measurement: measurement, goesOn: goesOn)
    guard goesOn() else { return nil }
    let isWhole = words.add(
      to: &analysis, part: part, channel: measurement.channel, goesOn: goesOn)
    guard goesOn() else { return nil }
    let result = ClubResult(
      entry: entry.public, report: try analysis.report(entry.public, profile, words.basis),
      speech: analysis.timeline.isSpeechLike ? analysis.timeline.span : nil,
      contentHash: key.contentHash, previousScore: key.previous)
    if isWhole { try store?.keep(result, under: key.text) }
    return WorkedEntry(
      outcome: .heard(result), key: isWhole ? key.text : nil, heard: analysis.recording.duration)
  }

  private func key(
    of entry: ClubEntry, profile: Profile, words: EntryWords
  ) throws -> EntryKey {
    var content = FNV1a()
    try readBytes(of: entry.path) { content.combine($0) }
    return EntryKey(
      contentHash: content.hexadecimal, start: entry.start, end: entry.end,
      optOut: OptOut.allCases.filter(entry.optOut.contains), profileHash: profile.hash,
      parameters: measurement.parameters, track: measurement.track,
      channel: measurement.channel, wordsHash: words.hash,
      previous: try entry.previous.map(ClubResult.PreviousScore.init(reportAt:)))
  }
}

extension Analysis {
  fileprivate func report(
    _ entry: ClubEntry, _ profile: Profile, _ words: WordsBasis
  ) throws(LexiconError) -> Report {
    try report(
      profile, name: entry.file, title: entry.title, withScore: !entry.optOut.contains(.score),
      words: words)
  }
}

extension ClubEntry {
  /// As it stands in results: without the places of its files.
  var `public`: ClubEntry {
    var entry = self
    if file.hasPrefix("/") { entry.file = lastComponent(of: file) }
    entry.path = entry.file
    entry.profile = lastComponent(of: profile)
    entry.previous = previous.map(lastComponent)
    entry.transcript = transcript.map(lastComponent)
    entry.script = script.map(lastComponent)
    entry.keyPoints = keyPoints.map(lastComponent)
    return entry
  }
}
