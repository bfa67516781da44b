import Feedback
import SpeechMetrics

/// What the page's template shows; its keys are these properties' names, none of them used twice.
struct ProgressPage {
  struct Items {
    var items: [String]

    init?(_ items: [String]) {
      guard !items.isEmpty else { return nil }
      self.items = items
    }
  }

  struct Plot {
    var plotID: String
    var plotName: String
    var plotUnit: String
    var plotValues: String
    var plotKind: String
    var plotSummary: String
    var plotDirection: String?
    var picture: ProgressPicture?
  }

  struct Table {
    var periods: [String]
    var rows: [Row]
  }

  struct Row {
    var rowName: String
    var cells: [String]
  }

  struct Drills {
    var drillLines: [Line]
    var drillExplanation: String
  }

  struct Goals {
    var goalLines: [Line]
  }

  struct Line {
    var lineName: String
    var lineFacts: String
  }

  struct Debriefs {
    var debriefs: [Debrief]
  }

  struct Debrief {
    var debriefHeading: String
    var answers: [Line]
  }

  var stylesheet = Page.styles + "\n" + ProgressPage.styles
  var heading = ProgressReport.heading
  var facts: String
  var nothing: String?
  var notes: Items?
  var changes: Items?
  var conclusion: String?
  var plots: [Plot]
  var explanation: String?
  var table: Table?
  var ratings: Items?
  var drills: Drills?
  var goals: Goals?
  var looks: Debriefs?
  var method: String

  init(_ progress: ProgressReport) {
    facts = progress.facts.joined(separator: " · ")
    nothing = progress.takeCount == 0 ? ProgressReport.nothing : nil
    notes = Items(progress.plainNotes)
    changes = Items(progress.plainChanges)
    conclusion = progress.conclusion
    plots = progress.takeCount == 0 ? [] : progress.metrics.map { Plot($0, progress.periods) }
    explanation = progress.explanation
    table = Table(progress)
    ratings = Items(progress.ratingSentences)
    drills = progress.drills.isEmpty ? nil : Drills(progress.drills)
    goals = progress.goals.isEmpty ? nil : Goals(goalLines: progress.goals.map(Line.init))
    looks =
      progress.debriefs.isEmpty
      ? nil : Debriefs(debriefs: progress.debriefs.map(Debrief.init))
    method = "rehearse \(Escaping.plain(progress.toolVersion))"
  }
}

extension ProgressPage.Plot {
  fileprivate init(_ row: ProgressReport.Row, _ periods: [ProgressReport.Period]) {
    plotID = row.metric.rawValue
    plotName = row.name
    plotUnit = row.unit
    plotValues = row.values
    plotKind = row.change?.isClear == true ? "clear" : "unclear"
    plotSummary = row.plainSummary
    plotDirection = row.direction
    picture = ProgressPicture(row, periods)
  }
}

extension ProgressPage.Table {
  fileprivate init?(_ progress: ProgressReport) {
    guard progress.periods.count > 1 else { return nil }
    let kind = progress.periodKind
    periods = [kind == .week ? "week from" : "month", "takes"] + progress.metrics.map(\.name)
    rows = progress.periods.enumerated().map { place, period in
      ProgressPage.Row(
        rowName: kind == .week ? period.start : String(period.start.prefix(7)),
        cells: ["\(period.takeCount)"]
          + progress.metrics.map { metric in metric.medians[place].map(metric.number) ?? "—" })
    }
  }
}

extension ProgressPage.Drills {
  fileprivate init(_ drills: [ProgressReport.Drill]) {
    drillLines = drills.map {
      ProgressPage.Line(lineName: Escaping.plain($0.drill), lineFacts: $0.facts)
    }
    drillExplanation = ProgressReport.drillExplanation
  }
}

extension ProgressPage.Line {
  fileprivate init(_ goal: ProgressReport.Goal) {
    lineName = Escaping.plain(goal.statement, limit: 500)
    lineFacts = goal.stage
  }
}

extension ProgressPage.Debrief {
  fileprivate init(_ debrief: ProgressReport.Debrief) {
    debriefHeading = debrief.heading
    answers = debrief.answers.map {
      ProgressPage.Line(lineName: $0.question, lineFacts: $0.answer)
    }
  }
}
