import ArgumentParser
import FoundationEssentials
import History

struct Forget: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Delete takes from the history, with their recordings and reports.",
    discussion: """
      What goes: a take's figures, title and notes, and the recording, page and .take.json that \
      rehearse record wrote for it. With --before also drills and debriefs, and goals that are \
      closed; with --all everything in the history. A recording that you gave to analyze --remember \
      stays where it is, and so does what another take has. What is deleted is overwritten in the database. Asks first, unless --yes.
      """)

  @Argument(help: .init("The take's number; rehearse history list shows it.", valueName: "id"))
  var take: Int?

  @Flag(help: "Everything.")
  var all = false

  @Option(help: .init("What is older than this day: 2026-11-21, or 365d.", valueName: "day"))
  var before: DayOption?

  @Flag(help: "Don't ask.")
  var yes = false

  func validate() throws {
    let given = [take != nil, all, before != nil].count { $0 }
    guard given == 1 else {
      throw ValidationError(
        "say what to forget: the number of one take, or --before DAY, or --all")
    }
  }

  func run() throws {
    let store = try openHistory()
    let chosen: Forgetting = take.map { .take($0) } ?? before.map { .before($0.date) } ?? .all
    let preview = try store.preview(chosen)
    guard !preview.isEmpty else { return writeMessage("There is nothing to forget.") }
    if !yes {
      guard Terminal.isInteractive else {
        throw ValidationError("without a terminal to ask on, forget needs --yes")
      }
      writeMessage(lines: ["This deletes \(preview.summary)."] + indented(preview.files))
      tellOfShared(preview)
      var questions = Questions()
      guard questions.confirm("Delete for good? [y/N] ") else {
        return writeMessage("Nothing was deleted.")
      }
    }
    try tell(store.forget(chosen))
  }

  private func tell(_ forgotten: Forgotten) throws {
    writeMessage(lines: ["Deleted \(forgotten.summary)."] + indented(forgotten.files))
    if yes { tellOfShared(forgotten) }
    if !forgotten.isErased {
      writeMessage(
        "rehearse: another program has the history open, so that some of it is still on the disk: "
          + "end that, and run rehearse forget again")
    }
    guard !forgotten.undeleted.isEmpty else { return }
    writeMessage(
      lines: ["rehearse: these are still there; delete them yourself:"]
        + indented(forgotten.undeleted))
    throw ExitCode.failure
  }

  private func tellOfShared(_ forgotten: Forgotten) {
    guard !forgotten.sharedFiles.isEmpty else { return }
    writeMessage(
      lines: ["These stay, since another take has them too:"] + indented(forgotten.sharedFiles))
  }

  private func indented(_ files: [String]) -> [String] { files.map { "  " + $0 } }
}

extension Forgotten {
  /// "2 takes, 1 drill attempt and 6 files".
  fileprivate var summary: String {
    let counts = [
      (takeCount, "take"), (drillAttemptCount, "drill attempt"), (sittingCount, "sitting"),
      (storyCount, "story"), (goalCount, "goal"), (debriefCount, "debrief"), (files.count, "file"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : plural($0.1))" }
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "nothing" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  private func plural(_ noun: String) -> String {
    noun.hasSuffix("y") ? "\(noun.dropLast())ies" : noun + "s"
  }
}
