import ClubNight
import DSP
import Feedback
import Glibc
import Host
import PlainText
import Reporting
import SpeechAnalysis
import SpeechMetrics

extension ClubEntry {
  /// What is going to be done with it, on one line.
  var listing: String {
    let given = [
      title, type ?? "no kind", "\(profile) profile", timing.map(\.text), part, consentText,
      optOut.isEmpty ? nil : "leaves out \(optOut.map(\.rawValue).joined(separator: ", "))",
      previous.map { "compared with \($0)" },
    ]
    let facts = given.compactMap { $0 }.joined(separator: " · ")
    return "\(file): \(speaker) · \(facts)".printable
  }

  private var part: String? {
    guard start != nil || end != nil else { return nil }
    return "from \(Rounding.clock(start ?? 0)) to \(end.map(Rounding.clock) ?? "the end")"
  }

  private var consentText: String {
    switch consent {
    case .given: "consent given"
    case .refused: "no consent"
    case .notRecorded: "consent not recorded"
    }
  }
}

extension TimingRule {
  fileprivate var text: String {
    "\(Rounding.clock(minimum)) to \(Rounding.clock(maximum)), \(Rounding.clock(grace)) grace"
  }
}

extension FoundRecording {
  /// A row for what was found at `entry`; `manifest` is where the row is to be written.
  init(_ entry: ClubEntry, _ outcome: ClubOutcome, manifest: String) {
    var result: ClubResult?
    if case .heard(let heard) = outcome { result = heard }
    self.init(
      file: relativePath(of: entry.path, from: folder(of: manifest)),
      date: modificationDate(of: entry.path),
      length: result?.report.metrics[.duration]?.value,
      firstSpeech: result?.speech?.start, lastSpeech: result?.speech?.end)
  }
}

/// The day on which the file was last written, "2026-11-21"; nil where that isn't known.
private func modificationDate(of path: String) -> String? {
  Files.status(path).map { String(LocalTime($0.st_mtim.tv_sec).iso8601.prefix(10)) }
}

/// How `path` is named in a file that lies in the folder `base`.
private func relativePath(of path: String, from base: String) -> String {
  let target = joined(resolvedPath(folder(of: path)), lastComponent(of: path)).split(separator: "/")
  let base = resolvedPath(base).split(separator: "/")
  let shared = zip(target, base).prefix { $0 == $1 }.count
  return (base.dropFirst(shared).map { _ in ".." } + target.dropFirst(shared))
    .joined(separator: "/")
}
