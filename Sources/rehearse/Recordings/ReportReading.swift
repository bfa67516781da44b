import Host
import Reporting

extension ComparedTake {
  /// More than the report of a day of speech, with every pause and its moments.
  private static let largestFile = 100_000_000

  init(reportAt path: String) throws(ReportFileError) {
    guard isThere(path) else {
      throw .unreadable(path, reason: "there is no such file; check the path")
    }
    guard !isFolder(path), !isSpecialFile(path) else {
      throw .unreadable(path, reason: "it is not a file; check the path")
    }
    if let size = fileSize(path), size > Self.largestFile {
      throw .unreadable(
        path, reason: "it is larger than 100 MB, which no report is; check the path")
    }
    guard let bytes = Files.contents(path) else {
      throw .unreadable(path, reason: "reading is not allowed; check its permissions")
    }
    try self.init(json: bytes, name: path)
  }
}
