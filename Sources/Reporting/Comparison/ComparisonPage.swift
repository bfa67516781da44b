import Feedback
import SpeechMetrics

/// What the page's template shows; its keys are these properties' names, none of them used twice.
struct ComparisonPage {
  struct Take {
    var number: Int
    var takeName: String
    var takeFacts: String
  }

  struct Items {
    var items: [String]

    init?(_ items: [String]) {
      guard !items.isEmpty else { return nil }
      self.items = items
    }
  }

  struct Group {
    var groupTitle: String
    var columnCount: Int
    var groupReason: String?
    var rows: [Row]
  }

  struct Row {
    var name: String
    var unit: String
    var cells: [String]
    var kind: String
    var summary: String
    var rowNoise: String?
    var direction: String?
    var steps: [String]
    var band: String?
    var picture: ComparisonPicture?
  }

  var stylesheet = Page.styles + "\n" + ComparisonPage.styles
  var heading = Comparison.heading
  var takes: [Take]
  var notes: Items?
  var changes: Items?
  var conclusion: String?
  var groups: [Group]
  var explanation: String
  var method: String

  init(_ comparison: Comparison) {
    takes = comparison.takes.enumerated().map { index, take in
      Take(
        number: index + 1, takeName: take.heading,
        takeFacts: take.facts.joined(separator: " · "))
    }
    notes = Items(comparison.plainNotes)
    changes = Items(comparison.plainChanges)
    conclusion = comparison.conclusion
    explanation = comparison.explanation
    let columnCount = 1 + comparison.takes.count + 2
    groups = comparison.groups.map { group in
      Group(
        groupTitle: group.title, columnCount: columnCount, groupReason: group.sharedReason,
        rows: group.sharedReason == nil ? group.rows.map(Row.init) : [])
    }
    method = "\(comparison.tool.name) \(Escaping.plain(comparison.tool.version))"
  }
}

extension ComparisonPage.Row {
  init(_ row: Comparison.Row) {
    name = row.name
    unit = row.unit
    cells = row.numbers
    kind = row.change.map { $0.isClear ? "clear" : "unclear" } ?? "none"
    summary = row.plainSummary
    rowNoise = row.noise
    direction = row.direction
    steps = row.stepTexts
    band = row.band
    picture = ComparisonPicture(row)
  }
}
