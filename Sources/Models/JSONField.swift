/// One value in a data file that people write, with its path for messages.
///
/// Reading never throws: what is wrong is added to `problems`, so that one reading finds everything.
public struct JSONField {
  /// "norms[0].green.low"; empty for the document.
  public let path: String
  private let value: JSON
  private let problems: JSONProblems

  public init(_ document: JSON, problems: JSONProblems) {
    self.init(path: "", value: document, problems: problems)
  }

  private init(path: String, value: JSON, problems: JSONProblems) {
    self.path = path
    self.value = value
    self.problems = problems
  }

  /// False when the field is absent or null.
  public var isPresent: Bool { value != .null }

  /// The field called `name` inside this one, present or not.
  public subscript(name: String) -> JSONField {
    guard case .object(let members) = value else { return child(name, .null) }
    return child(name, members[name] ?? .null)
  }

  public func report(_ problem: String) {
    problems.add(path.isEmpty ? problem : "\(path): \(problem)")
  }

  /// Whether this is an object; reports every field in it that is not in `names`.
  public func isObject(of names: [String]) -> Bool {
    guard let fields = fields() else { return false }
    for (name, field) in fields where !names.contains(name) {
      field.report("no such field; \(nearest(to: name, among: names))")
    }
    return true
  }

  /// The fields of an object, in the order of their names.
  public func fields() -> [(name: String, field: JSONField)]? {
    guard case .object(let members) = value else { return expected("an object {…}") }
    return members.sorted { $0.key < $1.key }.map { ($0.key, child($0.key, $0.value)) }
  }

  public func elements() -> [JSONField]? {
    guard case .array(let elements) = value else { return expected("a list […]") }
    return elements.enumerated().map { index, element in
      JSONField(path: "\(path)[\(index)]", value: element, problems: problems)
    }
  }

  /// The value if it is a string, whatever is in it; reports nothing.
  public var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// The value if it is true or false; reports nothing.
  public var bool: Bool? {
    if case .bool(let flag) = value { flag } else { nil }
  }

  /// Reports anything but exactly `text`.
  public func expect(_ text: String) {
    if value != .string(text) { report("must be \(text.debugDescription)") }
  }

  /// A name that commands take: a to z, 0 to 9 and -.
  public func identifier() -> String? {
    guard let id = text() else { return nil }
    if !id.utf8.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }) {
      report("is \(quoted(id)); only a to z, 0 to 9 and - may be in it")
    }
    return id
  }

  /// A text with something in it and no control characters: it will be printed.
  public func text() -> String? {
    guard case .string(let text) = value else { return expected("a text in double quotes") }
    guard text.contains(where: { !$0.isWhitespace }) else { return reported("is empty") }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return reported("contains a control character; take it out")
    }
    return text
  }

  public func flag() -> Bool? {
    guard case .bool(let flag) = value else { return expected("true or false") }
    return flag
  }

  public func number() -> Double? {
    guard case .number(let number) = value else { return expected("a number") }
    return number
  }

  public func number(in range: ClosedRange<Double>) -> Double? {
    guard let number = number() else { return nil }
    guard range.contains(number) else {
      return reported("is \(number); it must lie from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  public func wholeNumber(in range: ClosedRange<Int>) -> Int? {
    let bounds = Double(range.lowerBound)...Double(range.upperBound)
    guard let number = number(in: bounds) else { return nil }
    guard let whole = Int(exactly: number) else {
      return reported("is \(number); it must be a whole number")
    }
    return whole
  }

  /// One of the names of `Choice`.
  public func choice<Choice>(_ kind: String, of: Choice.Type = Choice.self) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = text() else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let names = Choice.allCases.map(\.rawValue)
      return reported("unknown \(kind) \(quoted(text)); \(nearest(to: text, among: names))")
    }
    return choice
  }

  private func child(_ name: String, _ value: JSON) -> JSONField {
    let step = name.contains { !$0.isLetter } ? quoted(name) : name
    return JSONField(
      path: path.isEmpty ? step : "\(path).\(step)", value: value, problems: problems)
  }

  private func expected<Value>(_ kind: String) -> Value? {
    reported(isPresent ? "must be \(kind)" : "is missing; it must be \(kind)")
  }

  private func reported<Value>(_ problem: String) -> Value? {
    report(problem)
    return nil
  }
}

/// What is wrong with one document, in the order it was found.
public final class JSONProblems {
  public private(set) var all: [String] = []

  public init() {}

  public func add(_ problem: String) {
    all.append(problem)
  }
}
