import Feedback
import SpeechAnalysis

/// What the words tell, on a page; its keys are these properties' names.
package struct PageWords {
  struct Row {
    var rowName: String
    var rowText: String
  }

  struct Point {
    var reached: String
    var pointText: String
    var at: Page.Moment?
    var note: String
  }

  struct Points {
    var points: [Point]
  }

  struct Script {
    var sections: [WordsText.Section]
    var skipped: Quotes?
    var added: Quotes?
  }

  struct Quotes {
    var quotes: [String]

    init?(_ quotes: [String]) {
      guard !quotes.isEmpty else { return nil }
      self.quotes = quotes
    }
  }

  struct Line {
    var at: Page.Moment
    var pieces: [Piece]
  }

  struct Piece {
    struct Flagged {
      var kind: String
      var phrase: String
    }

    var plain: String?
    var flagged: Flagged?
  }

  var said: Page.Section?
  var rows: [Row]
  var keyPoints: Points?
  var written: Script?
  var origin: String
  var lines: [Line]

  init(_ words: WordsReview) {
    let text = WordsText(words)
    said = Page.Section(text.findings)
    rows = text.rows.map { Row(rowName: $0.name, rowText: $0.text) }
    keyPoints = text.points.isEmpty ? nil : Points(points: text.points.map(Point.init))
    written =
      text.sections.isEmpty
      ? nil
      : Script(
        sections: text.sections, skipped: Quotes(text.skipped), added: Quotes(text.added))
    origin = text.origin
    lines = words.lines.map { line in
      Line(at: Page.Moment(line.start), pieces: line.pieces.map(Piece.init))
    }
  }
}

extension PageWords.Point {
  fileprivate init(_ point: WordsText.Point) {
    reached = point.isReached ? "✓" : "–"
    pointText = point.text
    at = point.seconds.map { Page.Moment($0) }
    note = point.note
  }
}

extension PageWords.Piece {
  fileprivate init(_ piece: SpokenLine.Piece) {
    if let mark = piece.mark {
      flagged = Flagged(kind: mark.rawValue, phrase: piece.text)
    } else {
      plain = piece.text
    }
  }
}

extension PageWords {
  package static let template = #"""
    {{#words}}
    <section class="words information" aria-labelledby="words">
    <h2 id="words">\#(WordsText.title)</h2>
    {{#said}}
    <ul>
    \#(Page.itemsTemplate)
    </ul>
    {{/said}}
    <dl>{{#rows}}<div><dt>{{rowName}}</dt><dd>{{rowText}}</dd></div>{{/rows}}</dl>
    {{#keyPoints}}
    <h3>\#(WordsText.pointsTitle)</h3>
    <ul class="points">
    {{#points}}
    <li><b>{{reached}}</b> {{pointText}} {{#at}}<span class="moment" data-time="{{seconds}}">{{clock}}</span>{{/at}} <span class="facts">{{note}}</span></li>
    {{/points}}
    </ul>
    {{/keyPoints}}
    {{#written}}
    <h3>\#(WordsText.sectionsTitle)</h3>
    <table>
    <thead><tr><td></td><th scope="col">when</th><th scope="col">length</th><th scope="col">said</th></tr></thead>
    <tbody>{{#sections}}<tr><th scope="row">{{title}}</th><td>{{time}}</td><td>{{length}}</td><td>{{share}}</td></tr>{{/sections}}</tbody>
    </table>
    {{#skipped}}<p class="facts">Not said:</p><ul>{{#quotes}}<li>{{.}}</li>{{/quotes}}</ul>{{/skipped}}
    {{#added}}<p class="facts">Added:</p><ul>{{#quotes}}<li>{{.}}</li>{{/quotes}}</ul>{{/added}}
    {{/written}}
    <details class="spoken">
    <summary>\#(WordsText.wordsTitle)</summary>
    {{#lines}}
    <p>{{#at}}<span class="moment" data-time="{{seconds}}">{{clock}}</span>{{/at}}{{#pieces}} {{#plain}}{{.}}{{/plain}}{{#flagged}}<mark class="{{kind}}">{{phrase}}</mark>{{/flagged}}{{/pieces}}</p>
    {{/lines}}
    </details>
    <p class="facts">{{origin}}</p>
    </section>
    {{/words}}
    """#

  package static let styles = """

    .words dl { margin: .6rem 0; }
    .words dl div { display: flex; gap: .8rem; }
    .words dt { flex: 0 0 8rem; color: var(--quiet); }
    .words dd { margin: 0; }
    .words .points { list-style: none; padding-left: 0; }
    .spoken p { margin: .3rem 0; }
    .spoken mark { background: none; color: inherit; text-decoration: underline dotted 2px; }
    .words table { table-layout: auto; margin-bottom: .4rem; font-variant-numeric: tabular-nums; }
    .words tr > :nth-child(n+2) { text-align: right; }
    """
}
