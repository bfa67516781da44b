internal import Models

/// Reads the data files of `Models/script`.
enum ScriptData {
  /// Nil when the file is missing or anything in it is wrong.
  static func read<Value>(_ path: String, _ read: (JSONField) -> Value?) -> Value? {
    guard let bytes = ModelFiles.data(path), let document = try? JSON(parsing: bytes) else {
      return nil
    }
    let problems = JSONProblems()
    let value = read(JSONField(document, problems: problems))
    return problems.all.isEmpty ? value : nil
  }

  /// Whether `field` says where it comes from, as every file of numbers does.
  static func hasSource(_ field: JSONField) -> Bool {
    let source = field["source"]
    guard source.isObject(of: ["citation", "year", "population", "strength", "note"]) else {
      return false
    }
    return source["citation"].text() != nil && source["population"].text() != nil
      && source["strength"].text() != nil
  }
}
