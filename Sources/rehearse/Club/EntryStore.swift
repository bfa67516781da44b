import ClubNight
import FoundationEssentials
import Glibc
import Host
import Models
import Reporting

/// The results that are kept so that nothing is heard twice, one file each, without names.
///
/// A file holds the hash of a document and then the document, so that one that was damaged is not
/// believed. None is seen before it is whole.
struct EntryStore: Sendable {
  static let fileExtension = "entry"

  let folder: String

  /// Where the results in the folder `output` are kept.
  static func folder(in output: String) -> String {
    joined(output, ".entries")
  }

  /// What was kept under `key`; nil where nothing that can be used was.
  func result(_ key: String) -> ClubResult? {
    guard let bytes = Files.contents(path(key)) else { return nil }
    let parts = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
    guard parts.count == 2, String(decoding: parts[0], as: UTF8.self) == Self.hash(Array(parts[1]))
    else { return nil }
    return try? JSONDecoder().decode(ClubResult.self, from: Data(parts[1]))
  }

  func keep(_ result: ClubResult, under key: String) throws(OutputError) {
    let document = json(result.anonymous, isCompact: true)
    try OutputFile.write(
      "\(Self.hash(Array(document.utf8)))\n\(document)", to: path(key), mode: 0o600)
  }

  private func path(_ key: String) -> String {
    joined(folder, "\(key).\(Self.fileExtension)")
  }

  private static func hash(_ bytes: [UInt8]) -> String {
    var hash = FNV1a()
    hash.combine(bytes)
    return hash.hexadecimal
  }
}

extension ClubResult {
  /// The same recording under another row's names.
  func entered(as entry: ClubEntry) -> ClubResult {
    var result = self
    result.entry = entry
    result.report.title = entry.title
    result.report.file.name = entry.file
    return result
  }

  fileprivate var anonymous: ClubResult {
    entered(as: ClubEntry(file: "", path: "", speaker: "", profile: ""))
  }
}
