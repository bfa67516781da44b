import DSP
import Feedback
import Language
import Numbers
import Reporting
import SpeechAnalysis
import SpeechMetrics

/// What a speaker's own sheet says, in the three parts that clubs know from their evaluation forms.
///
/// Built from the findings of the report; what the speaker opted out of isn't in it.
struct SpeakerNotes: Sendable {
  var turn: Turn
  var report: Report
  var excelled: [Finding]
  var workOn: [Finding]
  var challenge: Challenge
  var fillers: FillerTally

  /// Nil for a speech that could not be heard.
  init?(_ turn: Turn) {
    guard let result = turn.result else { return nil }
    self.turn = turn
    report = result.report.leavingOut(result.entry.optOut)
    report.title = turn.title.map { "\(turn.name): \($0)" } ?? turn.name
    if turn.isAnonymous { report.file.name = turn.name }
    excelled = report.strengths
    workOn = report.changes.count > 1 ? Array(report.changes.dropLast()) : report.changes
    challenge = Challenge(report)
    fillers = FillerTally(report, isLeftOut: result.entry.optOut.contains(.fillers))
  }

  /// "Table Topics", "Toastmasters speech profile", "2:31".
  var facts: [String] {
    [turn.type, turn.profile.map { "\($0) profile" }, Rounding.clock(duration)].compactMap { $0 }
      + report.recordingFacts
  }

  private var duration: Seconds { report.metrics[.duration]?.value ?? 0 }

  /// "5:32, yellow light: qualifies. …"
  var timing: [String] {
    guard let timed = turn.timing else { return ["No speech was found, so there is no time."] }
    guard let rule = timed.rule, let qualification = timed.qualification else {
      return ["\(timed.clock). No limits were given for it."]
    }
    let light = qualification.light.map { "\($0.rawValue) light" } ?? "before the green light"
    return [
      "\(timed.clock), \(light): \(qualification.verdict.words).",
      "Green at \(Rounding.clock(rule.green)), yellow at \(Rounding.clock(rule.yellow)), "
        + "red at \(Rounding.clock(rule.red)).",
    ]
  }

  /// Where the sheet's times begin, when the speech is a part of its recording.
  var origin: String? {
    turn.entry.start.map { "Times count from \(Rounding.clock($0)) in the recording." }
  }
}

/// What to try once the rest is easy.
struct Challenge: Sendable {
  var message: String
  var exercise: String?
  var moments: [String]

  /// The least of several changes; otherwise the next step of what already works; otherwise listeners.
  init(_ report: Report) {
    if report.changes.count > 1, let change = report.changes.last {
      message = change.plainMessage
      exercise = change.plainExercise
      moments = change.moments
      return
    }
    let steps = report.strengths.compactMap { $0.metric.flatMap { Self.nextStep[$0.group] } }
    message = steps.first ?? Self.listeners
    moments = []
  }

  /// Smith & Frymier 2006: speeches rehearsed before an audience were graded higher.
  private static let listeners =
    "Give the speech once more before two or three people and ask each what they remember of it."

  /// Exercises of our own, a convention.
  private static let nextStep: [MetricGroup: String] = [
    .pace:
      "Your pace carries. Choose the one sentence that matters most and say it at half that pace.",
    .pauses:
      "Your pauses give listeners time. Place one on purpose just before your main point.",
    .time:
      "Your pauses give listeners time. Place one on purpose just before your main point.",
    .pitch:
      "Your pitch moves. Tell one passage in two voices, the narrator's and the person's who speaks in it.",
    .level:
      "Your loudness varies. Say one important sentence more softly than the rest instead of louder.",
    .fillers:
      "You leave silence where others fill it. Try a passage without notes and keep it so.",
  ]
}

/// The fillers and when they came, as an Ah-Counter notes them.
struct FillerTally: Sendable {
  /// "7 possible fillers", or why they weren't counted.
  var words: String
  /// Of the filled pauses.
  var times: [String] = []
  /// "“like” 5: 0:12, 0:40, …", "repeats 2: 1:03, 2:10": where the words are at hand.
  var spoken: [String]

  init(_ report: Report, isLeftOut: Bool) {
    let metric = report.metrics[.filledPauseCount]
    spoken = isLeftOut ? [] : report.words?.tally ?? []
    if isLeftOut {
      words = "Left out, as you asked."
    } else if let reason = metric?.withheld ?? metric?.missing {
      words = "Not counted: \(Escaping.plain(reason, limit: 1000))."
    } else if let count = metric?.value {
      let kind = report.words?.filledPauses == nil ? "possible filler" : "filled pause"
      words = count == 0 ? "None heard." : "\(Int(clamping: count)) \(kind)\(count == 1 ? "" : "s")"
      times = report.curves.fillers.map { Rounding.clock($0.start) }
    } else {
      words = "Not counted yet."
    }
  }
}

extension WordsReview {
  fileprivate var tally: [String] {
    let terms = (language?.fillerWords ?? []).map { line("“\($0.term)”", $0.moments) }
    return repeats.isEmpty ? terms : terms + [line("repeats", repeats.map(\.range))]
  }

  private func line(_ name: String, _ moments: [TimeRange]) -> String {
    let times = moments.map { Rounding.clock($0.start) }.joined(separator: ", ")
    return "\(Escaping.plain(name)) \(moments.count): \(times)"
  }
}
