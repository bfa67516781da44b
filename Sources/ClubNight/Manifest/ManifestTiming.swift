import DSP
import Feedback
import Models
import SpeechMetrics

extension ManifestRow {
  /// The rule of the type with the row's own numbers in it; nil where there are neither.
  ///
  /// Where the row has a light and not the bound, the bound goes with the light: green with min, red
  /// with max. Without a type the lights go with the bounds, and yellow comes half way.
  mutating func timing(type: String?) -> TimingRule? {
    let columns: [ManifestColumn] = [.min, .green, .yellow, .red, .max, .grace]
    let pairs = columns.compactMap { column in length(column).map { (column, $0) } }
    guard problems.isEmpty else { return nil }
    let own = Dictionary(uniqueKeysWithValues: pairs)
    let preset = type.flatMap { try? TimingRule(type: $0) }
    guard !own.isEmpty else { return preset }
    guard let rule = TimingRule(own, over: preset) else {
      report("its times are not complete: give min and max, or a type")
      return nil
    }
    if let inconsistency = rule.inconsistency { report(inconsistency) }
    return rule
  }

  private mutating func length(_ column: ManifestColumn) -> Seconds? {
    guard let cell = self[column] else { return nil }
    guard let length = Seconds(clock: cell), length > 0 || column == .grace else {
      report("\(column.rawValue) is \(quoted(cell)): write minutes and seconds, as in 1:30, or 90")
      return nil
    }
    if let meant = Self.minutesTakenForHours(cell) {
      report(
        "\(column.rawValue) is \(quoted(cell)), which is hours; a spreadsheet makes that of "
          + "\(meant): write 0:\(meant), or the seconds")
      return nil
    }
    return length
  }

  /// "1:30" for "01:30:00": what spreadsheets make of minutes and seconds.
  private static func minutesTakenForHours(_ cell: String) -> String? {
    let parts = cell.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 3, parts[0] > 0, parts[2] == 0 else { return nil }
    return Rounding.clock(Seconds(60 * parts[0] + parts[1]))
  }
}

extension TimingRule {
  fileprivate init?(_ own: [ManifestColumn: Seconds], over preset: TimingRule?) {
    let green = own[.green] ?? preset?.green ?? own[.min]
    let red = own[.red] ?? preset?.red ?? own[.max]
    guard let green, let red else { return nil }
    self.init(
      green: green,
      yellow: own[.yellow] ?? preset?.yellow ?? ((green + red) / 2).rounded(),
      red: red,
      minimum: own[.min] ?? own[.green] ?? preset?.minimum ?? green,
      maximum: own[.max] ?? own[.red] ?? preset?.maximum ?? red,
      grace: own[.grace] ?? preset?.grace ?? 0,
      graceBelow: own[.grace] ?? preset?.graceBelow ?? 0)
  }

  /// What is wrong with these numbers taken together.
  fileprivate var inconsistency: String? {
    let lights = [green, yellow, red].map(Rounding.clock).joined(separator: ", ")
    guard green < yellow, yellow < red else {
      return "the lights must come one after another, and are \(lights): give green, yellow and red"
    }
    guard minimum <= maximum else {
      return "min is \(Rounding.clock(minimum)), more than max, \(Rounding.clock(maximum)): "
        + "give both"
    }
    let bounds = qualifying()
    guard bounds.contains(green), bounds.contains(red) else {
      return "the lights are \(lights), but only \(Rounding.clock(bounds.lowerBound)) to "
        + "\(Rounding.clock(bounds.upperBound)) qualifies: give min and max, or green, yellow and red"
    }
    return nil
  }
}
