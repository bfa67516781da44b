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
    HistoryDocument(
      takes: try takes(withFigures: true).reversed().map(\.take),
      drillAttempts: try drillAttempts(), goals: try goals(includingClosed: true).map(\.goal),
      debriefs: try debriefs(), sittings: try sittings(), stories: try stories(),
      ladderTries: try ladderTries(),
      ladderRatings: try ladderRatings())
  }

  /// Takes in what isn't there yet: all of it or, when it fails, nothing.
  public func add(_ document: HistoryDocument) throws(HistoryError) -> Imported {
    try write { db in
      var imported = Imported()
      func count(_ isNew: Bool) {
        if isNew { imported.addedCount += 1 } else { imported.skippedCount += 1 }
      }
      for take in document.takes { count(try take.insertIfNew(db) != nil) }
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
