import Foundation
import TestSupport
import Testing

@Suite struct OpenLengthTests {
  @Test(arguments: [0, 0xFFFF_FFFF, 0x7FFF_FF00] as [UInt32])
  func `a recording whose length was never written is not called damaged`(size: UInt32) throws {
    let workspace = try Workspace()
    try workspace.addFixture("short", as: "whole.wav")
    var content = try Data(contentsOf: workspace.url.appending(path: "whole.wav"))
    let mark = try #require(content.firstRange(of: Data("data".utf8)))
    for i in 0..<4 { content[mark.upperBound + i] = UInt8(truncatingIfNeeded: size >> (8 * i)) }
    try workspace.add("open.wav", content)
    let report = try workspace.rehearse("analyze", "open.wav", "--json").json()
    let whole = try workspace.rehearse("analyze", "whole.wav", "--json").json()
    let quality = try #require(report["quality"] as? [[String: Any]])
    #expect(!quality.contains { $0["kind"] as? String == "damagedFile" })
    let file = try #require(report["file"] as? [String: Any])
    #expect((file["remarks"] as? [String])?.count == 1)
    #expect((file["warnings"] as? [String]) == [])
    let metrics = { (report: [String: Any]) in
      ((report["metrics"] as? [String: Any])?["duration"] as? [String: Any])?["value"] as? Double
    }
    #expect(metrics(report) == metrics(whole))
    let text = try workspace.rehearse("analyze", "open.wav").output
    #expect(text.contains("does not say how long the recording is"))
  }
}
