import Feedback
import SpeechMetrics

/// The numbers as a page shows them: first those that are held against a norm, then the others.
struct PageNumbers {
  struct Group {
    var groupTitle: String
    var groupReason: String?
    var rows: [Row]
  }

  struct Row {
    var name: String
    var number: String
    var unit: String
    var rowReason: String?
    var judgement: RowJudgement?
    var meaning: String
    var howAccurate: String?
    var howToImprove: String?
    var basis: Basis?
  }

  struct RowJudgement {
    var band: String
    var mark: String
    var standing: String
    var bandPicture: BandPicture
  }

  /// What a number is held against, and why.
  struct Basis {
    var strength: String
    var bands: String
    var reference: String
    var population: String
    var note: String?
  }

  /// A list that a page folds up.
  struct Folded {
    var furtherGroups: [Group]
  }

  var groups: [Group]
  var further: Folded?

  init(_ report: Report) {
    groups = report.numbers.compactMap { Group($0, \.isHeldAgainstNorm) }
    let others = report.numbers.compactMap { Group($0) { !$0.isHeldAgainstNorm } }
    further = others.isEmpty ? nil : Folded(furtherGroups: others)
  }
}

extension NumberRow {
  fileprivate var isHeldAgainstNorm: Bool { norm != nil }
}

extension PageNumbers.Group {
  /// The rows of `group` that belong; nil where there are none. What all lack for one reason is one line.
  init?(_ group: NumberGroup, _ belongs: (NumberRow) -> Bool) {
    let rows = group.rows.filter(belongs)
    guard !rows.isEmpty else { return nil }
    groupTitle = group.title
    groupReason = NumberGroup(title: group.title, rows: rows).sharedReason
      .map { Escaping.plain($0, limit: 1000) }
    self.rows = groupReason == nil ? rows.map(PageNumbers.Row.init) : []
  }
}

extension PageNumbers.Row {
  init(_ row: NumberRow) {
    name = row.name
    number = row.number
    unit = row.unit
    rowReason = row.reason.map { Escaping.plain($0, limit: 1000) }
    judgement = row.judgement.map(PageNumbers.RowJudgement.init)
    meaning = row.explanation
    let explanation = Explanation.shipped[row.id]
    howAccurate = explanation?.accuracy
    howToImprove = explanation?.improvement
    basis = row.norm.flatMap(PageNumbers.Basis.init)
  }
}

extension PageNumbers.RowJudgement {
  init(_ judgement: Judgement) {
    band = judgement.band
    mark = judgement.mark
    standing =
      switch (judgement.standing, judgement.isTolerable) {
      case (.inside, _): "inside"
      case (_, true): "near"
      case (_, false): "outside"
      }
    bandPicture = BandPicture(judgement)
  }
}

extension PageNumbers.Basis {
  init?(_ norm: Norm) {
    let metric = norm.metric
    guard let green = Formatting.band(norm.green, of: metric) else { return nil }
    let unit = metric.unit.isEmpty ? "" : " \(metric.unit)"
    let amber = Formatting.band(norm.amber, of: metric).map { "; tolerable: \($0)\(unit)" } ?? ""
    strength = norm.source.strength.wording
    bands = "Comfortable for listeners: \(green)\(unit)\(amber)."
    let plain = { (text: String) in Escaping.plain(text, limit: 1000) }
    reference = plain(norm.source.reference)
    population = plain(norm.source.population)
    note = norm.source.note.map(plain)
  }
}
