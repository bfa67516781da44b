import ClubNight
import DSP
import Feedback
import Models
import Reporting
import SpeechAnalysis

/// All that a result depends on: where nothing of it has changed, nothing is heard again. Names and
/// times are not part of it.
struct EntryKey: Encodable {
  /// Of the recording's bytes.
  var contentHash: String
  var start: Seconds?
  var end: Seconds?
  var optOut: [OptOut]
  /// Of the profile as used.
  var profileHash: String
  var parameters: AnalysisParameters
  var track: Int?
  var channel: Int?
  /// Of transcript, script and the like, and of who wrote the words down.
  var wordsHash: String
  var previous: ClubResult.PreviousScore?
  var toolVersion = version
  var modelsHash = ModelFiles.hash

  /// FNV-1a, in hexadecimal, after that of the recording: no two recordings share it by chance.
  var text: String {
    var hash = FNV1a()
    hash.combine(Array(json(self).utf8))
    return "\(contentHash)-\(hash.hexadecimal)"
  }
}
