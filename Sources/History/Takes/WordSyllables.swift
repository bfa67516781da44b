import GRDB
import SpeechMetrics

extension HistoryStore {
  /// Syllables per word of the last takes of which the words were at hand: ten at most, newest first.
  public func wordSyllables() throws(HistoryError) -> [Double] {
    try read { db in
      try Double.fetchAll(
        db,
        sql: """
          SELECT value FROM metric JOIN take ON take.id = metric.take
          WHERE metric = ? AND withheld IS NULL ORDER BY startedAt DESC, id DESC LIMIT 10
          """, arguments: [MetricID.wordSyllables.rawValue])
    }
  }
}
