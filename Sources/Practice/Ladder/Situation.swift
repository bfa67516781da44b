import Feedback
import Models

/// A situation of the ladder: a scenario, or something to do in the world.
public struct Situation: Sendable, Equatable {
  public let id: String
  public let title: String
  /// Where it stands before the speaker has rated it, 0 to 10.
  public let fear: Int
  public let setting: Setting

  public enum Setting: Sendable, Equatable {
    case scenario(String, persona: String?, rounds: Int?)
    /// With people; afterwards a debrief.
    case world
  }
}

extension Situation {
  public static let builtIn: [Situation] =
    ModelFiles.data("ladder/situations.json").map {
      try! parse($0, name: "ladder/situations.json", scenarios: Scenario.builtIn)
    } ?? []

  static func parse(
    _ json: [UInt8], name: String, scenarios: [Scenario]
  ) throws(ScenarioError) -> [Situation] {
    try parsed(json, named: name) { document throws(ScenarioError) in
      guard document.isObject(of: ["situations", "source"]) else { return nil }
      _ = Norm.Source(document["source"])
      return document["situations"].all { Situation($0, scenarios: scenarios) }
    }
  }

  private init?(_ field: JSONField, scenarios: [Scenario]) {
    guard field.isObject(of: ["id", "title", "fear", "scenario", "persona", "rounds", "real"])
    else { return nil }
    let (id, title) = (field["id"].identifier(), field["title"].text())
    let fear = field["fear"].wholeNumber(in: 0...10)
    let setting = Setting(field, scenarios: scenarios)
    guard let id, let title, let fear, let setting else { return nil }
    self.init(id: id, title: title, fear: fear, setting: setting)
  }
}

extension Situation.Setting {
  fileprivate init?(_ field: JSONField, scenarios: [Scenario]) {
    let isReal = field["real"].flag() ?? false
    guard isReal != field["scenario"].isPresent else {
      field.report("needs either a scenario or \"real\": true")
      return nil
    }
    guard !isReal else {
      self = .world
      return
    }
    guard let id = field["scenario"].name("scenario", among: scenarios.map(\.id)) else {
      return nil
    }
    let offered = scenarios.first { $0.id == id }?.personas ?? []
    let persona = field["persona"].optional { $0.name("persona", among: offered) }
    let rounds = field["rounds"].optional { $0.wholeNumber(in: 1...50) }
    self = .scenario(id, persona: persona, rounds: rounds)
  }
}
