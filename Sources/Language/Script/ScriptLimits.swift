internal import DSP
internal import Models

/// From when on something of script or key points is worth saying: `Models/script/limits.json`.
public struct ScriptLimits: Sendable, Equatable {
  /// Of a silent pause before or after a point.
  var pause: Seconds
  /// By how many percent the articulation rate is under the talk's.
  var slower: Double
  /// Above the surroundings.
  var louder: Decibels
  var higher: Semitones
  /// How many signs make a point stand out, pauses counting once.
  var signs: Double
  /// To either side of a point: its surroundings; and of a section's start: where hesitation counts.
  var surroundings: Seconds
  var transition: Seconds
  /// How many hesitations make a start weak.
  var transitionHesitations: Double
  /// Of a silent pause within a sentence at the start of a section.
  var hesitation: Seconds
  /// Least length of what was added to the script, in words.
  var addedWords: Double
  /// By how many percent a section's time is beside the plan.
  var sectionTime: Double
  /// By how much a point's time is beside the plan.
  var pointTime: Seconds

  /// Cannot fail: the file is part of the program, and a test reads it.
  public static let shipped: ScriptLimits = {
    guard let limits = ScriptData.read("script/limits.json", { ScriptLimits($0) }) else {
      preconditionFailure("script/limits.json is built in and has every limit")
    }
    return limits
  }()
}

extension ScriptLimits {
  private static let units = [
    "pause": "s", "slower": "%", "louder": "dB", "higher": "st", "signs": "signs",
    "surroundings": "s", "transition": "s", "transitionHesitations": "hesitations",
    "hesitation": "s", "addedWords": "words",
    "sectionTime": "%", "pointTime": "s",
  ]

  init?(_ field: JSONField) {
    guard field.isObject(of: Array(Self.units.keys)) else { return nil }
    func least(_ name: String) -> Double? {
      let limit = field[name]
      guard limit.isObject(of: ["unit", "least", "source"]), ScriptData.hasSource(limit) else {
        return nil
      }
      limit["unit"].expect(Self.units[name] ?? "")
      return limit["least"].number(in: 0...1000)
    }
    guard let pause = least("pause"), let slower = least("slower"), let louder = least("louder"),
      let higher = least("higher"), let signs = least("signs"),
      let surroundings = least("surroundings"), let transition = least("transition"),
      let transitionHesitations = least("transitionHesitations"),
      let hesitation = least("hesitation"), let addedWords = least("addedWords"),
      let sectionTime = least("sectionTime"), let pointTime = least("pointTime")
    else { return nil }
    self.init(
      pause: pause, slower: slower, louder: louder, higher: higher, signs: signs,
      surroundings: surroundings, transition: transition,
      transitionHesitations: transitionHesitations, hesitation: hesitation,
      addedWords: addedWords, sectionTime: sectionTime, pointTime: pointTime)
  }
}
