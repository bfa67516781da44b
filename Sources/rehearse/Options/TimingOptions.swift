import ArgumentParser
import Feedback

/// When the timing light comes on.
struct TimingOptions: ParsableArguments {
  @Option(
    help: .init(
      """
      Light green, yellow and red: 5:00-7:00 (yellow halfway), 5:00-6:00-7:00, or 7:00 for red alone \
      with the others before it.
      """,
      valueName: "times"))
  var limit: String?

  @Option(
    name: [.long, .customLong("preset")],
    help: .init(
      "The same by the rules of a kind of speech: \(TimingPlan.ids.joined(separator: ", ")).",
      valueName: "kind"),
    completion: .list(TimingPlan.ids))
  var timing: String?

  func validate() throws {
    if limit != nil, timing != nil {
      throw ValidationError("--limit and --timing both set the light: give one of them")
    }
    do { _ = try plan() } catch { throw ValidationError("\(error)") }
  }

  func plan() throws(TimingError) -> TimingPlan? {
    if let limit { return try TimingPlan(limit: limit) }
    if let timing { return try TimingPlan(preset: timing) }
    return nil
  }
}
