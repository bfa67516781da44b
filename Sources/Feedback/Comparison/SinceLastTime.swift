public import SpeechMetrics

/// What changed since the last take of the same kind, and against what is usual for the speaker. Numbers
/// as they are printed.
public struct SinceLastTime: Sendable, Equatable, Codable {
  public struct Row: Sendable, Equatable, Codable {
    public var metric: MetricID
    public var name: String
    public var unit: String
    /// In the last take.
    public var before: Double
    public var now: Double
    /// Since the last take.
    public var change: Change
    /// "0.80 more", "no clear change".
    public var summary: String
    /// The median of the earlier takes; nil where there are too few.
    public var usual: Double?
  }

  /// When the last take was, as "2026-11-14".
  public var day: String
  public var title: String?
  /// How many earlier takes `usual` rests on at most; nil where there are too few.
  public var usualTakeCount: Int?
  /// What makes the takes less comparable.
  public var notes: [String]
  /// At most three changes that matter, in order of effect.
  public var changes: [String]
  /// What there is to say where no change matters.
  public var conclusion: String?
  public var metrics: [Row]
}

extension SinceLastTime {
  /// One metric of the take now, of the last one, and as it usually is.
  public struct Reading {
    public var metric: MetricID
    public var now: Change.Figure
    public var before: Change.Figure
    public var usual: Change.Figure?

    public init(
      metric: MetricID, now: Change.Figure, before: Change.Figure, usual: Change.Figure?
    ) {
      self.metric = metric
      self.now = now.rounded(metric)
      self.before = before.rounded(metric)
      self.usual = usual?.rounded(metric)
    }
  }

  public init(
    _ readings: [Reading], day: String, title: String?, usualTakeCount: Int?,
    norms: [MetricID: Norm],
    notes: [String] = []
  ) {
    let changes = Dictionary(
      uniqueKeysWithValues: readings.map { reading in
        let metric = reading.metric
        return (
          metric, Change(metric, from: reading.before, to: reading.now, norm: norms[metric])
        )
      })
    self.day = day
    self.title = title
    self.usualTakeCount = usualTakeCount
    self.notes = notes
    metrics = readings.map { Row($0, changes[$0.metric]!) }
    self.changes = Self.messages(readings, changes, norms)
    conclusion = self.changes.isEmpty ? Change.conclusion(Array(changes.values)) : nil
  }

  /// Since the last take first, then against what is usual.
  private static func messages(
    _ readings: [Reading], _ changes: [MetricID: Change], _ norms: [MetricID: Norm]
  ) -> [String] {
    let byMetric = Dictionary(uniqueKeysWithValues: readings.map { ($0.metric, $0) })
    let since = Change.selection(changes).map { metric in
      changes[metric]!.message(
        metric, from: byMetric[metric]!.before.value, to: byMetric[metric]!.now.value,
        norm: norms[metric], than: "last time")
    }
    let fromUsual = byMetric.compactMapValues { reading in
      reading.usual.map {
        Change(reading.metric, from: $0, to: reading.now, norm: norms[reading.metric])
      }
    }.filter { !(changes[$0.key]?.weight ?? 0 > 0) }
    let against = Change.selection(fromUsual).map { metric in
      fromUsual[metric]!.message(
        metric, from: byMetric[metric]!.usual!.value, to: byMetric[metric]!.now.value,
        norm: norms[metric], than: "is usual for you",
        noiseName: "how much your takes differ by themselves")
    }
    return Array((since + against).prefix(3))
  }
}

extension SinceLastTime.Row {
  fileprivate init(_ reading: SinceLastTime.Reading, _ change: Change) {
    let metric = reading.metric
    self.init(
      metric: metric, name: metric.name, unit: metric.unit,
      before: reading.before.value, now: reading.now.value,
      change: change, summary: change.summary(metric),
      usual: reading.usual?.value)
  }
}
