import PlainText

/// What holds where a manifest says nothing.
public struct ManifestDefaults: Sendable, Equatable {
  /// A profile's id, or a path to one.
  public var profile: String
  /// A timing's id; nil for none.
  public var type: String?
  /// Where relative paths start from: the manifest's own folder.
  public var folder: String

  public init(profile: String, type: String?, folder: String) {
    self.profile = profile
    self.type = type
    self.folder = folder
  }
}

/// A row that can't be used as it stands, or a column that means nothing here.
public struct ManifestProblem: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Counted from 1, as a text editor does.
  public var line: Int
  /// What is wrong and what to write instead; safe to show.
  public var message: String

  public static func < (first: ManifestProblem, second: ManifestProblem) -> Bool {
    first.line < second.line
  }

  public var description: String { "line \(line): \(message)" }
}

/// An evening as its organiser wrote it down: a table in CSV, a row for each speech.
///
/// Rows that can't be used are among the problems and not among the entries. Those who didn't
/// consent are among the entries, and nowhere after.
public struct Manifest: Sendable, Equatable {
  public var entries: [ClubEntry] = []
  /// In the order of their lines.
  public var problems: [ManifestProblem] = []
  public var hasConsentColumn: Bool

  /// - Parameters:
  ///   - name: the manifest as its user knows it, for what is said of it.
  ///   - onRow: gets how many rows were read, after each.
  public init(
    bytes: [UInt8], name: String, defaults: ManifestDefaults, onRow: (Int) -> Void = { _ in }
  ) throws(ManifestError) {
    guard bytes.count <= ManifestError.largestFile else {
      throw ManifestError(name: name, problem: .tooLarge)
    }
    let text = decodedText(bytes)
    guard !text.contains(0) else { throw ManifestError(name: name, problem: .notText) }
    var rows = DelimitedText(text)
    let header = try ManifestHeader(rows.next(), manifest: name)
    hasConsentColumn = header.has(.consent)
    problems = header.problems
    var rowCount = 0
    while let row = rows.next() {
      read(ManifestRow(row, header: header), defaults: defaults)
      rowCount += 1
      onRow(rowCount)
    }
    leaveOutOverlaps()
    problems = problems.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
      .map(\.element)
  }

  private mutating func read(_ row: ManifestRow, defaults: ManifestDefaults) {
    var row = row
    guard !row.isBlank else { return }
    if let entry = row.entry(defaults: defaults, hasConsentColumn: hasConsentColumn) {
      entries.append(entry)
    }
    problems += row.problems
  }

  /// Nobody can know whose a recording is that two rows claim.
  private mutating func leaveOutOverlaps() {
    let overlaps = entries.overlaps
    problems += overlaps.sorted { $0.key < $1.key }.map { index, other in
      ManifestProblem(
        line: entries[index].line!,
        message: "line \(entries[other].line!) has the same recording; if it holds both speeches, "
          + "give each row the start and end of its own, or else delete one of the two rows")
    }
    entries = entries.indices.filter { overlaps[$0] == nil }.map { entries[$0] }
  }
}
