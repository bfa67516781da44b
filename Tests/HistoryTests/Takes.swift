import Foundation
import History
import SpeechMetrics
import TestSupport

/// A history in a folder of its own, and takes for it.
struct TestHistory {
  let folder = try! TemporaryFolder()

  var path: String { folder.url.appending(path: "data/rehearse").path }
  var database: String { path + "/history.sqlite" }

  func open() throws -> HistoryStore { try HistoryStore(folder: path) }

  /// As an earlier version left it.
  func restore(_ fixture: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Fixture("history").file(fixture + ".sqlite"), to: URL(filePath: database))
  }

  /// All bytes of all files in the folder.
  func bytes() throws -> Data {
    try FileManager.default.contentsOfDirectory(atPath: path).reduce(into: Data()) { data, name in
      data += try Data(contentsOf: URL(filePath: path + "/" + name))
    }
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

/// 2026-11-02, a Monday, at 12:00 UTC.
let monday = Date(timeIntervalSince1970: 1_793_620_800)
let day = 86_400.0

let utc: Calendar = {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = TimeZone(secondsFromGMT: 0)!
  return calendar
}()

extension RememberedTake {
  static func test(
    at date: Date = monday, profile: String = "talk", title: String? = nil,
    figures: [MetricID: Figure] = [:]
  ) -> RememberedTake {
    RememberedTake(
      startedAt: date, duration: 100, profile: profile, title: title, basis: .test,
      figures: figures)
  }

  /// With two minutes of speech.
  static func test(
    at date: Date = monday, profile: String = "talk", title: String? = nil,
    speechRate: Double, error: Double = 0.1
  ) -> RememberedTake {
    test(
      at: date, profile: profile, title: title,
      figures: [
        .speechRate: Figure(value: speechRate, standardError: error),
        .phonationTime: Figure(value: 120),
      ])
  }
}

extension RememberedTake.Basis {
  static let test = RememberedTake.Basis(
    toolVersion: "1.2.3", hashes: ["weights": "abc"], minimumPause: 0.25, f0Floor: 50,
    f0Ceiling: 600)
}
