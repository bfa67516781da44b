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

extension Qualification.Verdict {
  /// "qualifies", "12.3 s under".
  var words: String {
    switch self {
    case .qualified: "qualifies"
    case .under(let difference): "\(Self.text(difference)) under"
    case .over(let difference): "\(Self.text(difference)) over"
    }
  }

  /// How far outside, in seconds; nil inside.
  var difference: Seconds? {
    switch self {
    case .qualified: nil
    case .under(let difference): -difference
    case .over(let difference): difference
    }
  }

  var isQualified: Bool { difference == nil }

  /// Never "0.0 s": what is outside stays visibly so.
  private static func text(_ difference: Seconds) -> String {
    difference < 60
      ? Rounding.text(max(difference, 0.1), decimals: 1) + " s" : Rounding.clock(difference)
  }
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
