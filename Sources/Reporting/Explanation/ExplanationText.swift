import Feedback
import SpeechMetrics

/// An explanation as people read it; its renderers show this and add nothing.
///
/// Texts of a user's own profile in it are inert but not escaped for any markup.
struct ExplanationText {
  /// "talk", "2.6–4.5 st, tolerable 1.8–5.5".
  typealias Row = (name: String, text: String)

  struct Section {
    var title: String
    var rows: [Row] = []
    var paragraphs: [String] = []
  }

  var heading: String
  var facts: String
  var definition: String
  var sections: [Section]

  init(_ explanation: Explanation) {
    let metric = explanation.metric
    heading = metric.name.capitalizedFirst
    let unit = metric.unit.isEmpty ? [] : [metric.unit]
    facts = ([metric.typedName] + unit + ["\(metric.rawValue) in JSON"]).joined(separator: " · ")
    definition = metric.explanation.sentence
    sections =
      [
        Section(title: "How it is measured", paragraphs: [explanation.measured]),
        Section(title: "How accurately", paragraphs: explanation.accuracyTexts),
        explanation.comfort,
      ] + explanation.grounds + explanation.advice
  }
}

extension Explanation {
  /// "It moves by 0.04 st when the same talk is recorded otherwise…"
  var repeatabilityText: String? {
    guard let repeatability, repeatability > 0 else { return nil }
    let unit = metric.unit.isEmpty ? "" : " \(metric.unit)"
    return
      "The same talk recorded otherwise (quieter, in noise, through a codec or a telephone) moves it by "
      + "\(Formatting.shortest(repeatability, decimals: metric.decimals + 1))\(unit), as a standard "
      + "deviation."
  }

  fileprivate var accuracyTexts: [String] {
    [accuracy] + (repeatabilityText.map { [$0] } ?? [])
  }

  /// The bands by profile, as rows; each "2.6–4.5 st, tolerable 1.8–5.5".
  var bands: [ExplanationText.Row] {
    judged.compactMap { judged in
      guard let green = Formatting.band(judged.norm.green, of: metric) else { return nil }
      let unit = metric.unit.isEmpty ? "" : " \(metric.unit)"
      let amber = Formatting.band(judged.norm.amber, of: metric)
      let tolerable = amber == green ? "" : amber.map { ", tolerable \($0)" } ?? ""
      return (Escaping.plain(judged.profile), "\(green)\(unit)\(tolerable)")
    }
  }

  fileprivate var comfort: ExplanationText.Section {
    let nothing = ["Information only: nothing here judges it."]
    return .init(
      title: "What is comfortable", rows: bands, paragraphs: judged.isEmpty ? nothing : [])
  }

  /// Where the bands come from, each source once.
  var grounds: [ExplanationText.Section] {
    let sources: [Norm.Source] = judged.reduce(into: []) { sources, judged in
      if !sources.contains(judged.norm.source) { sources.append(judged.norm.source) }
    }
    return sources.map { .init(title: "How that is known", rows: $0.rows) }
  }

  /// How to improve, and what to practise on either side of the band.
  var advice: [ExplanationText.Section] {
    guard let improvement else { return [] }
    let related = like.map { "As with \($0.name). " } ?? ""
    let exercises = [("if it is low", exercises?.below), ("if it is high", exercises?.above)]
      .compactMap { name, exercise in
        exercise.map { (name: name, text: $0.text + drillCommand($0.drill)) }
      }
    let improving = ExplanationText.Section(
      title: "How to improve", paragraphs: [related + improvement])
    guard !exercises.isEmpty else { return [improving] }
    return [improving, .init(title: "What to practise", rows: exercises)]
  }
}

extension Norm.Source {
  fileprivate var rows: [ExplanationText.Row] {
    [("source", citation), ("studied", population), ("strength", strength.wording), ("note", note)]
      .compactMap { name, text in
        text.map { (name: name, text: Escaping.plain($0, limit: 1000)) }
      }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  fileprivate var sentence: String {
    capitalizedFirst + (hasSuffix(".") ? "" : ".")
  }
}
