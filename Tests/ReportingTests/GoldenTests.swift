import Foundation
import Testing

@testable import Reporting

/// What each renderer writes for the sample, kept as files. `RECORD=1` writes them anew: read the diff.
@Suite struct `Golden reports` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  private func expect(
    _ text: String, isGolden name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    let isGolden = text == golden
    #expect(
      isGolden, "differs from \(name); RECORD=1 writes it anew", sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    (ReportFormat.terminal, "report.txt"), (.json, "report.json"), (.markdown, "report.md"),
    (.html, "report.html"),
  ])
  func `the sample renders as its golden file`(format: ReportFormat, name: String) throws {
    try expect(format.render(Sample.report()), isGolden: name)
  }

  @Test(arguments: [
    (ReportFormat.terminal, "silent.txt"), (.markdown, "silent.md"), (.html, "silent.html"),
  ])
  func `silence renders as its golden file`(format: ReportFormat, name: String) throws {
    try expect(format.render(Sample.silent), isGolden: name)
  }

  @Test func `the narrow and the coloured terminal render as their golden files`() throws {
    let report = Sample.report()
    try expect(
      ReportFormat.terminal.render(report, options: .init(width: 44)), isGolden: "narrow.txt")
    try expect(
      ReportFormat.terminal.render(report, options: .init(color: true)), isGolden: "colour.txt")
  }
}
