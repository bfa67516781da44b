import FoundationEssentials
import GRDB

/// How much of a document was new.
public struct Imported: Equatable, Sendable {
  public var addedCount = 0
  /// There already.
  public var skippedCount = 0
}

extension HistoryStore {
  public func document() throws(HistoryError) -> HistoryDocument {
    let ratings = try ladderRatings()
    return try read { db in
      var takes = [HistoryEntry<RememberedTake>]()
      for row in try RememberedTake.fetch(db) {
        var entry = try HistoryEntry<RememberedTake>(row)
        entry.content.figures = try .read(db, take: row["id"])
        takes.append(entry)
      }
      return HistoryDocument(
        takes: takes, drillAttempts: try HistoryEntry.fetchAll(db),
        goals: try HistoryEntry.fetchAll(db), debriefs: try HistoryEntry.fetchAll(db),
        sittings: try HistoryEntry.fetchAll(db), stories: try HistoryEntry.fetchAll(db),
        ladderTries: try HistoryEntry.fetchAll(db), ladderRatings: ratings)
    }
  }

  /// Takes in what isn't there yet, by its identifier: all of it or, when it fails, nothing. What has no
  /// identifier has that of its content.
  public func add(_ document: HistoryDocument) throws(HistoryError) -> Imported {
    try write { db in
      var imported = Imported()
      func count(_ isNew: Bool) {
        if isNew { imported.addedCount += 1 } else { imported.skippedCount += 1 }
      }
      for take in document.takes {
        let isNew = try take.insertIfNew(db)
        if isNew { try take.content.insertFigures(db, take: db.lastInsertedRowID) }
        count(isNew)
      }
      for attempt in document.drillAttempts { count(try attempt.insertIfNew(db)) }
      for sitting in document.sittings { count(try sitting.insertIfNew(db)) }
      for story in document.stories { count(try story.insertIfNew(db)) }
      for ladderTry in document.ladderTries { count(try ladderTry.insertIfNew(db)) }
      for (situation, fear) in document.ladderRatings {
        count(try LadderTry.rateIfNew(db, situation, fear: fear))
      }
      for goal in document.goals { count(try goal.insertIfNew(db)) }
      for debrief in document.debriefs { count(try debrief.insertIfNew(db)) }
      return imported
    }
  }
}
