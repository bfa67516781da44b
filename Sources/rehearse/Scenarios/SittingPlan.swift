/// What a sitting is to be like: by options, or by a step of the ladder.
struct SittingPlan {
  var role: String?
  /// A persona's id; nil for the scenario's own.
  var style: String?
  var rounds: Int?
  /// Files.
  var outline: String?
  var file: String?
  var scaffold: Int?
  var seed: UInt32?
  var isSilent = false
  /// A program and its arguments.
  var partner: String?
  var isHandsFree = false
  /// Whether answers are written down by the recogniser.
  var isTranscribed = false
  /// Whether the report is JSON.
  var isJSON = false
}

extension ScenarioOptions {
  var plan: SittingPlan {
    SittingPlan(
      role: role, style: style, rounds: rounds, outline: outline, file: file, scaffold: scaffold,
      seed: seed, isSilent: silent, partner: partner, isHandsFree: handsFree,
      isTranscribed: transcribe, isJSON: json)
  }
}
