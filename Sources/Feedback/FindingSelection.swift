/// The findings that a report leads with.
///
/// At most three to change and three to keep (one focus at a time beats a long list; the number is a
/// convention). A topic speaks once, and a change in it silences its strengths.
struct FindingSelection {
  private(set) var strengths: [Finding] = []
  private(set) var changes: [Finding] = []
  private(set) var information: [Finding] = []

  init() {}

  init(_ observations: Observations) {
    var topics: Set<FindingTopic> = []
    let candidates = Self.ordered(in: observations)
    for severity in [Finding.Severity.change, .strength, .information] {
      for (rule, finding) in candidates
      where finding.severity == severity && topics.insert(rule.topic).inserted {
        keep(finding)
      }
    }
  }

  /// Heaviest first; equal weights in the order of the rules.
  private static func ordered(
    in observations: Observations
  ) -> [(rule: any FindingRule, finding: Finding)] {
    FindingRules.all.enumerated()
      .compactMap { order, rule in rule.finding(in: observations).map { (order, rule, $0) } }
      .sorted { ($1.2.weight, $0.0) < ($0.2.weight, $1.0) }
      .map { ($0.1, $0.2) }
  }

  private mutating func keep(_ finding: Finding) {
    switch finding.severity {
    case .strength where strengths.count < 3: strengths.append(finding)
    case .change where changes.count < 3: changes.append(finding)
    case .information: information.append(finding)
    case .strength, .change: break
    }
  }
}
