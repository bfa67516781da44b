public import DSP

/// One hop of the recording as decided; what `SpeechAnalyzer` hands to its frame sink, in order.
public struct AnalysisFrame: Sendable, Equatable {
  public var index: Int
  /// Centre of the hop.
  public var time: Seconds
  /// Nil when unvoiced or outside speech.
  public var f0: Hertz?
  /// Probability of voicing, 0…1; 0 where F0 was not looked for.
  public var voicing: Double
  /// Probability of speech, 0…1.
  public var speechScore: Double
  public var isSpeech: Bool
  /// Mean square above 60 Hz.
  var power: Double
  /// Mean square from 300 to 3,400 Hz.
  var speechBandPower: Double
  /// Whether a syllable nucleus lies in this hop.
  public var isNucleus: Bool
  /// Probability of a filled pause and of a prolonged sound, 0…1.
  public var fillerScore: Float = 0
  public var prolongationScore: Float = 0
  /// Where among voices its spectrum lies.
  var timbre = Timbre.zero
}
