import DSP
import Foundation
import SpeechAnalysis
import TestSupport
import Testing

@testable import Transcription

/// Transcripts that are nearly right, or nothing like it: words or an error, never a crash.
///
/// `TRANSCRIPT_FUZZ_COUNT=1000000` reads a million of them: best in an optimised build.
@Suite struct TranscriptFuzzTests {
  private static let valid = Samples.all.map { Array($0.utf8) }

  private static let tokens = [
    "-->", "\n", "\n\n", "\r\n", "\r", "<", ">", "</", "<00:00:01.000>", "&", "&#x110000;", "&amp;",
    "[", "]", "(", "*", "{", "}", "{\\", "\"", "\\", "\\ud800", ":", "00:00:00,000", "99999999999",
    "-1", "1e999", "null", "NOTE", "WEBVTT", "\u{0}", "é", "\u{FEFF}", "\u{202E}", "0\u{301}", "♪",
    "ooTextFile", "\"words\":[", "\"start\":", "IntervalTier", "Anna: ", "—", "🎤", "\u{FF}\u{FE}",
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
  private static func brokenPromise(_ transcript: Transcript, in duration: Double) -> String? {
    let words = transcript.words
    let starts = words.map(\.range.start)
    if starts != starts.sorted() { return "words out of order" }
    if words.contains(where: { !(0...duration).contains($0.range.end) }) { return "a word outside" }
    if words.contains(where: { $0.text.isEmpty }) { return "an empty word" }
    let isPrintable = words.allSatisfy {
      $0.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
    if !isPrintable { return "a word that could command a terminal" }
    if transcript.language.isEmpty { return "no language" }
    return nil
  }

  @Test func `random mistakes never crash the readers`() {
    let given = ProcessInfo.processInfo.environment["TRANSCRIPT_FUZZ_COUNT"].flatMap { Int($0) }
    let count = given ?? (isOptimised ? 20_000 : 1_000)
    let talk = timeline([0.2...1.5, 2...2.6, 3...5.5], duration: 6)
    var random = SeededGenerator(seed: 2026)
    var (refused, warned) = (0, 0)
    for index in 0..<count {
      let bytes = Self.mutated(using: &random)
      do throws(TranscriptError) {
        let file = try TranscriptFile(bytes: bytes, name: "x.txt")
        warned += file.warnings.isEmpty ? 0 : 1
        let transcript = file.transcript(on: talk).transcript
        var broken = Self.brokenPromise(transcript, in: talk.duration)
        let format = TranscriptFormat.allCases[index % TranscriptFormat.allCases.count]
        if !transcript.words.isEmpty, format.text(of: transcript).isEmpty {
          broken = "nothing written"
        }
        if let broken { Issue.record("\(broken), input \(index): \(bytes)") }
      } catch {
        if "\(error)".unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        {
          Issue.record("a message that could command a terminal, input \(index)")
        }
        refused += 1
      }
    }
    #expect(refused > count / 50 && warned > count / 50, "\(refused) \(warned)")
  }
}
