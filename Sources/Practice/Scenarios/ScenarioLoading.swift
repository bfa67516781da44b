import Feedback
import FoundationEssentials
import Host
import Models

extension Scenario {
  /// Those that are part of the program, in their order. Cannot fail: a test reads each.
  public static let builtIn: [Scenario] = ModelFiles.names(in: "scenarios").map {
    try! parse(ModelFiles.data("scenarios/" + $0)!, name: "scenarios/" + $0)
  }.inOrder

  /// Reports every problem of the file at once; `name` is what messages call it.
  public static func parse(_ json: [UInt8], name: String) throws(ScenarioError) -> Scenario {
    try parsed(json, named: name) { field throws(ScenarioError) in Scenario(field) }
  }

  /// A scenario of one's own.
  public static func read(_ path: String) throws(ScenarioError) -> Scenario {
    try parse(contents(ofDataFile: path, kind: "scenario", orThrow: ScenarioError.self), name: path)
  }

  /// The built-in scenarios and those of every .json file in `folder`, which replace built-in ones of the
  /// same id; and what is wrong with those that can't be used.
  public static func all(
    ownIn folder: String?
  ) -> (scenarios: [Scenario], errors: [ScenarioError]) {
    var scenarios = Dictionary(uniqueKeysWithValues: builtIn.map { ($0.id, $0) })
    var errors: [ScenarioError] = []
    let names = folder.flatMap(Files.names) ?? []
    for name in names.sorted() where name.hasSuffix(".json") {
      do throws(ScenarioError) {
        let scenario = try read("\(folder ?? "")/\(name)")
        scenarios[scenario.id] = scenario
      } catch {
        errors.append(error)
      }
    }
    return (scenarios.values.inOrder, errors)
  }

  /// - Parameter style: a persona's id; nil for the scenario's own.
  public func persona(_ style: String?) throws(ScenarioError) -> Persona {
    let id = style ?? personas[0]
    guard personas.contains(id), let persona = Persona.builtIn.first(where: { $0.id == id }) else {
      throw .noStyle(id, scenario: self.id, offered: personas)
    }
    return persona
  }
}

extension Collection<Scenario> {
  fileprivate var inOrder: [Scenario] { sorted { ($0.place, $0.id) < ($1.place, $1.id) } }

  /// The scenario that `name` names.
  public func named(_ name: String) throws(ScenarioError) -> Scenario {
    if let scenario = first(where: { $0.id == name }) { return scenario }
    throw .unknown(name: name, known: map(\.id))
  }
}

extension Persona {
  public static let builtIn: [Persona] = ModelFiles.names(in: "personas").map {
    try! parse(ModelFiles.data("personas/" + $0)!, name: "personas/" + $0)
  }

  static func parse(_ json: [UInt8], name: String) throws(ScenarioError) -> Persona {
    try parsed(json, named: name) { field throws(ScenarioError) in Persona(field) }
  }
}

extension QuestionBank {
  private static let fieldsFile = "fields.json"

  public static let builtIn = QuestionBank(
    families: ModelFiles.names(in: "questions").filter { $0 != fieldsFile }.map {
      try! parse(ModelFiles.data("questions/" + $0)!, name: "questions/" + $0)
    })

  static func parse(_ json: [UInt8], name: String) throws(ScenarioError) -> Family {
    try parsed(json, named: name) { field throws(ScenarioError) in Family(field) }
  }
}

extension QuestionBank.Family {
  fileprivate init?(_ field: JSONField) {
    guard field.isObject(of: ["bank", "family", "questions", "source"]) else { return nil }
    let (bank, name) = (field["bank"].identifier(), field["family"].identifier())
    let questions = field["questions"].all { PromptSet($0) }
    guard Norm.Source(field["source"]) != nil, let bank, let name, let questions else { return nil }
    self.init(bank: bank, name: name, questions: questions)
  }
}

extension WorkField {
  static let builtIn: [WorkField] =
    ModelFiles.data("questions/fields.json").map {
      try! parse($0, name: "questions/fields.json")
    } ?? []

  static func parse(_ json: [UInt8], name: String) throws(ScenarioError) -> [WorkField] {
    try parsed(json, named: name) { document throws(ScenarioError) in
      guard document.isObject(of: ["fields"]) else { return nil }
      return document["fields"].all { field in
        guard field.isObject(of: ["id", "roles"]), let id = field["id"].identifier(),
          let roles = field["roles"].texts(atLeast: 1, slots: [])
        else { return nil }
        return WorkField(id: id, roles: roles)
      }
    }
  }
}
