import Feedback
import FoundationEssentials
import History
import Reporting

/// What the history keeps of one recording while it is analysed: once, and again when its words are there.
final class RecordingMemory {
  /// "-" is standard input, of which nothing is left.
  private let file: String
  private var take: RememberedTake?
  /// Of the take, once it is remembered.
  private var number: Int?

  init(_ file: String) {
    self.file = file
  }

  /// Remembers what is reported, and adds to the report what changed since the last take. A recording
  /// that was remembered before is told of.
  func keep(_ report: inout Report, judgedBy profile: Profile) throws {
    var take =
      take
      ?? RememberedTake(
        report, startedAt: startOfRecording(file), recording: file == "-" ? nil : file)
    take.setAnalysis(report)
    self.take = take
    let store = try openHistory()
    let (kept, wasThere) = try store.rememberAnalysis(take, as: number)
    if wasThere, number == nil {
      writeMessage(
        "rehearse: \(file) is remembered as take \(kept.id) already; its figures are replaced")
    }
    number = kept.id
    report.sinceLastTime = try store.sinceLastTime(kept.take, as: kept.id, judgedBy: profile)
  }
}
