import Dispatch
import Synchronization

/// Everything that an evening leaves behind: the shared tables, and each speaker's own files.
///
/// The same evening gives the same bytes.
public enum ClubPages {
  /// - Parameter jobs: how many threads may work on the speakers' own files.
  public static func files(for evening: Evening, jobs: Int = 1) -> [ClubFile] {
    let programme = Programme(evening)
    let turns = programme.turns
    let own = Mutex<[[ClubFile]]>(Array(repeating: [], count: turns.count))
    DispatchQueue.concurrentPerform(iterations: jobs) { job in
      for index in stride(from: job, to: turns.count, by: jobs) {
        let files = self.own(turns[index])
        own.withLock { $0[index] = files }
      }
    }
    return shared(programme) + own.withLock { $0.flatMap { $0 } }
  }

  private static func shared(_ programme: Programme) -> [ClubFile] {
    [
      ClubFile(name: "club.html", text: ClubPage.render(programme), isPrivate: false, kind: .html),
      ClubFile(
        name: "scores.csv", text: ScoresTable.text(programme), isPrivate: false, kind: .csv),
      ClubFile(
        name: "scores.json", text: EveningRecord(programme).json, isPrivate: false, kind: .json),
      ClubFile(name: "timer.csv", text: TimerSheet.text(programme), isPrivate: false, kind: .csv),
    ]
  }

  private static func own(_ turn: Turn) -> [ClubFile] {
    guard let notes = SpeakerNotes(turn) else { return [] }
    let sheet = "sheets/\(turn.stem)"
    return [
      ClubFile(
        name: "labels/\(turn.stem).txt", text: SpeechLabels.text(notes), isPrivate: true,
        kind: .labels),
      ClubFile(
        name: "\(sheet).html", text: SpeakerPage.render(notes), isPrivate: true, kind: .html),
      ClubFile(
        name: "\(sheet).md", text: SpeakerMarkdown.text(notes), isPrivate: true, kind: .markdown),
    ]
  }
}
