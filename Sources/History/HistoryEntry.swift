public import FoundationEssentials
import GRDB

/// What the history holds of one thing under an identifier of its own: two that are alike in all else,
/// down to the second, are two.
public struct HistoryEntry<Content: Codable & Equatable & Sendable>: Equatable, Sendable {
  /// Random; nil in documents of versions that gave none.
  public var uuid: UUID?
  public var content: Content

  public init(uuid: UUID? = UUID(), _ content: Content) {
    self.uuid = uuid
    self.content = content
  }
}

extension HistoryEntry: Codable {
  private enum CodingKeys: CodingKey {
    case uuid
  }

  /// The identifier stands among the content's own keys.
  public init(from decoder: any Decoder) throws {
    let identity = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      uuid: try identity.decodeIfPresent(UUID.self, forKey: .uuid),
      try Content(from: decoder))
  }

  public func encode(to encoder: any Encoder) throws {
    try content.encode(to: encoder)
    var identity = encoder.container(keyedBy: CodingKeys.self)
    try identity.encodeIfPresent(uuid, forKey: .uuid)
  }
}

/// A row's values by the names of their columns.
typealias Columns = [String: (any DatabaseValueConvertible)?]

/// What has a row under an identifier.
protocol HistoryRow: Codable, Equatable, Sendable {
  static var table: String { get }
  /// The columns that its entries are in order of.
  static var order: String { get }

  init(_ row: Row) throws

  /// But for its number and identifier.
  var columns: Columns { get }
  /// Rows of another table that belong to it, in a fixed order.
  var parts: [Columns] { get }
}

extension HistoryRow {
  static var order: String { "startedAt, rowid" }
  var parts: [Columns] { [] }

  static func fetch(_ db: Database, where condition: SQL = "1") throws -> [Row] {
    try SQLRequest<Row>(
      "SELECT * FROM \(sql: table) WHERE \(condition) ORDER BY \(sql: order)"
    ).fetchAll(db)
  }

  /// - Returns: whether its identifier wasn't there already.
  @discardableResult
  func insert(_ db: Database, uuid: UUID = UUID()) throws -> Bool {
    let columns = columns.merging(["uuid": uuid.uuidString]) { $1 }.sorted { $0.key < $1.key }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO \(Self.table) (\(columns.map(\.key).joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", "))) ON CONFLICT (uuid) DO NOTHING
        """)
    try statement.execute(arguments: StatementArguments(columns.map(\.value)))
    return db.changesCount > 0
  }
}

extension HistoryEntry where Content: HistoryRow {
  init(_ row: Row) throws {
    self.init(uuid: UUID(uuidString: row["uuid"]), try Content(row))
  }

  static func fetchAll(_ db: Database) throws -> [HistoryEntry] {
    try Content.fetch(db).map(HistoryEntry.init)
  }

  /// - Returns: whether it wasn't there already.
  func insertIfNew(_ db: Database) throws -> Bool {
    try content.insert(db, uuid: uuid ?? UUID(ofContent: [content.columns] + content.parts))
  }
}
