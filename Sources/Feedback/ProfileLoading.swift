import Models
import SpeechMetrics

extension Profile {
  public static let builtInIDs = ModelFiles.names(in: "profiles").map {
    String($0.dropLast(".json".count))
  }

  /// Those that are kinds of speaking, with norms of their own: the others extend one of these.
  public static let kindIDs = builtInIDs.filter { id in
    ModelFiles.data("profiles/\(id).json").flatMap { try? JSON(parsing: $0) }
      .map { JSONField($0, problems: JSONProblems())["extends"].string == nil } ?? true
  }

  /// A built-in profile by its id, or a file of one's own whose name ends in `.json`.
  public static func load(_ nameOrPath: String) throws(ProfileError) -> Profile {
    if nameOrPath.hasSuffix(".json") {
      return try parse(
        contents(ofDataFile: nameOrPath, kind: "profile", orThrow: ProfileError.self),
        name: nameOrPath)
    }
    guard builtInIDs.contains(nameOrPath) else {
      throw .unknown(name: quoted(nameOrPath), known: builtInIDs)
    }
    return try Profile(builtIn(nameOrPath), gates: builtInGates())
  }

  /// A user's own profile; `name` is what messages call it. Reports every problem of the file at once.
  public static func parse(_ json: [UInt8], name: String) throws(ProfileError) -> Profile {
    try Profile(parsed(json, named: name, own), gates: builtInGates())
  }

  private static func own(_ field: JSONField) throws(ProfileError) -> ProfileFile? {
    guard field.fields() != nil else { return nil }
    if let id = field["id"].string, builtInIDs.contains(id) {
      field["id"].report("\(id) is a built-in profile; choose another id")
    }
    return try extending(field)
  }

  private static func extending(_ field: JSONField) throws(ProfileError) -> ProfileFile? {
    // An unknown name is reported; "talk" stands in for it so that the rest is read too.
    let base = try builtIn(extended(field) ?? "talk")
    return ProfileFile(field, norms: base.norms, over: base)
  }

  private static func extended(_ field: JSONField) -> String? {
    guard let id = field["extends"].text() else { return nil }
    if kindIDs.contains(id) { return id }
    field["extends"].report(
      "\(quoted(id)) is not a built-in profile; \(nearest(to: id, among: kindIDs))")
    return nil
  }

  static func builtIn(_ id: String) throws(ProfileError) -> ProfileFile {
    guard kindIDs.contains(id) else { return try readBuiltIn("profiles/\(id).json", extending) }
    let norms = try builtInNorms(id)
    return try readBuiltIn("profiles/\(id).json") { ProfileFile($0, norms: norms) }
  }

  private static func builtInNorms(_ id: String) throws(ProfileError) -> [MetricID: Norm] {
    var norms: [MetricID: Norm] = [:]
    for name in ModelFiles.names(in: "norms") {
      let (metric, byProfile) = try readBuiltIn("norms/\(name)") {
        Norm.byProfile($0, profiles: kindIDs)
      }
      norms[metric] = byProfile[id]
    }
    return norms
  }

  private static func builtInGates() throws(ProfileError) -> QualityGates {
    try readBuiltIn("quality/gates.json") { QualityGates($0) }
  }
}

/// What `read` makes of the built-in data file at `path`.
func readBuiltIn<Value>(
  _ path: String, _ read: (JSONField) throws(ProfileError) -> Value?
) throws(ProfileError) -> Value {
  guard let bytes = ModelFiles.data(path) else {
    throw .unreadable(file: path, reason: "it is not built in; run scripts/embed-models")
  }
  return try parsed(bytes, named: path, read)
}
