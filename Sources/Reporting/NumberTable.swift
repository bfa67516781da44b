import Feedback
import SpeechMetrics

/// The numbers of a report as people read them, in their groups.
struct NumberGroup {
  var title: String
  var rows: [NumberRow]

  /// The reason that all rows share for having no value; then one line says it all.
  var sharedReason: String? {
    guard let reason = rows.first?.reason, rows.allSatisfy({ $0.reason == reason }) else {
      return nil
    }
    return reason
  }
}

struct NumberRow {
  var id: MetricID
  var name: String
  var explanation: String
  /// "3.52", "≈ 143"; "—" where there is none to show.
  var number: String
  var unit: String
  /// Why there is no number.
  var reason: String?
  /// What the number is held against, also where there is none.
  var norm: Norm?
  var judgement: Judgement?
}

/// A shown number beside its norm.
struct Judgement {
  /// Where the number lies from the green band.
  enum Standing { case inside, below, above }

  var value: Double
  var standing: Standing
  /// Outside the green band and still inside the amber one.
  var isTolerable: Bool
  var band: String
  var norm: Norm

  init?(value: Double, norm: Norm) {
    guard let band = Formatting.band(norm.green, of: norm.metric) else { return nil }
    self.value = value
    self.band = band
    self.norm = norm
    standing = Self.standing(of: value, in: norm.green)
    isTolerable = standing != .inside && Self.standing(of: value, in: norm.amber) == .inside
  }

  private static func standing(of value: Double, in band: Norm.Band) -> Standing {
    if let low = band.low, value < low { return .below }
    if let high = band.high, value > high { return .above }
    return .inside
  }

  var mark: String {
    switch standing {
    case .inside: "✓"
    case .below: "↓"
    case .above: "↑"
    }
  }
}

extension Report {
  /// Neighbouring groups that all lack their numbers for one reason are one.
  var numbers: [NumberGroup] {
    let shown = MetricGroup.allCases.filter {
      ($0 != .answers || answers != nil) && ($0 != .words || words != nil)
    }
    return shown.map(numbers).reduce(into: []) { groups, group in
      if let last = groups.last, let reason = last.sharedReason, reason == group.sharedReason {
        groups[groups.count - 1].title += ", \(group.title)"
      } else {
        groups.append(group)
      }
    }
  }

  private func numbers(of group: MetricGroup) -> NumberGroup {
    let rows = MetricID.allCases.filter { $0.group == group }.compactMap { id in
      metrics[id].map { NumberRow(id, $0) }
    }
    return NumberGroup(title: group.title, rows: rows)
  }

  /// Every norm that a number of this report is held against, in the order of the numbers.
  var norms: [Norm] {
    MetricID.allCases.compactMap { metrics[$0]?.norm }
  }
}

extension MetricGroup {
  var title: String {
    switch self {
    case .recording: "Recording"
    case .time: "Time"
    case .pauses: "Pauses"
    case .pace: "Pace"
    case .pitch: "Pitch"
    case .level: "Level"
    case .fillers: "Fillers"
    case .flow: "Flow"
    case .answers: "Answers"
    case .words: "Words"
    }
  }
}

extension NumberRow {
  fileprivate static let approximately = "≈ "

  init(_ id: MetricID, _ metric: Report.Metric) {
    self.id = id
    name = id.name
    explanation = id.explanation
    norm = metric.norm
    guard let value = metric.value, metric.withheld == nil else {
      number = "—"
      unit = ""
      reason = metric.withheld ?? metric.missing ?? "it was not measured"
      return
    }
    let isApproximate = id.unit.hasPrefix(Self.approximately)
    number =
      (isApproximate ? Self.approximately : "")
      + Rounding.text(value, decimals: id.decimals)
      + (isApproximate ? Self.uncertainty(id, metric.standardError) : "")
    unit = isApproximate ? String(id.unit.dropFirst(Self.approximately.count)) : id.unit
    judgement = metric.norm.flatMap { Judgement(value: value, norm: $0) }
  }

  private static func uncertainty(_ id: MetricID, _ error: Double?) -> String {
    error.map { " ± " + Rounding.text($0, decimals: id.decimals) } ?? ""
  }
}
