package import Models
package import SpeechMetrics

/// A profile as its file says it, over the profile that it extends.
struct ProfileFile: Equatable, Encodable {
  struct SyllablesPerWord: Equatable, Encodable {
    var value: Double
    /// Standard deviation over talks.
    var deviation: Double
    var source: Norm.Source
  }

  struct Weights: Equatable, Encodable {
    var values: [MetricID: Double]
    var source: Norm.Source
  }

  var id: String
  /// The id of the built-in profile that it is or extends.
  var kind: String
  var title: String
  var description: String
  var syllablesPerWord: SyllablesPerWord
  var weights: Weights
  var norms: [MetricID: Norm]
  var unscored: [MetricID]

  /// Without `base` the field is a built-in profile's and must say everything but its norms.
  init?(_ field: JSONField, norms inherited: [MetricID: Norm], over base: ProfileFile? = nil) {
    let own = base == nil ? [] : ["extends", "norms", "unscored"]
    let known = ["id", "title", "description", "syllablesPerWord", "weights"] + own
    guard field.isObject(of: known) else { return nil }
    let id = field["id"].identifier()
    let title = field["title"].text()
    let description = field["description"].text()
    let syllables = field["syllablesPerWord"].read(or: base?.syllablesPerWord) {
      .init($0, over: base?.syllablesPerWord)
    }
    let weights = field["weights"].read(or: base?.weights) { .init($0, over: base?.weights) }
    let norms = field["norms"].read(or: [:]) { Norm.list($0) }
    let unscored = field["unscored"].read(or: []) { MetricID.selection($0) }
    guard let id, let title, let description, let syllables, let weights, let norms, let unscored
    else { return nil }
    self.id = id
    kind = base?.kind ?? id
    self.title = title
    self.description = description
    syllablesPerWord = syllables
    self.weights = weights
    self.norms = inherited.merging(norms) { _, own in own }
    self.unscored = unscored
    check(field)
    leaveOutUnscored()
  }

  private func check(_ field: JSONField) {
    for metric in MetricID.allCases where (weights.values[metric] ?? 0) > 0 {
      let weight = field["weights"]["values"][metric.rawValue]
      if norms[metric] == nil {
        weight.report("this profile has no norm for it: add one to norms, or make the weight 0")
      }
      if let twin = Self.twins[metric], (weights.values[twin] ?? 0) > 0 {
        weight.report("says the same as \(twin.rawValue): give only one of the two a weight over 0")
      }
    }
  }

  /// Metrics that measure one thing in two ways; scoring both would count it twice.
  private static let twins: [MetricID: MetricID] = [
    .estimatedWordsPerMinute: .speechRate, .flatShare: .pitchStandardDeviation,
  ]

  private mutating func leaveOutUnscored() {
    norms = norms.filter { !unscored.contains($0.key) }
    weights.values = weights.values.filter { $0.value > 0 && !unscored.contains($0.key) }
  }
}

extension ProfileFile.SyllablesPerWord {
  init?(_ field: JSONField, over base: Self?) {
    guard field.isObject(of: ["value", "deviation", "source"]) else { return nil }
    let value = field["value"].number(in: 1...3)
    let deviation = field["deviation"].read(or: base?.deviation) { $0.number(in: 0...1) }
    let source = Norm.Source(field["source"])
    guard let value, let deviation, let source else { return nil }
    self.init(value: value, deviation: deviation, source: source)
  }
}

extension ProfileFile.Weights {
  init?(_ field: JSONField, over base: Self?) {
    guard field.isObject(of: ["values", "source"]) else { return nil }
    let source = Norm.Source(field["source"])
    guard let fields = field["values"].fields(), let source else { return nil }
    self.init(values: base?.values ?? [:], source: source)
    for (name, weight) in fields {
      guard let metric = MetricID.named(name, reportingTo: weight) else { continue }
      values[metric] = weight.number(in: 0...100)
    }
  }
}

extension MetricID {
  /// Metrics by name, or all of a group by the group's name: ["fillers", "pauseMedian"].
  static func selection(_ field: JSONField) -> [MetricID]? {
    guard let elements = field.elements() else { return nil }
    let chosen = elements.flatMap { element -> [MetricID] in
      guard let name = element.text() else { return [] }
      if let group = MetricGroup(rawValue: name) { return allCases.filter { $0.group == group } }
      return named(name, reportingTo: element).map { [$0] } ?? []
    }
    return allCases.filter(chosen.contains)
  }

  package static func named(_ name: String, reportingTo field: JSONField) -> MetricID? {
    if let metric = MetricID(rawValue: name) { return metric }
    let names = allCases.map(\.rawValue)
    field.report("unknown metric \(quoted(name)); \(nearest(to: name, among: names))")
    return nil
  }
}

extension JSONField {
  /// What `read` makes of this field, or `inherited` where the file leaves it out.
  fileprivate func read<Value>(or inherited: Value?, _ read: (JSONField) -> Value?) -> Value? {
    if let inherited, !isPresent { return inherited }
    return read(self)
  }
}
