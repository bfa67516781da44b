import FoundationEssentials

/// What can be wrong with a data file, whatever it is of.
public protocol DataFileFault: Error {
  static func unreadable(file: String, reason: String) -> Self
  static func notJSON(file: String, reason: String) -> Self
  /// Everything that is wrong with it, each with the path of the field.
  static func problems(file: String, _ problems: [String]) -> Self
}

/// What `read` makes of a document, unless anything in it is wrong: then every problem of it at once.
///
/// - Parameter file: what messages call it.
public func parsed<Value, Fault: DataFileFault>(
  _ json: [UInt8], named file: String, _ read: (JSONField) throws(Fault) -> Value?
) throws(Fault) -> Value {
  let document: JSON
  do {
    document = try JSON(parsing: json)
  } catch {
    throw .notJSON(file: file, reason: error.description)
  }
  let problems = JSONProblems()
  let value = try read(JSONField(document, problems: problems))
  guard let value, problems.all.isEmpty else { throw .problems(file: file, problems.all) }
  return value
}

/// The bytes of a data file that its user wrote.
///
/// - Parameters:
///   - kind: what it is to be: "drill".
///   - fault: what says that it can't be read.
public func contents<Fault: DataFileFault>(
  ofDataFile path: String, kind: String, orThrow fault: Fault.Type
) throws(Fault) -> [UInt8] {
  let files = FileManager.default
  let target = URL(filePath: path).resolvingSymlinksInPath().path
  guard let attributes = try? files.attributesOfItem(atPath: target) else {
    throw .unreadable(file: path, reason: "there is no such file; check the path")
  }
  guard attributes[.type] as? FileAttributeType == .typeRegular else {
    throw .unreadable(file: path, reason: "it is not a file; check the path")
  }
  if let size = attributes[.size] as? UInt, size > 1_000_000 {
    throw .unreadable(file: path, reason: "it is larger than 1 MB, and that is no \(kind)")
  }
  guard let data = files.contents(atPath: target) else {
    throw .unreadable(file: path, reason: "reading is not allowed; check its permissions")
  }
  return Array(data)
}
