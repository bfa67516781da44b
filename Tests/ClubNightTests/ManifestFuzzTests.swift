import ClubNight
import Feedback
import Foundation
import TestSupport
import Testing

/// Manifests that are nearly right, or nothing like it: entries and problems, never a crash.
///
/// `MANIFEST_FUZZ_COUNT=1000000` reads a million of them: best in an optimised build.
@Suite struct ManifestFuzzTests {
  private static let valid = [
    #"""
    file,speaker,title,type,profile,min,green,yellow,red,max,grace,start,end,consent,opt_out,previous
    a.m4a,Anna,"One, two",table-topics,talk,1:00,1:00,1:30,2:00,2:00,30,,,yes,pace fillers,old.json
    b.wav,Ben,"He said ""hi""",Ice Breaker,mine.json,,,,,,,1:02.5,4:00,no,,

    b.wav,Zoë,"two
    lines",,,5:00,,,,7:00,15,4:00,1:00:00,,score,
    """#,
    "\u{FEFF}File;Speaker;Consent\r\n\"c.mp3\";Carl;x\r\nd.flac;;\r\n",
    "file\tmin\tmax\re.wav\t60\t120\rf.wav\t\t\r",
  ].map { Array($0.utf8) }

  private static let tokens = [
    "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", ":", "1:00", "-1", "99999", "1e9", "file",
    "consent", "opt_out", "yes", "\u{0}", "é", "\u{FEFF}", "\u{202E}", "../", "/", "=1+1", "🎤",
    "0\u{301}",
  ].map { Array($0.utf8) }

  private static func mutated(using random: inout SeededGenerator) -> [UInt8] {
    var bytes = valid.randomElement(using: &random)!
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let start = Int.random(in: bytes.indices, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...20, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[start] = .random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: end)
      case 3: bytes.removeLast(bytes.count - end)
      default: bytes.insert(contentsOf: tokens.randomElement(using: &random)!, at: start)
      }
    }
    return bytes
  }

  /// Any one of these would be a promise broken.
  private static func brokenPromise(_ manifest: Manifest, lineCount: Int) -> String? {
    let lines = manifest.problems.map(\.line)
    let entryLines = manifest.entries.compactMap(\.line)
    if !lines.allSatisfy({ (1...lineCount).contains($0) }) { return "a line outside the file" }
    if lines != lines.sorted() { return "problems out of order" }
    if manifest.problems.contains(where: { $0.message.isEmpty }) { return "an empty message" }
    if entryLines.count != manifest.entries.count { return "an entry without a line" }
    if !Set(entryLines).isDisjoint(with: lines) { return "a row is both good and bad" }
    let isSafe = manifest.problems.allSatisfy {
      $0.message.unicodeScalars.allSatisfy {
        ![.control, .format].contains($0.properties.generalCategory)
      }
    }
    if !isSafe { return "a message that could command a terminal" }
    let isWhole = manifest.entries.allSatisfy {
      !$0.file.isEmpty && ($0.start ?? 0) < ($0.end ?? .infinity)
        && ($0.timing.map { $0.green < $0.yellow && $0.yellow < $0.red } ?? true)
        && ($0.consent == .notRecorded) != manifest.hasConsentColumn
    }
    return isWhole ? nil : "an entry that breaks its rules"
  }

  @Test func `random mistakes never crash the reader`() {
    let given = ProcessInfo.processInfo.environment["MANIFEST_FUZZ_COUNT"].flatMap { Int($0) }
    let count = given ?? (isOptimised ? 20_000 : 5_000)
    let defaults = ManifestDefaults(profile: "talk", type: nil, folder: "/club")
    var random = SeededGenerator(seed: 2026)
    var (refused, faulty) = (0, 0)
    for index in 0..<count {
      let bytes = Self.mutated(using: &random)
      do throws(ManifestError) {
        let manifest = try Manifest(bytes: bytes, name: "x.csv", defaults: defaults)
        faulty += manifest.problems.isEmpty ? 0 : 1
        let broken = Self.brokenPromise(manifest, lineCount: bytes.count + 1)
        if let broken { Issue.record("\(broken), input \(index): \(bytes)") }
      } catch {
        refused += 1
      }
    }
    #expect(refused > count / 50 && faulty > count / 5, "\(refused) \(faulty)")
  }
}
