import Models
public import SpeechMetrics

/// All there is to know of one metric: the source of `rehearse explain` and of docs/METRICS.md.
public struct Explanation: Sendable, Equatable {
  /// What one profile holds the metric against.
  public struct Judged: Sendable, Equatable {
    /// As `--profile` takes it.
    public var profile: String
    public var norm: Norm
  }

  public var metric: MetricID
  /// How the metrics of its group come about, and how accurately.
  public var measured: String
  public var accuracy: String
  /// Standard deviation over recordings of one talk, in the metric's unit; nil where it isn't known.
  public var repeatability: Double?
  /// By profile; empty where nothing judges it.
  public var judged: [Judged]
  public var improvement: String?
  /// Another metric that says the same in another way; its advice is this one's.
  public var like: MetricID?
  public var exercises: Exercises?
}

extension Explanation {
  /// Of every metric, as no profile judges it: what the numbers of a report say of themselves.
  public static let shipped = Dictionary(
    uniqueKeysWithValues: try! all([]).map { ($0.metric, $0) })

  /// Of every metric, in `MetricID`'s order, as these profiles judge it.
  public static func all(_ profiles: [Profile]) throws(ProfileError) -> [Explanation] {
    var groups: [MetricGroup: ExplanationFile] = [:]
    for name in ModelFiles.names(in: "explanations") {
      let file = try readBuiltIn("explanations/\(name)") { ExplanationFile($0) }
      groups[file.group] = file
    }
    return MetricID.allCases.compactMap { metric in
      groups[metric.group].map { Explanation(metric, $0, profiles) }
    }
  }

  private init(_ metric: MetricID, _ file: ExplanationFile, _ profiles: [Profile]) {
    let like = file.likes[metric]
    let adviser = like ?? metric
    self.init(
      metric: metric, measured: file.measured, accuracy: file.accuracy,
      repeatability: Repeatability.shipped.deviation(metric),
      judged: profiles.compactMap { profile in
        profile.norm(metric).map { Judged(profile: profile.id, norm: $0) }
      },
      improvement: file.improvements[adviser], like: like,
      exercises: profiles.lazy.compactMap { Exercises(adviser, profile: $0) }.first)
  }
}
