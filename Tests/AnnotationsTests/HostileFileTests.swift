import Annotations
import SpeechAnalysis
import Testing

/// SplitMix64 (Steele, Lea & Flood 2014): the same mutations in every run.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension [UInt8] {
  /// Up to three bytes changed, the end cut off, a stretch repeated, or one left out.
  fileprivate mutating func mutate(using generator: inout SplitMix64) {
    guard !isEmpty else { return }
    let start = Int.random(in: indices, using: &generator)
    let end = Int.random(in: start..<Swift.min(start + 60, count), using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      for _ in 0..<3 {
        self[Int.random(in: indices, using: &generator)] = .random(in: 0...255, using: &generator)
      }
    case 1: removeLast(count - start)
    case 2: insert(contentsOf: self[start...end], at: start)
    default: removeSubrange(start...end)
    }
  }
}

/// The laws of `ParsedTiers`, whatever the file.
private func expectLawful(_ tiers: Tiers) {
  for ranges in [tiers.speech, tiers.pauses, tiers.fillers].compactMap(\.self) {
    #expect(ranges.allSatisfy { $0.start >= 0 && $0.start < $0.end && $0.end.isFinite })
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start })
  }
  let nuclei = tiers.nuclei ?? []
  #expect(nuclei.allSatisfy { $0 >= 0 && $0.isFinite })
  #expect(zip(nuclei, nuclei.dropFirst()).allSatisfy { $0 < $1 })
}

private let validFiles: [String: [UInt8]] = [
  "long.TextGrid": Array(praatLong.utf8),
  "short.TextGrid": Array(praatShort.utf8),
  "utf-16.TextGrid": ("\u{FEFF}" + praatShort).utf16
    .flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
  "labels.txt": Array(AudacityLabels.text(allTiers.labelled).utf8),
  "segments.csv": Array(AnnotationCSV.segments(allTiers.speech!).utf8),
]

struct `Hostile files` {
  @Test(arguments: validFiles.keys.sorted())
  func `a damaged file is read lawfully or refused in words`(name: String) throws {
    let valid = try #require(validFiles[name])
    var generator = SplitMix64(state: 2026)
    var refusals = 0
    for _ in 0..<1000 {
      var bytes = valid
      for _ in 0..<Int.random(in: 1...3, using: &generator) { bytes.mutate(using: &generator) }
      do throws(AnnotationError) {
        expectLawful(try ParsedTiers(bytes: bytes, name: name).tiers)
      } catch {
        refusals += 1
        #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 0x20 })
      }
    }
    #expect(refusals > 100 && refusals < 1000)
  }

  @Test(arguments: LargeFile.all)
  func `five megabytes take seconds at most`(file: LargeFile) {
    let bytes = Array(file.text().utf8)
    let elapsed = ContinuousClock().measure {
      _ = try? ParsedTiers(bytes: bytes, name: file.name)
    }
    #expect(bytes.count > 3_000_000 && elapsed < .seconds(20))
  }
}

struct LargeFile: Sendable, CustomTestStringConvertible {
  let name: String
  let text: @Sendable () -> String

  var testDescription: String { name }

  static let all = [
    LargeFile(name: "long.TextGrid") {
      TextGrid.text(Tiers(nuclei: (0..<65_000).map { Double($0) / 10 }).labelled, duration: 6500)
    },
    grid("intervals", #"0 1 <exists> 1 "IntervalTier" "x" 0 1 9e15 "# + repeated("0 1 \"x\"\n")),
    grid("words", repeated("word ")), grid("comment", repeated("!")),
    LargeFile(name: "ignored.txt") { (0..<300_000).map { "1\t2\t\($0)\n" }.joined() },
    LargeFile(name: "repeated.txt") { repeated("1\t2\tcough\n") },
    LargeFile(name: "tabs.txt") { repeated("1\t") },
    LargeFile(name: "lines.txt") { repeated("\n") },
    LargeFile(name: "rows.csv") {
      AnnotationCSV.nuclei((0..<500_000).map { Double($0) / 10 })
    },
    LargeFile(name: "columns.csv") { repeated(",") },
    LargeFile(name: "quotes.csv") { "start,end,label\n" + repeated("\"") },
  ]

  private static func grid(_ name: String, _ rest: @autoclosure @escaping @Sendable () -> String)
    -> LargeFile
  {
    LargeFile(name: "\(name).TextGrid") { "\"ooTextFile\" \"TextGrid\" " + rest() }
  }

  private static func repeated(_ text: String) -> String {
    String(repeating: text, count: 5_000_000 / text.utf8.count)
  }
}
