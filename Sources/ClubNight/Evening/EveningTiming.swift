public import DSP
public import Feedback
import SpeechAnalysis

extension ClubResult {
  /// The speech as it is timed, to the end of its last word; nil without speech.
  public func length(from start: TimingStart) -> Seconds? {
    guard let speech else { return nil }
    return switch start {
    case .firstSpeech: speech.duration
    case .fileStart: speech.end
    case .offset(let offset): max(0, speech.end - offset)
    }
  }
}

extension Evening {
  /// Nil without a rule or without speech.
  public func qualification(of result: ClubResult) -> Qualification? {
    guard let length = result.length(from: showing.start) else { return nil }
    return result.entry.timing?.qualification(of: length, allowance: showing.technicalAllowance)
  }
}
