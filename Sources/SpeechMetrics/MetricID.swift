/// Every metric there is. JSON keys, CSV columns and the glossary come from this list.
public enum MetricID: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
  case duration, speechLevel, noiseFloor, signalToNoise, clipping
  case speakingTime, phonationTime, phonationTimeRatio, leadingSilence, trailingSilence
  case pauseCount, pausesPerMinute, pauseMean, pauseMedian, pause90thPercentile, longestPause
  case briefPauseCount, phrasePauseCount, emphaticPauseCount, longPauseCount, deadAirCount
  case longPausesPerMinute
  case syllableCount, speechRate, articulationRate, estimatedWordsPerMinute, meanLengthOfRun
  case paceVariation, fastestStretch, slowestStretch, openingPaceChange, closingPaceChange,
    finalLengthening
  case medianF0, pitchStandardDeviation, pitchRange, flatShare, liveliestMinute, flattestMinute
  case emphasesPerMinute
  case phraseFinalFallShare, phraseFinalLevelShare, phraseFinalRiseShare
  case declination, pitchReset, longPausePitchReset
  case pausesAfterFallCount, pausesAfterRiseCount, pausesAfterLevelCount
  case levelStandardDeviation, phraseFade
  case filledPauseCount, filledPausesPerMinute, fillerClusterCount
  case fillersAtStartCount, fillersAfterPauseCount, fillersAfterSpeechCount
  case prolongationsPerMinute
  case repetitionsPerMinute
  case fluency
  case answerLength, responseLatency, answerStartPaceChange, answerStartFillerCount, answerEndFade,
    answerPaceVariation
  case wordCount, wordsPerMinute, wordSyllables, sentenceLength
  case fillerWordsPerMinute, fillerWordsPer100, hedgesPer100, repeatsPer100, filledPausesPer100
  case scriptCoverage, keyPointCoverage

  /// What takes are held against each other by: pace, pauses, flow of speech, liveliness, fillers.
  public static let primary: [MetricID] = [
    .speechRate, .articulationRate, .pausesPerMinute, .pauseMedian, .phonationTimeRatio,
    .meanLengthOfRun, .pitchStandardDeviation, .filledPausesPerMinute,
  ]

  /// Those that need nothing but the sound.
  public static let ofSound: [MetricID] = allCases.filter { $0.group != .words }

  public var name: String { definition.name }
  public var unit: String { definition.unit }
  public var decimals: Int { definition.decimals }
  public var group: MetricGroup { definition.group }
  public var explanation: String { definition.explanation }

  /// `value` as it is printed everywhere: at this metric's number of decimals.
  public func rounded(_ value: Double) -> Double {
    Rounding.round(value, decimals: decimals)
  }
}

public enum MetricGroup: String, CaseIterable, Codable, Sendable {
  case recording, time, pauses, pace, pitch, level, fillers, flow, answers, words
}
