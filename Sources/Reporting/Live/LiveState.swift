public import DSP
public import Feedback
public import SpeechMetrics

/// Everything that the live view shows, as of one moment. Nothing in it judges: teaching belongs in the
/// report afterwards (Chollet, Marsella & Scherer 2022).
public struct LiveState: Sendable {
  public enum Phase: Sendable, Equatable {
    /// Seconds to go.
    case countdown(Int)
    /// Of the level alone, with so many seconds to go.
    case testing(Int)
    case recording, paused
    /// Asked whether to end and delete the take; the recording goes on.
    case askingDelete
    case finishing
  }

  public var phase = Phase.recording
  /// Length of the take so far, without its breaks.
  public var elapsed: Seconds = 0
  public var title: String?
  public var device: String
  /// Name of the take's file; nil when nothing is kept.
  public var file: String?
  public var timing: TimingPlan?
  public var level = LiveLevel()
  /// The most pressing first.
  public var warnings: [LiveWarning] = []
  public var markCount = 0
  /// Takes set aside until the end.
  public var setAsideCount = 0
  /// For those who asked for cues.
  public var cues: LiveCues?
  /// What a key just did: "marked 2:41". Shown for as long as it is here.
  public var message: String?

  /// Whether the take answers a partner.
  public var isAnswer = false

  /// Whether there is a terminal to take keys from.
  public var hasKeys = true

  public init(device: String, file: String?) {
    self.device = device
    self.file = file
  }

  /// The light that is on.
  var light: TimingLight? { timing?.light(at: elapsed) }
}

/// The figures that go with cue words, and the word of the moment.
public struct LiveCues: Sendable {
  public var figures: LiveFigures
  public var cue: Cue?
  /// Decides which figures are shown: those that it has a norm for.
  var profile: Profile

  public init(figures: LiveFigures, cue: Cue?, profile: Profile) {
    self.figures = figures
    self.cue = cue
    self.profile = profile
  }

  /// "pace 3.6 syll/s (3–4)", "long pauses 4/min", "pitch 2.8 st".
  var parts: [String] {
    [pace, part("long pauses", figures.longPausesPerMinute, .longPausesPerMinute), pitch]
      .compactMap { $0 }
  }

  private var pace: String? {
    guard let norm = profile.norm(.speechRate) else { return nil }
    let band = Formatting.band(norm.green, of: .speechRate).map { " (\($0))" } ?? ""
    return part("pace", figures.speechRate, .speechRate).map { $0 + band }
  }

  private var pitch: String? {
    part("pitch", figures.pitchStandardDeviation, .pitchStandardDeviation)
  }

  private func part(_ name: String, _ value: Double?, _ metric: MetricID) -> String? {
    guard profile.norm(metric) != nil else { return nil }
    let decimals = metric == .longPausesPerMinute ? 0 : 1
    let space = metric.unit.hasPrefix("/") ? "" : " "
    return "\(name) "
      + (value.map { Rounding.text($0, decimals: decimals) + space + metric.unit } ?? "—")
  }
}
