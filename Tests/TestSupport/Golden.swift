public import Foundation
public import Testing

/// Expects `text` to be what the file holds. With `RECORD=1` in the environment writes it there
/// instead, to be reviewed as a diff.
public func expectGolden(
  _ text: String, _ file: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  guard ProcessInfo.processInfo.environment["RECORD"] != "1" else {
    return try Data(text.utf8).write(to: file)
  }
  let golden = try String(contentsOf: file, encoding: .utf8)
  guard text != golden else { return }
  Issue.record(
    "\(file.path) differs\(firstDifference(golden, text)); RECORD=1 swift test records it anew",
    sourceLocation: sourceLocation)
}

/// Where two texts part, as “ in line N: expected …, got …”.
func firstDifference(_ expected: String, _ actual: String) -> String {
  let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(expected, actual).prefix { $0 == $1 }.count
  func quoted(_ lines: [Substring]) -> String {
    line < lines.count ? "“\(lines[line])”" : "its end"
  }
  return " in line \(line + 1): expected \(quoted(expected)), got \(quoted(actual))"
}
