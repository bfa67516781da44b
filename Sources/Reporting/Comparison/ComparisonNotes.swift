import SpeechMetrics

extension Comparison {
  /// What differs between the takes besides the talk, as sentences.
  static func notes(_ takes: [ComparedTake]) -> [String] {
    [profiles(takes), pauses(takes), f0(takes), versions(takes), tiers(takes)].compactMap { $0 }
  }

  private static func profiles(_ takes: [ComparedTake]) -> String? {
    guard let last = takes.last, takes.contains(where: { $0.profile.hash != last.profile.hash })
    else { return nil }
    let titles = unique(takes.map(\.profile.title))
    let which =
      titles.count > 1
      ? "different profiles (\(titles.joined(separator: ", ")))"
      : "different versions of the profile \(last.profile.title)"
    return "The takes were judged by \(which). The bands here are those of the last take."
  }

  private static func pauses(_ takes: [ComparedTake]) -> String? {
    let minima = takes.map(\.parameters.minimumPause)
    guard unique(minima).count > 1 else { return nil }
    let places = minima.enumerated().map { index, minimum in
      "\(Formatting.shortest(minimum, decimals: 3)) s in take \(index + 1)"
    }
    return
      "Pauses begin at \(places.joined(separator: ", at ")), so figures that rest on them aren't "
      + "compared. Analyse the recordings again with one --pause-min."
  }

  private static func f0(_ takes: [ComparedTake]) -> String? {
    let ranges = unique(takes.map { [$0.parameters.f0Floor, $0.parameters.f0Ceiling] })
    guard ranges.count > 1 else { return nil }
    return
      "F0 was looked for in different ranges, so part of a change in pitch may come from that. "
      + "Analyse the recordings again with one --f0-floor and --f0-ceiling."
  }

  private static func versions(_ takes: [ComparedTake]) -> String? {
    let versions = unique(takes.map(\.tool.version))
    let weights = unique(takes.map { $0.hashes["weights"] })
    guard versions.count > 1 || weights.count > 1 else { return nil }
    let which = versions.count > 1 ? " (\(versions.joined(separator: ", ")))" : ""
    return
      "The takes were measured by different versions of rehearse\(which), so part of any change may "
      + "come from that. Analyse the recordings again to be sure."
  }

  private static func tiers(_ takes: [ComparedTake]) -> String? {
    guard unique(takes.map { Set($0.givenTiers) }).count > 1 else { return nil }
    let corrected = takes.enumerated().filter { !$0.element.givenTiers.isEmpty }
      .map { "\($0.element.givenTiers.joined(separator: ", ")) in take \($0.offset + 1)" }
    return
      "What was corrected by hand differs: \(corrected.joined(separator: "; ")). Part of a change "
      + "may come from that."
  }

  private static func unique<Value: Equatable>(_ values: [Value]) -> [Value] {
    values.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
