import DSP
import Feedback
import Reporting
import SpeechMetrics

/// A speech under the number and the names that every page gives it.
struct Turn: Sendable {
  /// In the order of the evening, from 1.
  var number: Int
  /// Inert, not escaped for any markup.
  var name: String
  var title: String?
  /// Of the speaker's own files, without extension; no two speeches share one.
  var stem: String
  var outcome: ClubOutcome
  var timing: Timed?
  /// Why it stands apart from the others.
  var apart: Standings.Reason?
  var isAnonymous: Bool

  var entry: ClubEntry { outcome.entry }

  var result: ClubResult? {
    if case .heard(let result) = outcome { result } else { nil }
  }

  /// "Table Topics".
  var type: String? { entry.type.map(Self.typeTitle) }

  static func typeTitle(_ id: String) -> String {
    let title = (try? TimingPlan(preset: id))?.title
    return title?.split(separator: ",").first.map(String.init) ?? Escaping.plain(id)
  }

  /// "Toastmasters speech"; nil for what could not be heard.
  var profile: String? { result.map { Escaping.plain($0.report.profile.title) } }

  /// Nil where there is none, or the speaker wants none.
  var score: Score? {
    entry.optOut.contains(.score) ? nil : result?.report.score
  }

  /// A figure that may be shown.
  func figure(_ id: MetricID) -> Double? {
    guard let metric = result?.report.metrics[id], metric.withheld == nil,
      !entry.optOut.metrics.contains(id)
    else { return nil }
    return metric.value
  }
}

// MARK: - Why it stands apart

extension Turn {
  /// Why it could not be heard. The reason names the file, which a page without names cannot show.
  var failure: String? {
    guard case .failed(let reason) = apart else { return nil }
    return isAnonymous ? "The recording could not be heard." : Escaping.plain(reason, limit: 1000)
  }

  var repetition: String? {
    guard case .duplicate(let original) = apart else { return nil }
    return "The same recording as number \(original + 1)."
  }

  /// What about the recording keeps the speech from being judged.
  var poorRecording: String? {
    guard case .poorRecording = apart else { return nil }
    let conditions = result?.report.quality.filter(\.kind.spoilsComparison) ?? []
    guard !conditions.isEmpty else { return nil }
    return conditions.map { Escaping.plain($0.message, limit: 1000) }.joined(separator: " ")
  }

  /// Why a good enough recording has no score: "there is 45 s of speech; 60 s is needed".
  var unscored: String? {
    guard case .poorRecording(let reasons) = apart, poorRecording == nil else { return nil }
    return reasons.map { Escaping.plain($0, limit: 1000) }.joined(separator: "; ")
  }

  var remark: String? { failure ?? repetition ?? poorRecording }
}
