import DSP
import Feedback
import Numbers
import Reporting
import SpeechMetrics

/// One figure of many speakers: a dot for each on a common scale, without names.
struct Strip {
  struct Dot {
    var x: String
    var y: String
  }

  struct Band {
    var bandLeft: String
    var bandWidth: String
  }

  struct Tick {
    var left: String
    var tickText: String
  }

  var stripTitle: String
  var legend: String
  var height: Int
  var floor: Int
  var band: Band?
  var dots: [Dot]
  var ticks: [Tick]

  /// With fewer, a dot without a name would still be somebody.
  private static let fewest = 5
  private static let width = 600.0
  private static let step = 10.0

  /// - Parameters:
  ///   - range: the ends of the green band.
  ///   - text: a value as it is printed.
  private init(
    _ title: String, _ values: [Double], range: ClosedRange<Double>?, unit: String,
    text: (Double) -> String
  ) {
    let sorted = values.sorted()
    let low = min(sorted[0], range?.lowerBound ?? sorted[0])
    let high = max(sorted[sorted.count - 1], range?.upperBound ?? sorted[0])
    let margin = max((high - low) * 0.06, 1e-9)
    let place = { (value: Double) in
      (value - low + margin) / (high - low + 2 * margin) * Self.width
    }
    stripTitle = title
    legend = Self.legend(sorted, unit: unit, range: range, text: text)
    let stacks = Self.stacks(sorted.map(place))
    floor = 8 + 10 * (stacks.map(\.level).max()! + 1)
    height = floor + 4
    dots = stacks.map { [floor] in
      Dot(x: Self.number($0.x), y: String(floor - 6 - 10 * $0.level))
    }
    band = range.map { range in
      let left = place(range.lowerBound)
      return Band(
        bandLeft: Self.number(left), bandWidth: Self.number(place(range.upperBound) - left))
    }
    ticks = (range.map { [$0.lowerBound, $0.upperBound] } ?? [low, high]).map { value in
      Tick(left: Self.number(place(value) / Self.width * 100), tickText: text(value))
    }
  }

  private static func number(_ value: Double) -> String { Rounding.text(value, decimals: 1) }

  /// Dots that would cover each other, one above the other.
  private static func stacks(_ places: [Double]) -> [(x: Double, level: Int)] {
    var counts: [Int: Int] = [:]
    return places.map { place in
      let column = Int(clamping: place / step)
      let level = counts[column, default: 0]
      counts[column] = level + 1
      return (x: (Double(column) + 0.5) * step, level: level)
    }
  }

  private static func legend(
    _ sorted: [Double], unit: String, range: ClosedRange<Double>?, text: (Double) -> String
  ) -> String {
    let unit = unit.isEmpty ? "" : " \(unit)"
    let middle = sorted[(sorted.count - 1) / 2]
    let inside = range.map { range in
      "; \(sorted.count { range.contains($0) }) of \(sorted.count) in the green band"
    }
    return
      "\(text(sorted[0])) to \(text(sorted[sorted.count - 1]))\(unit), middle \(text(middle))\(inside ?? "")"
  }
}

extension Strip {
  static func all(_ programme: Programme) -> [Strip] {
    times(programme)
      + [MetricID.speechRate, .pauseMedian].flatMap { figures($0, programme.turns) }
  }

  /// One for each rule, its qualifying times the band.
  private static func times(_ programme: Programme) -> [Strip] {
    let allowance = programme.evening.showing.technicalAllowance
    let timed = programme.turns.compactMap { turn in
      turn.timing.flatMap { timed in timed.rule.map { (turn: turn, time: timed.time, rule: $0) } }
    }
    return grouped(timed) { "\($0.turn.type ?? "Speech") \($0.rule)" }.map { group in
      let rule = group[0].rule
      let range = rule.qualifying(allowance: allowance)
      return Strip(
        "Time, \(group[0].turn.type ?? "speeches")", group.map(\.time), range: range, unit: "",
        text: Rounding.clock)
    }
  }

  /// One for each profile.
  private static func figures(_ id: MetricID, _ turns: [Turn]) -> [Strip] {
    let figures = turns.compactMap { turn in
      turn.result.flatMap { result in
        turn.figure(id).map { (value: $0, result: result, profile: turn.profile ?? "") }
      }
    }
    return grouped(figures) { $0.result.report.profile.hash }.map { group in
      let green = group[0].result.report.metrics[id]?.norm?.green
      let range = green.flatMap { band in
        band.low.flatMap { low in band.high.map { low...$0 } }
      }
      return Strip(
        "\(id.name), \(group[0].profile) profile", group.map(\.value), range: range, unit: id.unit
      ) { Rounding.text($0, decimals: id.decimals) }
    }
  }

  /// The groups with enough members, in the order of their first.
  private static func grouped<Element>(
    _ elements: [Element], by key: (Element) -> String
  ) -> [[Element]] {
    var order: [String] = []
    var groups: [String: [Element]] = [:]
    for element in elements {
      let name = key(element)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(element)
    }
    return order.compactMap { groups[$0] }.filter { $0.count >= fewest }
  }
}
