import ClubNight
import Feedback

/// What is to be worked on, as it was found or listed.
struct ClubInput {
  /// Without those who didn't consent.
  private(set) var entries: [ClubEntry]
  /// Of the manifest.
  var problems: [ManifestProblem] = []
  /// Files in the folder that are no recordings.
  var others: [String] = []
  /// The manifest or the folder itself; nil for a list on standard input.
  var source: String?
  private var refusedCount: Int

  init(_ entries: [ClubEntry], source: String?) {
    self.entries = entries.filter { $0.consent != .refused }
    self.source = source
    refusedCount = entries.count - self.entries.count
  }

  /// Of every speaker, beside what each of them chose.
  mutating func leaveOut(_ parts: [OptOut]) {
    for index in entries.indices { entries[index].optOut.formUnion(parts) }
  }

  /// Which row of the manifest asks for `entry`: "club.csv, line 3: "; nothing without a manifest.
  func place(of entry: ClubEntry) -> String {
    guard let source, let line = entry.line else { return "" }
    return "\(source), line \(line): "
  }

  /// What no result may take the place of.
  var files: [String] {
    entries.flatMap { [$0.path] + [$0.previous].compactMap { $0 } } + [source].compactMap { $0 }
  }

  /// Says what is left out and why.
  func tell() {
    for problem in problems { writeMessage("rehearse: \(source ?? ""), \(problem)") }
    if !others.isEmpty {
      writeMessage("rehearse: left out, for these are no recordings: \(named(others))")
    }
    if refusedCount > 0 {
      let rows = refusedCount == 1 ? "1 row" : "\(refusedCount) rows"
      writeMessage(
        "rehearse: \(rows) without consent left out: where it was given, write yes in that column")
    } else if entries.isEmpty {
      writeMessage("rehearse: no recordings are listed: give at least one")
    }
  }

  /// At most ten by name.
  private func named(_ files: [String]) -> String {
    let names = files.prefix(10).joined(separator: ", ")
    return files.count > 10 ? "\(names) and \(files.count - 10) more" : names
  }
}
