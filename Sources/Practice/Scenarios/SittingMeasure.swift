/// A figure of a whole sitting.
public enum SittingMeasure: String, Sendable, Codable, CaseIterable {
  case responseLatency, answerLength, talkShare, interruptions, silenceHeld, recovery, longestPause,
    pace, paceChange, levelChange, filledPauses, followUps, endFade, tooLong, tooShort

  public var title: String {
    switch self {
    case .responseLatency: "Time before answering, median"
    case .answerLength: "Length of an answer, median"
    case .talkShare: "Your part of the talking"
    case .interruptions: "Words into a pause of the partner's"
    case .silenceHeld: "Silences held"
    case .recovery: "Time to go on after an interruption, median"
    case .longestPause: "Longest pause in an answer"
    case .pace: "Pace, median"
    case .paceChange: "Pace, from the first answer to the last"
    case .levelChange: "Level, from the first answer to the last"
    case .filledPauses: "Possible filled pauses"
    case .followUps: "Answers that were followed up"
    case .endFade: "Fade at the end of an answer, median"
    case .tooLong: "Answers longer than expected"
    case .tooShort: "Answers shorter than expected"
    }
  }

  public var unit: String {
    switch self {
    case .responseLatency, .answerLength, .recovery, .longestPause: "s"
    case .talkShare, .silenceHeld, .tooLong, .tooShort: "share"
    case .interruptions, .followUps: ""
    case .pace: "syll/s"
    case .paceChange: "%"
    case .levelChange, .endFade: "dB"
    case .filledPauses: "/min"
    }
  }

  var decimals: Int {
    switch self {
    case .talkShare, .silenceHeld, .tooLong, .tooShort: 2
    case .interruptions, .followUps, .paceChange, .answerLength: 0
    default: 1
    }
  }
}
