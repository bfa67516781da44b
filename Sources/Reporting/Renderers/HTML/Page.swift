import DSP
package import Feedback
import SpeechAnalysis
import SpeechMetrics

/// What the pages of one speech show; its keys are these properties' names.
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
      let moments = moments.map { Moment(clock: $0) }
      items = [Item(message: message, listen: Moments(moments), practise: practise)]
    }
  }

  struct Item {
    var message: String
    var listen: Moments?
    var practise: String?
  }

  struct Moments {
    var moments: [Moment]

    init?(_ moments: [Moment]) {
      guard !moments.isEmpty else { return nil }
      self.moments = moments
    }
  }

  struct Moment {
    /// "0:36".
    var clock: String
    /// From the recording's first sample; nil where nothing can be played.
    var seconds: String?
  }

  struct TimingLightSection {
    var timingTitle = TimingReview.heading
    var timingMessage: String
  }

  /// Opening, middle and closing side by side.
  struct Parts {
    struct Head {
      var place: String
      var time: String
    }

    struct Row {
      var figure: String
      var cells: [PartTable.Cell]
    }

    var partsTitle = PartTable.title
    var partsExplanation: String
    var heads: [Head]
    var figures: [Row]

    init?(_ parts: [Report.Part]?) {
      guard let table = PartTable(parts) else { return nil }
      partsExplanation = table.explanation
      heads = zip(table.heads, table.times).map(Head.init)
      figures = table.rows.map { Row(figure: $0.name, cells: $0.cells) }
    }
  }

  struct Answers {
    var answers: [Answer]

    init?(_ answers: [Report.Answer]?) {
      guard let answers else { return nil }
      self.answers = answers.enumerated().map { Answer($1, number: $0 + 1) }
    }
  }

  struct Answer {
    var title: String
    var figures: String
    var start: Moment
    var said: [Item]

    init(_ answer: Report.Answer, number: Int) {
      title = answer.heading(number: number)
      figures = answer.facts.joined(separator: " · ")
      start = Moment(answer.range)
      said = answer.findings.map(Item.init)
    }
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

  var stylesheet = Page.styles
  var heading: String
  var facts: String
  var marked: Moments?
  var breaks: String?
  var remarks: [String]
  var limits: Section?
  var strengths: Section?
  var changes: Section?
  var nothingToChange: String?
  var information: Section?
  var words: PageWords?
  var since: PageSince?
  var timingLight: TimingLightSection?
  var parts: Parts?
  var answers: Answers?
  var picture: TimelinePicture?
  var numbers: PageNumbers
  var score: ScoreSection?
  var notHeard: Section?
  var method: String

  package init(_ report: Report) {
    heading = report.heading
    facts = report.facts.joined(separator: " · ")
    marked = Moments((report.capture?.marks ?? []).map(Moment.init))
    breaks = report.breaks
    remarks = report.remarks
    limits = Section(report.limits)
    strengths = Section(report.strengths)
    changes = Section(report.changes)
    let isFine = report.changes.isEmpty && !report.strengths.isEmpty
    nothingToChange = isFine ? Report.nothingToChange : nil
    information = Section(report.information)
    words = report.words.map(PageWords.init)
    since = report.sinceLastTime.map(PageSince.init)
    timingLight = report.timing.map { TimingLightSection(timingMessage: $0.plainMessage) }
    parts = Parts(report.parts)
    answers = Answers(report.answers)
    picture = report.curves.level.isEmpty ? nil : TimelinePicture(report)
    numbers = PageNumbers(report)
    score = report.score.map(ScoreSection.init)
    notHeard = Section(report.notHeard)
    method = report.method.joined(separator: " · ")
  }
}

extension Page.Item {
  init(_ finding: Finding) {
    message = finding.plainMessage
    listen = Page.Moments(finding.evidence.map(Page.Moment.init))
    practise = finding.plainPractice
  }
}

extension Page.Moment {
  init(_ range: TimeRange) { self.init(range.start) }

  init(_ time: Seconds) {
    clock = Rounding.clock(time)
    seconds = Formatting.shortest(time, decimals: 2)
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
