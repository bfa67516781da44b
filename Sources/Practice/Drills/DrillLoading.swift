import Feedback
import FoundationEssentials
import Host
import Models

extension Drill {
  /// Those that are part of the program, in their order. Cannot fail: a test reads each.
  public static let builtIn: [Drill] = ModelFiles.names(in: "drills").map {
    try! parse(ModelFiles.data("drills/" + $0)!, name: "drills/" + $0)
  }.inOrder

  /// Reports every problem of the file at once; `name` is what messages call it.
  public static func parse(_ json: [UInt8], name: String) throws(DrillError) -> Drill {
    try parsed(json, named: name) { field throws(DrillError) in Drill(field) }
  }

  /// A drill of one's own.
  public static func read(_ path: String) throws(DrillError) -> Drill {
    try parse(contents(ofDataFile: path, kind: "drill", orThrow: DrillError.self), name: path)
  }

  /// The built-in drills and those of every .json file in `folder`, which replace built-in ones of the same
  /// id; and what is wrong with those that can't be used.
  public static func all(ownIn folder: String?) -> (drills: [Drill], errors: [DrillError]) {
    var drills = Dictionary(uniqueKeysWithValues: builtIn.map { ($0.id, $0) })
    var errors: [DrillError] = []
    let names = folder.flatMap(Files.names) ?? []
    for name in names.sorted() where name.hasSuffix(".json") {
      do throws(DrillError) {
        let drill = try read("\(folder ?? "")/\(name)")
        drills[drill.id] = drill
      } catch {
        errors.append(error)
      }
    }
    return (drills.values.inOrder, errors)
  }
}

extension Collection<Drill> {
  fileprivate var inOrder: [Drill] { sorted { ($0.place, $0.id) < ($1.place, $1.id) } }

  /// The drill that `name` names.
  public func named(_ name: String) throws(DrillError) -> Drill {
    if let drill = first(where: { $0.id == name }) { return drill }
    throw .unknown(name: name, known: map(\.id))
  }
}
