import AudioIO
import Feedback
import FoundationEssentials
import Glibc
import History
import Host
import Models
import Reporting
import SpeechAnalysis
import SpeechMetrics

extension RememberedTake {
  /// What is kept of a report.
  ///
  /// - Parameter recording: its path; nil where nothing is kept of it.
  init(
    _ report: Report, startedAt: Date, recording: String?, circumstances: CircumstanceOptions? = nil
  ) {
    self.init(
      startedAt: startedAt, duration: report.metrics[.duration]?.value ?? 0,
      profile: report.profile.id, title: report.title, recording: recording.map(absolutePath),
      contentHash: recording.flatMap(hashOfContent), basis: Basis(report),
      conditions: circumstances?.conditions ?? Conditions(), tags: circumstances?.tag ?? [],
      ratings: circumstances?.ratings ?? Ratings())
    setAnalysis(report)
  }

  /// As another report on the same recording has it.
  mutating func setAnalysis(_ report: Report) {
    basis = Basis(report)
    changes = report.changes.compactMap(\.metric)
    figures = report.metrics.compactMapValues { metric in
      metric.value.map {
        Figure(value: $0, standardError: metric.standardError, withheld: metric.withheld)
      }
    }
  }
}

extension RememberedTake.Basis {
  fileprivate init(_ report: Report) {
    self.init(
      toolVersion: report.tool.version,
      hashes: report.hashes.merging(["profile": report.profile.hash]) { $1 },
      minimumPause: report.parameters.minimumPause, f0Floor: report.parameters.f0Floor,
      f0Ceiling: report.parameters.f0Ceiling, givenTiers: report.givenTiers.map(\.rawValue))
  }
}

/// When a recording began: as the record beside it says, else when its file was last changed; now for
/// standard input.
func startOfRecording(_ path: String) -> Date {
  let record = Files.contents(TakeFiles(audio: path).record)
    .flatMap { try? JSONDecoder().decode(TakeRecord.self, from: Data($0)) }
  if let record, record.file == lastComponent(of: path), let start = record.startedAt {
    return start
  }
  let changed = path == "-" ? nil : Files.status(path)?.st_mtim.tv_sec
  return changed.map { Date(timeIntervalSince1970: TimeInterval($0)) } ?? .now
}

/// Of a recording's bytes; nil where they can't be read a second time.
private func hashOfContent(_ path: String) -> String? {
  guard path != "-", !isSpecialFile(path) else { return nil }
  var hash = FNV1a128()
  do { try readBytes(of: path) { hash.combine($0) } } catch { return nil }
  return hash.hexadecimal
}

/// With its folder's links resolved; the file itself may be a link.
func absolutePath(_ path: String) -> String {
  joined(resolvedPath(folder(of: path)), lastComponent(of: path))
}

extension Profile {
  /// The same profile for the user of the history, as far as the words of earlier takes are known.
  func calibrated() -> Profile {
    guard let takes = try? openHistory().wordSyllables(), !takes.isEmpty else { return self }
    return calibrated(by: takes)
  }
}
