import DSP
import Feedback
import SpeechMetrics

/// The words for a timing light that all live views share.
extension TimingPlan {
  /// "Timing: green at 5:00, yellow at 6:00, red at 7:00"; a built-in one begins with its title.
  var announcement: String {
    let lights = TimingLight.allCases.map {
      "\($0.rawValue) at \(Rounding.clock(start(of: $0)))"
    }
    return (title ?? "Timing") + ": " + lights.joined(separator: ", ")
  }

  /// "yellow at 6:00, in 3:19"; "since 7:00" once it is red.
  func change(after elapsed: Seconds) -> String {
    guard let next = nextLight(after: elapsed) else { return "since \(Rounding.clock(red))" }
    let time = start(of: next)
    let remaining = Rounding.clock((time - elapsed).rounded(.up))
    return "\(next.rawValue) at \(Rounding.clock(time)), in \(remaining)"
  }
}

extension TimingLight {
  var word: String { rawValue.uppercased() }

  var style: LiveLine.Style {
    switch self {
    case .green: .green
    case .yellow: .yellow
    case .red: .red
    }
  }
}
