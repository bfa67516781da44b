import DSP
import SpeechMetrics

/// What is said of sound that was lost while a take was recorded.
struct LostSound {
  /// As many places as are named; the others are counted.
  private static let namedPlaceCount = 5

  /// At least one.
  var losses: [CaptureFacts.Loss]

  var message: String {
    "\(what) (\(list(causes.map(\.reason)))); what is before and after stands side by side there. "
      + "Pauses and pace near \(losses.count == 1 ? "that place" : "those places") may be off. "
      + "Next time, \(list(causes.map(\.remedy)))."
  }

  private var what: String {
    let isEstimated = losses.contains(where: \.isEstimated)
    let length = Self.said(losses.reduce(0) { $0 + $1.duration })
    guard losses.count > 1 else {
      let start = isEstimated ? "About \(length)" : length
      return "\(start) of sound was lost at \(Rounding.clock(losses[0].time))"
    }
    return "Sound was lost \(losses.count) times, \(isEstimated ? "about " : "")\(length) in all: "
      + "at \(list(places))"
  }

  /// To the hundredth under a second, and never "0 s".
  private static func said(_ duration: Seconds) -> String {
    Feedback.said(max(duration, 0.01), decimals: duration < 1 ? 2 : 1) + " s"
  }

  private var places: [String] {
    let named = losses.prefix(Self.namedPlaceCount).map { Rounding.clock($0.time) }
    let others = losses.count - named.count
    return others == 0 ? named : named + ["\(others) more"]
  }

  private var causes: [CaptureFacts.Loss.Cause] {
    CaptureFacts.Loss.Cause.allCases.filter { cause in losses.contains { $0.cause == cause } }
  }
}

extension CaptureFacts.Loss.Cause {
  fileprivate var reason: String {
    switch self {
    case .overrun: "the computer was too busy to read the microphone"
    case .backlog: "the disk was too slow to store the sound"
    case .suspension: "the computer slept"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .overrun: "close other programs"
    case .backlog: "record to another disk"
    case .suspension: "keep the computer awake"
    }
  }
}
