import Feedback
import Models
import SpeechMetrics

extension Drill {
  private static let fields = [
    "id", "place", "title", "trains", "metric", "unit", "method", "leastSpeech", "noise", "prompts",
    "approaches", "levels", "wording", "source",
  ]
  /// Of one take: long enough to say something, short enough to say it again.
  static let lengths: ClosedRange<Double> = 10...120

  /// What a file says; every mistake in it is reported to `field`.
  init?(_ field: JSONField) {
    guard field.isObject(of: Self.fields) else { return nil }
    let id = field["id"].identifier()
    let place = field["place"].isPresent ? field["place"].wholeNumber(in: 1...1000) : 1000
    let (title, trains) = (field["title"].text(), field["trains"].text())
    let metric = field["metric"].text().flatMap {
      MetricID.named($0, reportingTo: field["metric"])
    }
    if let metric { field["unit"].expect(metric.unit) }
    let method = field["method"].choice("method", of: Method.self)
    let leastSpeech = field["leastSpeech"].number(in: 0...60)
    let noise = field["noise"].isPresent ? field["noise"].number(in: 0...1e6) : nil
    let prompts = Self.texts(field["prompts"], atLeast: 2)
    let approaches = Self.texts(field["approaches"], atLeast: 1)
    let levels = Self.levels(field["levels"], method: method ?? .take)
    let wording = Wording(field["wording"])
    let source = Norm.Source(field["source"])
    guard let id, let place, let title, let trains, let metric, let method, let leastSpeech,
      let prompts, let approaches, let levels, let wording, let source
    else { return nil }
    self.init(
      id: id, place: place, title: title, trains: trains, metric: metric, method: method,
      leastSpeech: leastSpeech, prompts: prompts, approaches: approaches, levels: levels,
      source: source, wording: wording, noise: noise)
    check(field)
  }

  private static func texts(_ field: JSONField, atLeast least: Int) -> [String]? {
    guard let elements = field.elements() else { return nil }
    if elements.count < least { field.report("needs \(least) or more") }
    let texts = elements.compactMap { $0.text() }
    return texts.count == elements.count && texts.count >= least ? texts : nil
  }

  private static func levels(_ field: JSONField, method: Method) -> [Level]? {
    guard let elements = field.elements() else { return nil }
    if elements.isEmpty { field.report("needs one or more, the easiest first") }
    let levels = elements.compactMap { Level($0, takeCount: method.takeCount) }
    return levels.count == elements.count && !levels.isEmpty ? levels : nil
  }

  /// What no field shows alone.
  private func check(_ field: JSONField) {
    if method != .count, noise == nil, Repeatability.shipped.deviation(metric, inTakeOf: 30) == nil
    {
      field["noise"].report(
        "is missing; how far \(metric.rawValue) moves without a reason isn't known, so that the drill must "
          + "say it")
    }
    for (index, level) in levels.enumerated() where level.length <= leastSpeech {
      field["levels"].elements()?[index]["length"].report(
        "is \(level.length); a take must be longer than the \(leastSpeech) s of speech that it needs"
      )
    }
    if levels.contains(where: { $0.aim.isOfNorm }), Norm.neverJudged.contains(metric) {
      field["metric"].report("\(metric.rawValue) is information only and has no norm; give a band")
    }
  }
}

extension Drill.Aim {
  fileprivate var isOfNorm: Bool { self == .green || self == .amber }

  /// "green", "amber", or a band of the drill's own.
  fileprivate init?(_ field: JSONField) {
    switch field.string {
    case "green": self = .green
    case "amber": self = .amber
    case .some(let name):
      field.report("unknown band \(quoted(name)); give green, amber or {\"low\": …, \"high\": …}")
      return nil
    case nil:
      guard let band = Norm.Band(field) else { return nil }
      self = .band(band)
    }
  }
}

extension Drill.Level {
  fileprivate init?(_ field: JSONField, takeCount: Int) {
    guard field.isObject(of: ["instructions", "length", "band", "inside", "of"]) else { return nil }
    let instructions = field["instructions"].elements()
    let texts = (instructions ?? []).compactMap { $0.text() }
    if let instructions, instructions.count != takeCount {
      field["instructions"].report("must be \(takeCount), one for each take of an attempt")
    }
    let length = field["length"].number(in: Drill.lengths)
    let aim = Drill.Aim(field["band"])
    let of = field["of"].wholeNumber(in: 1...10)
    let inside = of.flatMap { field["inside"].wholeNumber(in: 1...$0) }
    guard texts.count == takeCount, let length, let aim, let of, let inside else { return nil }
    self.init(
      instructions: texts, length: length, inside: inside, of: of, aim: aim)
  }
}

extension Drill.Wording {
  fileprivate init?(_ field: JSONField) {
    guard field.isObject(of: ["inside", "below", "above"]) else { return nil }
    let sides = ["below", "above"].map { field[$0].isPresent ? field[$0].text() : nil }
    guard let inside = field["inside"].text() else { return nil }
    self.init(inside: inside, below: sides[0], above: sides[1])
  }
}
