import DSP
import Reporting
import SpeechAnalysis

/// One speech on one line of JSON, schema `rehearse.speech/1`: what a step of a larger run hands on.
///
/// It holds the whole report, so it is for whoever may read everyone's.
public struct ClubLine: Encodable {
  var schema = "rehearse.speech/1"
  var entry: ClubEntry
  /// Times count from the start of the entry's part.
  var speech: TimeRange?
  var contentHash: String?
  var previousScore: ClubResult.PreviousScore?
  var report: Report?
  /// Why there is no report.
  var failure: String?

  /// Keys in order, a newline at the end.
  public static func json(_ outcome: ClubOutcome) -> String {
    JSONRenderer.encode(ClubLine(outcome), compact: true)
  }

  private init(_ outcome: ClubOutcome) {
    entry = outcome.entry
    // Where it lies on this machine is nobody else's affair.
    entry.path = entry.file
    switch outcome {
    case .heard(let result):
      speech = result.speech
      contentHash = result.contentHash
      previousScore = result.previousScore
      report = result.report.leavingOut(entry.optOut)
    case .failed(let failure):
      self.failure = failure.reason
    }
  }
}
