import DSP
import SpeechAnalysis

/// Collects the events of a file as they come and holds them to what all formats must keep:
/// no time is negative, intervals have a length, and nothing in a tier overlaps or goes back.
struct TierBuilder {
  let file: String
  private var events: [Tier: [TimeRange]] = [:]
  private var ignored: [String] = []
  private var ignoredNames: Set<String> = []

  init(file: String) {
    self.file = file
  }

  var isEmpty: Bool { events.isEmpty && ignored.isEmpty }

  /// The tier is there, with or without events.
  mutating func open(_ tier: Tier, line: Int) throws(AnnotationError) {
    guard events.updateValue([], forKey: tier) == nil else { throw error(.duplicate(tier), line) }
  }

  /// A nucleus given as an interval lies at its centre.
  mutating func add(
    from start: Seconds, to end: Seconds, in tier: Tier, line: Int
  ) throws(AnnotationError) {
    var range = try range(from: start, to: end, mayBeEmpty: tier == .nuclei, line: line)
    if tier == .nuclei {
      let centre = start + range.duration / 2
      range = TimeRange(start: centre, end: centre)
    }
    if let last = events[tier]?.last, range.start < last.end || range.start == last.start {
      throw error(.notAscending(tier, range.start), line)
    }
    events[tier, default: []].append(range)
  }

  /// A stretch of a recording that could be.
  func range(
    from start: Seconds, to end: Seconds, mayBeEmpty: Bool = false, line: Int
  ) throws(AnnotationError) -> TimeRange {
    guard start >= 0 else { throw error(.negative(start), line) }
    guard start < end || (start == end && mayBeEmpty) else {
      throw error(.empty(start: start, end: end), line)
    }
    guard end < .beyondAnyRecording else { throw error(.beyondAnyRecording(end), line) }
    return TimeRange(start: start, end: end)
  }

  mutating func ignore(_ name: some StringProtocol) {
    let name = name.isBlank ? "(no label)" : name.excerpt
    if ignoredNames.insert(name).inserted { ignored.append(name) }
  }

  func finish() throws(AnnotationError) -> ParsedTiers {
    guard !events.isEmpty else {
      throw AnnotationError(file: file, .noKnownTier(found: ignored))
    }
    let tiers = Tiers(
      speech: events[.speech], pauses: events[.pauses], nuclei: events[.nuclei]?.map(\.start),
      fillers: events[.fillers], prolongations: events[.prolongations],
      repetitions: events[.repetitions])
    return ParsedTiers(tiers: tiers, ignored: ignored)
  }

  /// A time in a table; a decimal comma will do, since its fields are apart already.
  func time(_ field: some StringProtocol, line: Int) throws(AnnotationError) -> Seconds {
    var text = String(field.trimmed)
    if !text.contains("."), let comma = text.firstIndex(of: ",") {
      text.replaceSubrange(comma...comma, with: ".")
    }
    guard let time = decimal(text) else { throw error(.notATime(String(field)), line) }
    return time
  }

  func error(_ problem: AnnotationError.Problem, _ line: Int) -> AnnotationError {
    AnnotationError(file: file, line: line, problem)
  }
}
