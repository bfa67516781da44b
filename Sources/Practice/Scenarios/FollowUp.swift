import DSP
import SpeechMetrics

/// What in an answer a partner may take up.
public enum FollowUp: String, Sendable, Codable, CaseIterable {
  case silent, short, long, hesitation, trailing, fillers, missingResult, missingStar, vague,
    repeated, early
  /// Nothing is to be taken up.
  case good
}

/// An answer beside what was asked.
struct HeardAnswer {
  let hearing: TurnHearing
  let expected: ClosedRange<Seconds>
  let isStory: Bool
  let hold: Seconds?
  let persona: Persona

  /// So many filled pauses within so many seconds are a cluster: a convention.
  private static let clusterCount = 3
  private static let clusterLength: Seconds = 10
  /// A fade above it is hard to hear: the tolerable edge of the norms of phrase fades, a convention.
  private static let mostFade: Decibels = 10
  /// Marks that tell the four parts of a story apart.
  private static let partMarks = StoryPart.allCases.count - 1
}

extension HeardAnswer {
  /// What fits, in words; nil where it doesn't.
  func reason(for kind: FollowUp) -> String? {
    switch kind {
    case .silent: hearing.latency == nil ? "Nothing could be heard." : nil
    case .short: length { $0 < persona.shortShare * expected.lowerBound }
    case .long: length { $0 > persona.longShare * expected.upperBound }
    case .hesitation: hesitation
    case .trailing: trailing
    case .fillers: fillers
    case .missingResult: missingResult
    case .missingStar:
      missingPart.map { "The \($0.rawValue) of the story wasn't found in the transcript." }
    case .vague: hearing.words?.isVague == true ? "The words of the answer stay general." : nil
    case .repeated:
      hearing.words?.repeatsItself == true
        ? "The words of the answer are mostly those of an earlier one." : nil
    case .early: early
    case .good: nil
    }
  }

  /// The first part of the story, other than its result, that wasn't told.
  var missingPart: StoryPart? {
    guard isStory else { return nil }
    return hearing.words?.missing.first { $0 != .result }
  }

  private func length(_ isOff: (Seconds) -> Bool) -> String? {
    guard hearing.latency != nil, isOff(hearing.length) else { return nil }
    return "You spoke for \(whole(hearing.length)) s, where \(whole(expected.lowerBound)) to "
      + "\(whole(expected.upperBound)) s were expected."
  }

  private var hesitation: String? {
    if let latency = hearing.latency, hold == nil, latency > persona.patience {
      return "You took \(whole(latency)) s to begin."
    }
    guard hearing.longestPause > persona.patience else { return nil }
    return "There was a silence of \(whole(hearing.longestPause)) s in the answer."
  }

  private var trailing: String? {
    guard let fade = hearing.endFade, fade > Self.mostFade else { return nil }
    return "The end was \(whole(fade)) dB quieter than the rest."
  }

  private var fillers: String? {
    let times = hearing.filledPauses.sorted()
    let reach = Self.clusterCount - 1
    let hasCluster = times.indices.dropLast(reach).contains {
      times[$0 + reach] - times[$0] <= Self.clusterLength
    }
    guard hasCluster else { return nil }
    return "There may have been \(Self.clusterCount) or more fillers within "
      + "\(whole(Self.clusterLength)) s."
  }

  private var missingResult: String? {
    guard isStory else { return nil }
    if let words = hearing.words {
      return words.missing.contains(.result)
        ? "No result of the story was found in the transcript." : nil
    }
    guard (1..<Self.partMarks).contains(hearing.markCount) else { return nil }
    return "You marked no result."
  }

  private var early: String? {
    guard let hold, let latency = hearing.latency, latency < hold else { return nil }
    return "You answered after \(Rounding.text(latency, decimals: 1)) s; the silence was to last "
      + "\(whole(hold)) s."
  }

  private func whole(_ number: Double) -> String { Rounding.text(number, decimals: 0) }
}
