package import Models
package import SpeechMetrics

extension Norm {
  /// Information about a voice or a dialect: listeners' comfort says nothing of it, so nothing judges it.
  package static let neverJudged: Set<MetricID> = [
    .medianF0, .phraseFinalRiseShare, .pausesAfterFallCount, .pausesAfterRiseCount,
    .pausesAfterLevelCount, .openingPaceChange, .closingPaceChange, .finalLengthening,
    .prolongationsPerMinute, .repetitionsPerMinute, .fluency,
    .answerStartPaceChange, .answerPaceVariation,
  ]

  /// What one of the files in `Models/norms` says, by profile.
  static func byProfile(_ field: JSONField, profiles: [String]) -> (MetricID, [String: Norm])? {
    guard field.isObject(of: ["metric", "unit", "source", "bands"]) else { return nil }
    let metric = judgedMetric(field)
    let source = Source(field["source"])
    let bands = field["bands"].isObject(of: profiles) ? field["bands"].fields() ?? [] : []
    let edges = bands.compactMap { name, band -> (String, Edges)? in
      guard band.isObject(of: ["green", "amber"]) else { return nil }
      return Edges(band).map { (name, $0) }
    }
    guard let metric, let source else { return nil }
    let norms = edges.map { ($0, Norm(metric, $1, source)) }
    return (metric, Dictionary(uniqueKeysWithValues: norms))
  }

  /// The `norms` of a user's profile.
  static func list(_ field: JSONField) -> [MetricID: Norm]? {
    guard let elements = field.elements() else { return nil }
    var norms: [MetricID: Norm] = [:]
    for element in elements {
      guard let norm = Norm(element) else { continue }
      if norms.updateValue(norm, forKey: norm.metric) != nil {
        element.report("a second norm for \(norm.metric.rawValue); take one of them out")
      }
    }
    return norms
  }

  private init?(_ field: JSONField) {
    guard field.isObject(of: ["metric", "unit", "green", "amber", "source"]) else { return nil }
    let metric = Self.judgedMetric(field)
    let edges = Edges(field)
    let source = Source(field["source"])
    guard let metric, let edges, let source else { return nil }
    self.init(metric, edges, source)
  }

  private init(_ metric: MetricID, _ edges: Edges, _ source: Source) {
    self.init(
      metric: metric, unit: metric.unit, green: edges.green, amber: edges.amber, source: source)
  }

  private static func judgedMetric(_ field: JSONField) -> MetricID? {
    guard let name = field["metric"].text(),
      let metric = MetricID.named(name, reportingTo: field["metric"])
    else { return nil }
    field["unit"].expect(metric.unit)
    if neverJudged.contains(metric) {
      field["metric"].report("\(name) is information only and never judged; take its norm out")
    }
    return metric
  }
}

/// The two ranges of a norm: amber encloses green, and the same sides are open.
private struct Edges {
  var green: Norm.Band
  var amber: Norm.Band

  init?(_ field: JSONField) {
    let green = Norm.Band(field["green"])
    let amber = Norm.Band(field["amber"])
    guard let green, let amber else { return nil }
    self.green = green
    self.amber = amber
    check("low", field, green.low, amber.low, advice: "less") { $0 <= $1 }
    check("high", field, green.high, amber.high, advice: "more") { $0 >= $1 }
  }

  private func check(
    _ side: String, _ field: JSONField, _ green: Double?, _ amber: Double?, advice: String,
    encloses: (Double, Double) -> Bool
  ) {
    let edge = field["amber"][side]
    if let green, let amber, !encloses(amber, green) {
      edge.report("\(amber) lies inside the green range; give \(green) or \(advice)")
    }
    if (green == nil) != (amber == nil) {
      edge.report("give \(side) in both green and amber, or in neither")
    }
  }
}

extension Norm.Band {
  package init?(_ field: JSONField) {
    guard field.isObject(of: ["low", "high"]) else { return nil }
    let sides = [field["low"], field["high"]].filter(\.isPresent)
    guard sides.compactMap({ $0.number() }).count == sides.count else { return nil }
    low = field["low"].isPresent ? field["low"].number() : nil
    high = field["high"].isPresent ? field["high"].number() : nil
    if sides.isEmpty { field.report("needs a low, a high or both") }
    if let low, let high, low >= high {
      field.report("is empty: low, \(low), must be less than high, \(high)")
    }
  }
}

extension Norm.Source {
  package init?(_ field: JSONField) {
    guard field.isObject(of: ["citation", "year", "population", "strength", "note"]) else {
      return nil
    }
    let citation = field["citation"].text()
    let year = field["year"].isPresent ? field["year"].wholeNumber(in: 1600...2200) : nil
    let population = field["population"].text()
    let strength = field["strength"].choice("strength", of: Norm.Strength.self)
    let note = field["note"].isPresent ? field["note"].text() : nil
    guard let citation, let population, let strength else { return nil }
    self.init(
      citation: citation, year: year, population: population, strength: strength,
      note: note)
  }
}
