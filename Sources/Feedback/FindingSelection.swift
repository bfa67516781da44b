/// The findings that a report leads with.
///
/// At most three to change and three to keep, unless fewer are asked for (one focus at a time beats a long
/// list; the number is a convention). A topic speaks once, and a change in it silences its strengths.
struct FindingSelection {
  private(set) var strengths: [Finding] = []
  private(set) var changes: [Finding] = []
  private(set) var information: [Finding] = []

  private var most = 3

  init() {}

  init(
    _ observations: Observations, rules: [any FindingRule] = FindingRules.all, atMost most: Int = 3
  ) {
    self.most = most
    var topics: Set<FindingTopic> = []
    let candidates = Self.ordered(rules, in: observations)
    for severity in [Finding.Severity.change, .strength, .information] {
      for (rule, finding) in candidates
      where finding.severity == severity && topics.insert(rule.topic).inserted {
        keep(finding)
      }
    }
  }

  /// Heaviest first; equal weights in the order of the rules.
  private static func ordered(
    _ rules: [any FindingRule], in observations: Observations
  ) -> [(rule: any FindingRule, finding: Finding)] {
    rules.enumerated()
      .compactMap { order, rule in rule.finding(in: observations).map { (order, rule, $0) } }
      .sorted { ($1.2.weight, $0.0) < ($0.2.weight, $1.0) }
      .map { ($0.1, $0.2) }
  }

  private mutating func keep(_ finding: Finding) {
    switch finding.severity {
    case .strength where strengths.count < most: strengths.append(finding)
    case .change where changes.count < most: changes.append(finding)
    case .information: information.append(finding)
    case .strength, .change: break
    }
  }
}
