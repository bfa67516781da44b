import GRDB

extension HistoryStore {
  /// Keeps what analysing a recording told. Of a recording that is remembered already, wherever it lies
  /// now, it is that take analysed anew: the figures take the place of those before, under the same
  /// number; when it began, its title and what the speaker noted stay.
  ///
  /// - Parameter id: the number of the take that this is, where the caller knows it.
  /// - Returns: the take as it is kept now, and whether it was there before.
  public func rememberAnalysis(
    _ take: RememberedTake, as id: Int? = nil
  ) throws(HistoryError) -> (take: StoredTake, wasThere: Bool) {
    try write { db in
      guard let known = try take.row(db, id: id) else {
        return (StoredTake(id: try take.save(db, as: nil), take: take), false)
      }
      let kept = take.analysedAnew(try RememberedTake(known))
      return (StoredTake(id: try kept.save(db, as: known["id"]), take: kept), true)
    }
  }
}

extension RememberedTake {
  /// Of the take that this is: that of its number, or else whose recording has the same content. Of several,
  /// since a recording may have been made of another more than once, that with the same path, or the
  /// latest. Nil where there is none.
  fileprivate func row(_ db: Database, id: Int?) throws -> Row? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT * FROM take WHERE id = ? OR contentHash = ?
        ORDER BY id IS ? DESC, recording IS ? DESC, id DESC
        """, arguments: [id, contentHash, id, recording])
    return try row ?? rowWithoutHash(db)
  }

  /// Of takes whose content isn't known, that of the same path, start and length.
  private func rowWithoutHash(_ db: Database) throws -> Row? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT * FROM take
        WHERE contentHash IS NULL AND recording = ? AND startedAt = ? AND duration = ?
        """, arguments: [recording, startedAt.stored, duration])
  }

  fileprivate func analysedAnew(_ earlier: RememberedTake) -> RememberedTake {
    var take = self
    take.startedAt = earlier.startedAt
    take.title = title ?? earlier.title
    take.conditions = earlier.conditions
    take.tags = earlier.tags
    take.ratings = earlier.ratings
    return take
  }
}
