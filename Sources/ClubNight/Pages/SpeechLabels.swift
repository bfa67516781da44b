import DSP
import Feedback
import Reporting
import SpeechAnalysis
import SpeechMetrics

/// A speech as a label track of Audacity: a line each with start, end and label, apart by tabs.
///
/// Times are those of the recording, also where the speech is only a part of it.
enum SpeechLabels {
  static func text(_ notes: SpeakerNotes) -> String {
    let offset = notes.turn.entry.start ?? 0
    return labels(notes).map { label in
      "\(time(label.range.start + offset))\t\(time(label.range.end + offset))\t\(label.text)\n"
    }.joined()
  }

  /// By time; what begins together in the order of the tiers.
  private static func labels(_ notes: SpeakerNotes) -> [(range: TimeRange, text: String)] {
    let curves = notes.report.curves
    let tiers: [(ranges: [TimeRange], text: String)] = [
      (curves.speech, "speech"), (curves.pauses.map(\.range), "pause"),
      (curves.fillers, "filled pause"),
      (curves.flatStretches, "flat pitch"),
    ]
    let changes = notes.report.changes.map { finding in
      (finding.evidence, "listen: " + Escaping.plain(finding.metric?.name ?? finding.rule))
    }
    let labels = (tiers + changes).flatMap { ranges, text in ranges.map { ($0, text) } }
    return labels.enumerated()
      .sorted { ($0.element.0.start, $0.offset) < ($1.element.0.start, $1.offset) }
      .map { (range: $0.element.0, text: $0.element.1) }
  }

  private static func time(_ seconds: Seconds) -> String { Rounding.text(seconds, decimals: 2) }
}
