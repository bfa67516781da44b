import Foundation
import TestSupport
import Testing

@testable import ClubNight
@testable import Feedback
@testable import Reporting
@testable import SpeechAnalysis
@testable import SpeechMetrics

/// Evenings that never were, every report made from one golden report.
enum SampleEvening {
  static let rule = TimingRule(
    green: 300, yellow: 360, red: 420, minimum: 300, maximum: 420, grace: 30)

  static let report: Report = {
    let file = Fixture.root.deletingLastPathComponent()
      .appending(path: "Tests/ReportingTests/Goldens/report.json")
    return try! JSONDecoder().decode(Report.self, from: Data(contentsOf: file))
  }()

  static func entry(_ speaker: String, title: String? = nil) -> ClubEntry {
    var entry = ClubEntry(
      file: "\(speaker).wav", path: "/home/club/\(speaker).wav", speaker: speaker,
      profile: "toastmasters")
    entry.title = title
    entry.type = "prepared"
    entry.timing = rule
    entry.consent = .given
    return entry
  }

  /// A speech of `time` seconds after 2 s of silence.
  static func heard(
    _ speaker: String, title: String? = nil, time: Double = 360, score: Double? = 80,
    changing change: (inout ClubResult) -> Void = { _ in }
  ) -> ClubOutcome {
    var report = report
    report.score?.overall = score
    var result = ClubResult(
      entry: entry(speaker, title: title), report: report,
      speech: TimeRange(start: 2, end: 2 + time), contentHash: "hash of \(speaker)",
      previousScore: nil)
    change(&result)
    return .heard(result)
  }

  static func failed(_ speaker: String, _ reason: String) -> ClubOutcome {
    .failed(ClubFailure(entry: entry(speaker), reason: reason))
  }

  static func evening(
    _ outcomes: [ClubOutcome], showing change: (inout Evening.Showing) -> Void = { _ in }
  ) -> Evening {
    var showing = Evening.Showing()
    change(&showing)
    return Evening(
      outcomes: outcomes, showing: showing, toolVersion: "1.2.3", modelsHash: "0123456789abcdef")
  }
}

extension ClubFile {
  /// Whether a word is in its name or its text, in capitals or not.
  func holds(_ word: String) -> Bool {
    [name, text].contains { $0.localizedCaseInsensitiveContains(word) }
  }
}

extension [ClubFile] {
  func text(_ name: String) throws -> String {
    try #require(first { $0.name == name }, "\(map(\.name))").text
  }

  /// All that is written, names and contents.
  var everything: String { map { $0.name + "\n" + $0.text }.joined(separator: "\n") }
}

extension SampleEvening {
  /// One of each kind: in time, too long, anonymous by choice, a poor recording, a repetition, a failure.
  static let small: [ClubOutcome] = [
    heard("Ana", title: "Bread", time: 362.5, score: 84),
    heard("Bo", title: "The night shift", time: 400, score: 82),
    heard("Chidi", time: 451, score: 90),
    heard("Dilan", time: 350, score: 70) { $0.entry.optOut = [.pace, .rank] },
    heard("Élodie", time: 330, score: nil) {
      $0.report.quality = [QualityCondition(kind: .veryNoisy, message: "The room was loud.")]
    },
    heard("Farah", title: "Tea", time: 362.5, score: 84) { $0.contentHash = "hash of Ana" },
    heard("Giulia", time: 380, score: 61) { $0.entry.start = 600 },
    failed("Hiroko", "Hiroko.m4a is empty: copy it from the phone again"),
  ]

  static func golden(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name)")
  }
}
