public import SpeechAnalysis

/// One number, or why there is none.
public struct Measurement: Sendable, Equatable {
  public var value: Double?
  /// From the spread within this recording, and from what the value is estimated by; nil where neither is
  /// known.
  public var standardError: Double?
  /// Why `value` is nil.
  public var missing: MissingReason?
  /// Where it can be heard: the fastest stretch, the longest pause.
  public var evidence: [TimeRange]

  public init(_ value: Double, standardError: Double? = nil, evidence: [TimeRange] = []) {
    self.value = value
    self.standardError = standardError
    self.evidence = evidence
  }

  public init(missing: MissingReason) {
    self.missing = missing
    evidence = []
  }
}

/// Why a metric has no value. The raw value is the sentence that people read.
public enum MissingReason: String, Sendable, Codable, CaseIterable {
  case noSpeech = "no speech was found"
  case noPauses = "there are no pauses to measure"
  case tooLittleSpeech = "there is too little speech to measure"
  case tooLittleVoicing = "there is too little voiced speech to measure"
  case noSilence = "there is no silence to measure the noise in"
  case needsProfile = "it depends on the profile"
  case noAnswers = "no answers were marked"
  case noQuestion = "nobody marked where the question ends"
  case noTranscript = "there is no transcript"
  case partialTranscript = "the transcript has words for only a part of the speech"
  case noFilledPauses = "the transcript leaves out um, uh and the like"
  case noPunctuation = "the transcript has no full stops"
  case noScript = "there is no script"
  case noKeyPoints = "there are no key points"
}
