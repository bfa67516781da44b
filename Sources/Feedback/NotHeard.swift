import SpeechMetrics

extension Assessment {
  /// What the report says nothing of: sound alone can't tell, this recording can't, or the profile
  /// asks for silence.
  static func notHeard(
    withheld: [MetricID: String], profile: Profile, hasWords: Bool
  ) -> [String] {
    var sentences = [
      hasWords
        ? "Whether what was said is true, well chosen and in a good order."
        : "What was said: whether it is true, well chosen and in a good order, and filler words such as "
          + "\"like\" and \"you know\".",
      "How clearly each word was articulated.",
      "Whether a pause stood inside a phrase or at its end: the words tell, the sound alone doesn't.",
      "Gestures, eye contact and how the listeners responded.",
    ]
    let unscored = profile.unscored
    if !unscored.isEmpty {
      let names = unscored.map(\.name).joined(separator: ", ")
      sentences.append("Left out, as asked: \(names).")
    }
    return sentences + withheldSentences(withheld.filter { !unscored.contains($0.key) })
  }

  /// One sentence per reason, in the order of the metrics.
  private static func withheldSentences(_ withheld: [MetricID: String]) -> [String] {
    var reasons: [String] = []
    var names: [String: [String]] = [:]
    for id in MetricID.allCases {
      guard let reason = withheld[id] else { continue }
      if names[reason] == nil { reasons.append(reason) }
      names[reason, default: []].append(id.name)
    }
    return reasons.map { "Withheld, because \($0): \(names[$0]!.joined(separator: ", "))." }
  }
}
