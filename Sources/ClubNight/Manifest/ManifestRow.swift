import DSP
import Feedback
import Models
import PlainText
import Reporting

/// One row on its way to an entry: what its cells say, and what is wrong with them.
struct ManifestRow {
  let line: Int
  private let cells: [ManifestColumn: String]
  private(set) var problems: [ManifestProblem] = []

  init(_ row: DelimitedText.Row, header: ManifestHeader) {
    line = row.line
    let filled = zip(header.columns, row.fields.map(\.trimmed)).filter { !$1.isEmpty }
    cells = Dictionary(
      uniqueKeysWithValues: filled.compactMap { column, text in column.map { ($0, text) } })
    switch row.fault {
    case .quotes: report("its quotes don't match: put \" around a whole cell and \"\" inside it")
    case .encoding: report("it isn't in UTF-8: in the spreadsheet, save the table as CSV in UTF-8")
    case nil:
      let surplus = row.fields.dropFirst(header.columns.count)
      if surplus.contains(where: { !$0.trimmed.isEmpty }) {
        report(
          "it has more cells than there are columns: put \" around a cell with a separator in it")
      }
    }
  }

  var isBlank: Bool { cells.isEmpty && problems.isEmpty }

  /// The cell without the space around it; nil when there is nothing in it.
  subscript(column: ManifestColumn) -> String? { cells[column] }

  mutating func report(_ message: String) {
    problems.append(ManifestProblem(line: line, message: message.printable))
  }

  /// Nil when anything is wrong.
  mutating func entry(defaults: ManifestDefaults, hasConsentColumn: Bool) -> ClubEntry? {
    guard problems.isEmpty else { return nil }
    guard let file = self[.file].map(withoutDots), !file.isEmpty else {
      report("it names no file: write the recording's name in the column file")
      return nil
    }
    var entry = ClubEntry(
      file: file, path: resolved(file, in: defaults.folder),
      speaker: Escaping.plain(self[.speaker] ?? stem(of: file)),
      profile: profile(defaults: defaults))
    entry.line = line
    entry.title = self[.title].map { Escaping.plain($0) }
    entry.type = type(defaults: defaults)
    entry.timing = timing(type: entry.type)
    (entry.start, entry.end) = cut()
    entry.consent = hasConsentColumn ? consent() : .notRecorded
    entry.optOut = optOut()
    entry.previous = path(.previous, in: defaults)
    entry.transcript = path(.transcript, in: defaults)
    entry.script = path(.script, in: defaults)
    entry.keyPoints = path(.keyPoints, in: defaults)
    return problems.isEmpty ? entry : nil
  }

  private func path(_ column: ManifestColumn, in defaults: ManifestDefaults) -> String? {
    self[column].map { resolved($0, in: defaults.folder) }
  }

  // MARK: Names

  private mutating func profile(defaults: ManifestDefaults) -> String {
    guard let cell = self[.profile] else { return defaults.profile }
    if cell.hasSuffix(".json") { return resolved(cell, in: defaults.folder) }
    if let id = Profile.builtInIDs.first(where: { columnKey($0) == columnKey(cell) }) { return id }
    report(
      "no profile is called \(quoted(cell)): \(nearest(to: cell, among: Profile.builtInIDs)); "
        + "a file of your own ends in .json")
    return defaults.profile
  }

  private mutating func type(defaults: ManifestDefaults) -> String? {
    guard let cell = self[.type] else { return defaults.type }
    if let id = TimingRule.id(named: cell) { return id }
    report(
      "no type of speech is called \(quoted(cell)): \(nearest(to: cell, among: TimingPlan.ids)); "
        + "for times of your own leave it empty and fill in min and max")
    return nil
  }

  // MARK: People

  private mutating func consent() -> ClubEntry.Consent {
    guard let cell = self[.consent] else { return .refused }
    switch cell.lowercased() {
    case "yes", "y", "true", "1", "x": return .given
    case "no", "n", "false", "0": return .refused
    default:
      report("consent is \(quoted(cell)): write yes or no; empty means no")
      return .refused
    }
  }

  private mutating func optOut() -> [OptOut] {
    let words = (self[.optOut] ?? "").lowercased().split { $0.isWhitespace || ",;".contains($0) }
    let known = OptOut.allCases.map(\.rawValue)
    for word in words where OptOut(rawValue: String(word)) == nil {
      report("opt_out has \(quoted(String(word))): \(nearest(to: String(word), among: known))")
    }
    return OptOut.allCases.filter { words.contains(Substring($0.rawValue)) }
  }

  // MARK: The part that is the speech

  private mutating func cut() -> (start: Seconds?, end: Seconds?) {
    let (start, end) = (instant(.start), instant(.end))
    if let end, (start ?? 0) >= end {
      report("the end must come after the start: correct start or end")
    }
    return (start, end)
  }

  private mutating func instant(_ column: ManifestColumn) -> Seconds? {
    guard let cell = self[column] else { return nil }
    let instant = Seconds(instant: cell)
    if instant == nil {
      report("\(column.rawValue) is \(quoted(cell)): write 1:30, 90 or, more exactly, 90.25")
    }
    return instant
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// "talks/./a.wav" is "talks/a.wav".
private func withoutDots(_ path: String) -> String {
  let parts = path.split(separator: "/").filter { $0 != "." }
  return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
}

private func resolved(_ path: String, in folder: String) -> String {
  withoutDots(path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)")
}

/// "anna" for "talks/anna.m4a".
private func stem(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  let end = name.lastIndex(of: ".") ?? name.endIndex
  return String(end == name.startIndex ? name : name[..<end])
}
