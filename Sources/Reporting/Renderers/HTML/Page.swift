package import Feedback
import SpeechMetrics

/// What the page's template shows; its keys are these properties' names.
///
/// A key that is nil is looked up further out, so that no two levels share a name.
package struct Page {
  package struct Section {
    var items: [Item]

    /// Nil when there is nothing to show.
    init?(_ items: [Item]) {
      guard !items.isEmpty else { return nil }
      self.items = items
    }

    init?(_ texts: [String]) {
      self.init(texts.map { Item(message: Escaping.plain($0, limit: 1000)) })
    }

    package init?(_ findings: [Finding]) {
      self.init(findings.map(Item.init))
    }

    /// One item, its texts inert already.
    package init(message: String, moments: [String], practise: String?) {
      let listen = moments.isEmpty ? nil : Moments(moments: moments)
      items = [Item(message: message, listen: listen, practise: practise)]
    }
  }

  struct Item {
    var message: String
    var listen: Moments?
    var practise: String?
  }

  struct Moments {
    var moments: [String]
  }

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
  }

  struct RowJudgement {
    var band: String
    var mark: String
    var standing: String
    var bandPicture: BandPicture
  }

  struct ScoreSection {
    struct Dimension {
      var name: String
      var points: String
    }

    var overall: String
    var dimensions: [Dimension]
    var explanation: String
  }

  struct Definition {
    var term: String
    var meaning: String
    var bandSource: String?
  }

  var stylesheet = Page.styles
  var heading: String
  var facts: String
  var marksAndBreaks: [String]
  var limits: Section?
  var strengths: Section?
  var changes: Section?
  var nothingToChange: String?
  var information: Section?
  var picture: TimelinePicture?
  var groups: [Group]
  var score: ScoreSection?
  var notHeard: Section?
  var definitions: [Definition]
  var method: String

  package init(_ report: Report) {
    heading = report.heading
    facts = report.facts.joined(separator: " · ")
    marksAndBreaks = report.marksAndBreaks
    limits = Section(report.limits)
    strengths = Section(report.strengths)
    changes = Section(report.changes)
    let isFine = report.changes.isEmpty && !report.strengths.isEmpty
    nothingToChange = isFine ? Report.nothingToChange : nil
    information = Section(report.information)
    picture = report.curves.level.isEmpty ? nil : TimelinePicture(report)
    groups = report.numbers.map(Group.init)
    score = report.score.map(ScoreSection.init)
    notHeard = Section(report.notHeard)
    definitions = MetricID.allCases.map { Definition($0, norm: report.metrics[$0]?.norm) }
    method = report.method.joined(separator: " · ")
  }
}

extension Page.Item {
  init(_ finding: Finding) {
    message = finding.plainMessage
    listen = finding.moments.isEmpty ? nil : Page.Moments(moments: finding.moments)
    practise = finding.plainExercise
  }
}

extension Page.Group {
  init(_ group: NumberGroup) {
    groupTitle = group.title
    groupReason = group.sharedReason.map { Escaping.plain($0, limit: 1000) }
    rows = group.sharedReason == nil ? group.rows.map(Page.Row.init) : []
  }
}

extension Page.Row {
  init(_ row: NumberRow) {
    name = row.name
    number = row.number
    unit = row.unit
    rowReason = row.reason.map { Escaping.plain($0, limit: 1000) }
    judgement = row.judgement.map(Page.RowJudgement.init)
  }
}

extension Page.RowJudgement {
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

extension Page.ScoreSection {
  init(_ score: Score) {
    overall = score.overallText
    dimensions = score.dimensions.map {
      Dimension(name: $0.group.title, points: Score.text($0.score, $0.uncertainty))
    }
    explanation = Score.explanation
  }
}

extension Page.Definition {
  init(_ id: MetricID, norm: Norm?) {
    term = id.name
    meaning = id.explanation
    bandSource = norm.flatMap { norm in
      Formatting.band(norm.green, of: id).map { band in
        let unit = id.unit.isEmpty ? "" : " \(id.unit)"
        return "Green band \(band)\(unit): \(norm.sourceText)"
      }
    }
  }
}
