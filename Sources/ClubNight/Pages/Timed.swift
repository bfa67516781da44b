import DSP
import Feedback
import SpeechAnalysis
import SpeechMetrics

/// A speech's time, and what its rule says of it.
struct Timed: Sendable {
  /// In seconds from the recording's first sample.
  var start: Seconds
  var end: Seconds
  var rule: TimingRule?
  var qualification: Qualification?

  var time: Seconds { end - start }

  /// Nil where nothing was heard.
  init?(_ outcome: ClubOutcome, in evening: Evening) {
    guard case .heard(let result) = outcome, let speech = result.speech,
      let length = result.length(from: evening.showing.start)
    else { return nil }
    end = (result.entry.start ?? 0) + speech.end
    start = end - length
    rule = result.entry.timing
    qualification = evening.qualification(of: result)
  }

  /// "5:32".
  var clock: String { Rounding.clock(time) }

  /// "green"; "none" before the first light, "—" without a rule.
  var light: String {
    guard let qualification else { return "—" }
    return qualification.light?.rawValue ?? "none"
  }

  var verdict: String { qualification?.verdict.words ?? "—" }
}

extension TimingRule {
  /// "4:30 to 7:30".
  func range(allowance: Seconds) -> String {
    let range = qualifying(allowance: allowance)
    return "\(Rounding.clock(range.lowerBound)) to \(Rounding.clock(range.upperBound))"
  }
}

extension Evening.Showing {
  /// How the speeches were timed.
  var timingWords: String {
    let from =
      switch start {
      case .firstSpeech: "the first sound of speech"
      case .fileStart: "the start of the recording"
      case .offset(let offset): "\(Rounding.clock(offset)) into the recording"
      }
    let allowance =
      technicalAllowance > 0
      ? " \(Rounding.text(technicalAllowance, decimals: 0)) s are added to the longest time, for a signal that failed."
      : ""
    return
      "Timed from \(from) to the end of the last; both ends of the qualifying time qualify.\(allowance) "
      + "Sound alone doesn't show a gesture that began the speech."
  }
}
