import Feedback
import SpeechMetrics

/// All that a profile says, for people and as JSON.
struct ProfileDescription: Encodable {
  struct JudgedMetric: Encodable {
    var norm: Norm
    /// In the score; nil where the metric has no part in it.
    var weight: Double?
  }

  var id: String
  var title: String
  var description: String
  var syllablesPerWord: Double
  var syllablesPerWordSource: Norm.Source
  var metrics: [JudgedMetric]
  var weightsSource: Norm.Source
  var unscored: [MetricID]
  var gates: QualityGates
  var hash: String

  init(_ profile: Profile) {
    id = profile.id
    title = profile.title
    description = profile.description
    syllablesPerWord = profile.syllablesPerWord
    syllablesPerWordSource = profile.syllablesPerWordSource
    metrics = MetricID.allCases.compactMap { id in
      profile.norm(id).map { JudgedMetric(norm: $0, weight: profile.weights[id]) }
    }
    weightsSource = profile.weightsSource
    unscored = profile.unscored
    gates = profile.gates
    hash = profile.hash
  }

  var text: String {
    let heading = "\(title) (\(id))\n\(description)\n"
    let words = "\nSyllables per word: \(syllablesPerWord)\n  \(syllablesPerWordSource.text)\n"
    let weights = "\nWeights in the score\n  \(weightsSource.text)\n"
    let text = heading + metrics.map(\.text).joined() + words + weights
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return printable(lines.map(String.init))
  }
}

extension ProfileDescription.JudgedMetric {
  fileprivate var text: String {
    let unit = norm.unit.isEmpty ? "" : " \(norm.unit)"
    let weight = weight.map { ", weight \(short($0))" } ?? ""
    return """

      \(norm.metric.name): \(norm.green.text)\(unit), tolerable \(norm.amber.text)\(weight)
        \(norm.source.text)

      """
  }
}

extension Norm.Band {
  fileprivate var text: String {
    switch (low, high) {
    case (let low?, let high?): "\(short(low)) to \(short(high))"
    case (let low?, nil): "at least \(short(low))"
    case (nil, let high?): "at most \(short(high))"
    case (nil, nil): "any"
    }
  }
}

extension Norm.Source {
  fileprivate var text: String {
    "\(citation) (\(strength)): \(population)"
  }
}

/// As people write it: "5", not "5.0".
private func short(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
