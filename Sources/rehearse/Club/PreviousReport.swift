import ClubNight
import FoundationEssentials
import Host
import PlainText
import Reporting

/// An earlier report that can't be compared with.
struct PreviousReportError: Error, CustomStringConvertible {
  let file: String
  let reason: String

  var description: String {
    "the earlier report \(file.printable) \(reason)"
  }
}

extension ClubResult.PreviousScore {
  /// The overall score in the JSON report at `path`.
  init(reportAt path: String) throws(PreviousReportError) {
    struct Previous: Decodable {
      struct Score: Decodable {
        var overall: Double?
        var uncertainty: Double?
      }
      var schema: String
      var score: Score?
    }
    let name = lastComponent(of: path)
    guard !isFolder(path), !isSpecialFile(path),
      let bytes = Files.contents(path)
    else {
      throw .init(file: name, reason: "can't be read: check its name in the column previous")
    }
    guard let report = try? JSONDecoder().decode(Previous.self, from: Data(bytes)),
      report.schema == Report.schema
    else {
      throw .init(
        file: name, reason: "is no JSON report: name one that rehearse analyze --json --score made")
    }
    guard let overall = report.score?.overall, let uncertainty = report.score?.uncertainty else {
      throw .init(
        file: name,
        reason: "has no overall score: make it again with --score, from 60 s of speech or more")
    }
    self.init(overall: overall, uncertainty: uncertainty)
  }
}
