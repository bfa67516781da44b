import Feedback
import Models

extension Scenario {
  private static let fields = [
    "id", "place", "title", "about", "simulation", "profile", "personas", "rounds", "hints",
    "phases", "lines", "audience", "measures", "source",
  ]

  /// What a file says; every mistake in it is reported to `field`.
  init?(_ field: JSONField) {
    guard field.isObject(of: Self.fields) else { return nil }
    let id = field["id"].identifier()
    let place = field["place"].isPresent ? field["place"].wholeNumber(in: 1...1000) : 1000
    let (title, about) = (field["title"].text(), field["about"].text())
    let simulation = field["simulation"].text()
    let profile = field["profile"].name("profile", among: Profile.builtInIDs)
    let personas = Self.personas(field["personas"])
    let rounds = field["rounds"].wholeNumber(in: 1...50)
    let hints = Self.hints(field["hints"])
    let phases = field["phases"].all { Phase($0) }
    let measures = field["measures"].all { MeasureAim($0) }
    let source = Norm.Source(field["source"])
    let lines = Self.lines(field["lines"])
    let audience = field["audience"].optional { AudienceLines($0) }
    guard let id, let place, let title, let about, let simulation, let profile, let personas,
      let rounds, let hints, let phases, let measures, let source, let lines
    else { return nil }
    self.init(
      id: id, place: place, title: title, about: about, simulation: simulation,
      profile: profile, personas: personas, rounds: rounds, hints: hints, phases: phases,
      measures: measures, source: source, lines: lines, audience: audience)
    check(field)
  }

  private static func personas(_ field: JSONField) -> [String]? {
    field.all { $0.name("persona", among: Persona.builtIn.map(\.id)) }
  }

  private static func hints(_ field: JSONField) -> [String]? {
    let hints = field.all { $0.line(slots: []) }
    guard let hints, hints.count != highestScaffold else { return hints }
    field.report("must be \(highestScaffold): what is shown longest comes first")
    return nil
  }

  private static func lines(_ field: JSONField) -> [String: Lines]? {
    guard field.isPresent else { return [:] }
    guard field.isObject(of: Persona.builtIn.map(\.id)) else { return nil }
    let lines = (field.fields() ?? []).compactMap { name, field in Lines(field).map { (name, $0) } }
    return Dictionary(uniqueKeysWithValues: lines)
  }

  /// What no field shows alone.
  private func check(_ field: JSONField) {
    if audience == nil, phases.contains(where: \.hasAudience) {
      field["audience"].report("is missing; a phase has an audience that says what it heard")
    }
    let ids = phases.flatMap { phase -> [String] in
      guard case .prompts(let prompts) = phase.ask else { return [] }
      return prompts.map(\.id)
    }
    for id in Set(ids) where ids.count(where: { $0 == id }) > 1 {
      field["phases"].report("two prompts are called \(id); give each a name of its own")
    }
  }
}

extension Phase {
  private static let fields = [
    "id", "title", "scene", "share", "order", "repeats", "audience", "prompts", "bank", "family",
    "byField",
    "script",
  ]
  private enum Order: String, CaseIterable { case listed, shuffled }

  fileprivate init?(_ field: JSONField) {
    guard field.isObject(of: Self.fields) else { return nil }
    let (id, title) = (field["id"].identifier(), field["title"].text())
    let scene = field["scene"].optional { $0.line(slots: []) }
    let share = field["share"].isPresent ? field["share"].number(in: 0.1...100) : 1
    let order = field["order"].optional { $0.choice("order", of: Order.self) }
    let repeats = field["repeats"].isPresent ? field["repeats"].wholeNumber(in: 1...10) : 1
    let ask = Ask(field)
    guard let id, let title, let share, let repeats, let ask else { return nil }
    self.init(
      id: id, title: title, scene: scene, share: share,
      isListed: order == .listed || ask == .script,
      repeats: repeats, hasAudience: field["audience"].flag() ?? false, ask: ask)
  }
}

extension Phase.Ask {
  fileprivate init?(_ field: JSONField) {
    switch ["prompts", "bank", "script"].filter({ field[$0].isPresent }) {
    case ["prompts"]:
      guard let prompts = field["prompts"].all({ PromptSet($0) }) else { return nil }
      self = .prompts(prompts)
    case ["bank"]:
      guard let bank = field["bank"].text(), let family = field["family"].text() else { return nil }
      guard QuestionBank.builtIn.has(bank, family: family) else {
        let known = QuestionBank.builtIn.families.map { "\($0.bank) \($0.name)" }
        field["bank"].report(
          "no questions are called \(quoted("\(bank) \(family)")); "
            + nearest(to: "\(bank) \(family)", among: known))
        return nil
      }
      self = .bank(bank, family: family, byField: field["byField"].flag() ?? false)
    case ["script"]:
      if field["script"].flag() == false { field["script"].report("must be true, or left out") }
      self = .script
    default:
      field.report("needs one of prompts, bank or script: where its questions come from")
      return nil
    }
  }
}

extension MeasureAim {
  fileprivate init?(_ field: JSONField) {
    guard field.isObject(of: ["measure", "unit", "band", "below", "above", "source"]) else {
      return nil
    }
    guard let measure = field["measure"].choice("measure", of: SittingMeasure.self) else {
      return nil
    }
    field["unit"].expect(measure.unit)
    guard field["band"].isPresent else {
      for name in ["below", "above", "source"] where field[name].isPresent {
        field[name].report("belongs to a band")
      }
      self.init(measure: measure, judgement: nil)
      return
    }
    let sides = ["below", "above"].map { name in
      field[name].optional { $0.line(slots: [.value, .band]) }
    }
    guard let band = Norm.Band(field["band"]), let source = Norm.Source(field["source"]) else {
      return nil
    }
    for (name, edge) in [("below", band.low), ("above", band.high)]
    where (edge != nil) != field[name].isPresent {
      field[name].report("goes with that side of the band: what to do when the figure lies there")
    }
    self.init(
      measure: measure,
      judgement: Judgement(band: band, below: sides[0], above: sides[1], source: source))
  }
}

extension JSONField {
  /// What `read` makes of every element; nil where there is none, or one is wrong.
  func all<Value>(_ read: (JSONField) -> Value?) -> [Value]? {
    guard let elements = elements() else { return nil }
    if elements.isEmpty { report("needs one or more") }
    let values = elements.compactMap(read)
    return values.count == elements.count && !values.isEmpty ? values : nil
  }

  /// One of `names`.
  func name(_ kind: String, among names: [String]) -> String? {
    guard let name = text() else { return nil }
    if names.contains(name) { return name }
    report("unknown \(kind) \(quoted(name)); \(nearest(to: name, among: names))")
    return nil
  }
}
