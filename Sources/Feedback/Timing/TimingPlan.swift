public import DSP
import Models

/// What the timing light shows: a colour and a word, so that nobody depends on the colour.
public enum TimingLight: String, Sendable, CaseIterable, Codable {
  case green, yellow, red
}

/// When the timing light comes on and changes, counted from the start of the speech.
public struct TimingPlan: Sendable, Equatable {
  /// "Table Topics, 1 to 2 minutes"; nil for a limit of one's own.
  public let title: String?
  public let green: Seconds
  public let yellow: Seconds
  public let red: Seconds
  /// The lengths that a contest accepts, both bounds included; nil for a limit of one's own.
  public let qualifies: ClosedRange<Seconds>?
  /// Where the times come from; nil where the speaker gave them.
  public let source: Norm.Source?

  init(
    title: String? = nil, green: Seconds, yellow: Seconds, red: Seconds,
    qualifies: ClosedRange<Seconds>? = nil, source: Norm.Source? = nil
  ) {
    precondition(0 < green && green < yellow && yellow < red, "the lights come one after another")
    self.title = title
    self.green = green
    self.yellow = yellow
    self.red = red
    self.qualifies = qualifies
    self.source = source
  }

  /// The light at `time`; nil before the first.
  public func light(at time: Seconds) -> TimingLight? {
    TimingLight.allCases.last { start(of: $0) <= time }
  }

  public func start(of light: TimingLight) -> Seconds {
    switch light {
    case .green: green
    case .yellow: yellow
    case .red: red
    }
  }

  /// The light that comes on next; nil once it is red.
  public func nextLight(after time: Seconds) -> TimingLight? {
    TimingLight.allCases.first { start(of: $0) > time }
  }
}

extension TimingPlan {
  /// What `--timing` takes: "table-topics".
  public static let ids = ModelFiles.names(in: "timing").map { String($0.dropLast(".json".count)) }

  /// A built-in timing by its id.
  public init(preset id: String) throws(TimingError) {
    guard let plan = Self.builtIn[id] else { throw .unknown(name: id, known: Self.ids) }
    self = plan
  }

  /// By their ids. Cannot fail: the files are part of the program, and a test reads each.
  static let builtIn = Dictionary(
    uniqueKeysWithValues: ids.map { id in
      (id, try! readBuiltIn("timing/\(id).json") { TimingPlan($0, id: id) })
    })
}
