import Feedback
import Foundation
import TestSupport
import Testing

@testable import Reporting

/// docs/METRICS.md is what `rehearse explain --markdown` prints; `RECORD=1` writes it there.
@Suite struct GlossaryTests {
  private static let file = Fixture.root.appending(path: "../docs/METRICS.md").standardizedFileURL

  @Test func `the page of metrics is what explain prints`() throws {
    let profiles = try Profile.kindIDs.map { try Profile.load($0) }
    let page = ExplanationFormat.markdown.render(try Explanation.all(profiles))
    try expectGolden(page, Self.file)
  }
}
