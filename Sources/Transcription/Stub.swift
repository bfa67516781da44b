public import SpeechAnalysis
extension Transcript {
  public func filledPauses(with timeline: SpeechTimeline) -> [HeardFilledPause] { [] }
}
