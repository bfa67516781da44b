import Glibc
import Host
import PlainText

/// What can be wrong with a data file, whatever it is of.
public protocol DataFileFault: Error {
  static func unreadable(file: String, reason: String) -> Self
  static func notJSON(file: String, reason: String) -> Self
  /// Everything that is wrong with it, each with the path of the field.
  static func problems(file: String, _ problems: [String]) -> Self
}

extension DataFileFault {
  /// A line with `head`, and below it one for each of `problems`.
  public static func list(_ head: String, _ problems: [String]) -> String {
    ([head] + problems.map { "  " + $0 }).map(\.printable).joined(separator: "\n")
  }
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
  guard let status = Files.status(path) else {
    throw .unreadable(file: path, reason: "there is no such file; check the path")
  }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw .unreadable(file: path, reason: "it is not a file; check the path")
  }
  guard status.st_size <= 1_000_000 else {
    throw .unreadable(file: path, reason: "it is larger than 1 MB, and that is no \(kind)")
  }
  guard let bytes = Files.contents(path) else {
    throw .unreadable(file: path, reason: "reading is not allowed; check its permissions")
  }
  return bytes
}
