import DSP
import Feedback
import Reporting
import SpeechAnalysis
import SpeechMetrics

/// The evening as data, schema `rehearse.evening/1`; `docs/evening.schema.json` describes it.
///
/// It holds what the shared page may: times and qualification, scores only when they are shown. The
/// figures are on the speakers' own sheets.
struct EveningRecord: Encodable {
  struct Tool: Encodable {
    var name = "rehearse"
    var version: String
  }

  struct Timing: Encodable {
    /// "firstSpeech", "fileStart", "offset".
    var from: String
    /// In seconds.
    var offset: Seconds?
    var technicalAllowance: Seconds
  }

  struct Speech: Encodable {
    var number: Int
    var speaker: String
    var title: String?
    var type: String?
    var profile: String?
    var profileHash: String?
    var consent: ClubEntry.Consent
    var file: String?
    /// FNV-1a of the file's bytes.
    var contentHash: String?
    var rule: TimingRule?
    /// In the recording.
    var spoken: TimeRange?
    /// In seconds.
    var time: Seconds?
    var light: String?
    var qualification: String?
    /// Seconds outside the qualifying time: negative when too short.
    var outside: Seconds?
    var quality: [QualityCondition.Kind]?
    var score: Score?
    var remark: String?
  }

  struct Ranked: Encodable {
    struct Place: Encodable {
      var number: Int
      var place: Int
    }

    var title: String
    var measure: RankedTable.Measure
    var places: [Place]
    /// Numbers of speeches no two of which can be told apart.
    var tooCloseToCall: [[Int]]
  }

  var schema = "rehearse.evening/1"
  var tool: Tool
  /// Of the norms, profiles and timings.
  var modelsHash: String
  /// Thresholds of pauses in use, in seconds.
  var minimumPauses: [Seconds]
  var timing: Timing
  var speeches: [Speech]
  /// Only when ranking was asked for.
  var rankings: [Ranked]?

  init(_ programme: Programme) {
    let evening = programme.evening
    tool = Tool(version: evening.toolVersion)
    modelsHash = evening.modelsHash
    minimumPauses = programme.minimumPauses
    timing = Timing(evening.showing)
    speeches = programme.turns.map { Speech($0, showsScores: programme.showsScores) }
    rankings = evening.showing.ranks ? programme.rankings.map(Ranked.init) : nil
  }

  var json: String { JSONRenderer.encode(self, compact: false) }
}

extension EveningRecord.Timing {
  init(_ showing: Evening.Showing) {
    technicalAllowance = showing.technicalAllowance
    switch showing.start {
    case .firstSpeech: from = "firstSpeech"
    case .fileStart: from = "fileStart"
    case .offset(let seconds):
      from = "offset"
      offset = seconds
    }
  }
}

extension EveningRecord.Speech {
  init(_ turn: Turn, showsScores: Bool) {
    number = turn.number
    speaker = turn.name
    title = turn.title
    type = turn.entry.type
    consent = turn.entry.consent
    rule = turn.entry.timing
    remark = turn.remark
    if let result = turn.result {
      profile = Escaping.plain(result.report.profile.id)
      profileHash = result.report.profile.hash
      quality = result.report.quality.map(\.kind)
      score = showsScores ? turn.score : nil
    }
    if !turn.isAnonymous {
      file = Escaping.plain(turn.entry.file, limit: 4096)
      contentHash = turn.result?.contentHash
    }
    if let timed = turn.timing { set(timed) }
  }

  private mutating func set(_ timed: Timed) {
    spoken = TimeRange(start: rounded(timed.start), end: rounded(timed.end))
    time = rounded(timed.time)
    guard let qualification = timed.qualification else { return }
    light = timed.light
    self.qualification = qualification.verdict.code
    outside = qualification.verdict.difference.map(rounded)
  }

  private func rounded(_ seconds: Seconds) -> Seconds { Rounding.round(seconds, decimals: 2) }
}

extension EveningRecord.Ranked {
  init(_ table: RankedTable) {
    title = table.title
    measure = table.measure
    places = table.rows.map { Place(number: $0.turn.number, place: $0.place) }
    tooCloseToCall = table.brackets
  }
}
