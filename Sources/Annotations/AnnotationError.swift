public import DSP
internal import PlainText
public import SpeechAnalysis

/// Why an annotation file can't be used: which file, where in it, what is wrong and what to do.
public struct AnnotationError: Error, Sendable, Equatable {
  public enum Problem: Sendable, Equatable {
    case tooLarge
    case notRecognised
    case binaryTextGrid
    case noKnownTier(found: [String])
    case cutShort(expected: String)
    case unexpected(String, expected: String)
    case notATime(String)
    case negative(Seconds)
    case beyondAnyRecording(Seconds)
    case empty(start: Seconds, end: Seconds)
    case notAscending(Tier, Seconds)
    case duplicate(Tier)
    case points(Tier)
    case beyondEnd(Tier, Seconds, duration: Seconds)
    case disagreement(Seconds)
    case unnamedTier
  }

  public var file: String
  /// Counted from 1; nil when the whole file is meant.
  public var line: Int?
  public var problem: Problem

  public init(file: String, line: Int? = nil, _ problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}

extension AnnotationError: CustomStringConvertible {
  public var description: String {
    let place = line.map { ", line \($0)" } ?? ""
    return "\(file.printable)\(place): \(problem)"
  }
}

extension AnnotationError.Problem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooLarge:
      "over 64 MB, more than an annotation file can have; check that it is one"
    case .notRecognised:
      "not an annotation file; give a Praat TextGrid saved as text, Audacity labels (.txt) or a .csv"
    case .binaryTextGrid:
      "a binary TextGrid; in Praat, choose “Save as text file…” instead"
    case .noKnownTier(let found):
      "no tier is called speech, pauses, nuclei, fillers, prolongations or repetitions, and no label "
        + "speech, pause, syllable, filled pause, prolongation or repetition; rename what you corrected"
        + (found.isEmpty ? "" : " (found: \(found.prefix(8).joined(separator: ", ")))")
    case .cutShort(let expected):
      "the file ends where \(expected) should follow; save it again"
    case .unexpected(let text, let expected):
      "“\(text.excerpt)” stands where \(expected) should be; correct it"
    case .notATime(let text):
      "“\(text.excerpt)” is not a time; write seconds, as in 12.345"
    case .negative(let time):
      "\(seconds(time)) is before the recording starts; correct the time"
    case .beyondAnyRecording(let time):
      "\(seconds(time)) is later than any recording ends; write seconds from its beginning, as in 12.345"
    case .empty(let start, let end):
      "the interval from \(seconds(start)) to \(seconds(end)) has no length; "
        + "make it end after it starts"
    case .notAscending(let tier, let time):
      "\(seconds(time)) in \(tier) is not after what comes before it; "
        + "put the times in order and let nothing overlap"
    case .duplicate(let tier):
      "a second tier is called \(tier); rename or delete one"
    case .points(let tier):
      "the tier \(tier) has points; make it an interval tier"
    case .beyondEnd(let tier, let time, let duration):
      "\(seconds(time)) in \(tier) is after the recording ends (\(seconds(duration))); "
        + "check that the file belongs to this recording"
    case .disagreement(let time):
      "the tiers speech and pauses disagree at \(seconds(time)); "
        + "correct both or delete one of the two tiers"
    case .unnamedTier:
      "nothing says which tier this is; add a column “label” or call the file segments.csv, "
        + "pauses.csv, nuclei.csv, fillers.csv, prolongations.csv or repetitions.csv"
    }
  }
}

private func seconds(_ time: Seconds) -> String {
  "\((time * 1000).rounded() / 1000) s"
}
