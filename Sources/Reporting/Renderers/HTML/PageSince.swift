import Feedback

/// What a page shows of the takes before; its keys are these properties' names.
struct PageSince {
  struct Row {
    var sinceName: String
    var sinceValues: String
    var sinceKind: String
    var sinceSummary: String
    var sinceUsual: String
  }

  var sinceHeading: String
  var sentences: [String]
  var sinceRows: [Row]
  var sinceExplanation: String

  init(_ since: SinceLastTime) {
    sinceHeading = since.heading
    sentences = since.sentences
    sinceRows = since.metrics.map { row in
      Row(
        sinceName: row.name, sinceValues: row.values,
        sinceKind: row.change.isClear ? "clear" : "unclear", sinceSummary: row.plainSummary,
        sinceUsual: row.usualText ?? "")
    }
    sinceExplanation = since.explanation
  }

  static let template = #"""
    {{#since}}
    <section class="since information" aria-labelledby="since">
    <h2 id="since">{{sinceHeading}}</h2>
    <ul>{{#sentences}}<li><p>{{.}}</p></li>{{/sentences}}</ul>
    <div class="wide"><table>
    {{#sinceRows}}
    <tr><th scope="row">{{sinceName}}</th><td>{{sinceValues}}</td><td class="{{sinceKind}}">{{sinceSummary}}</td><td class="none">{{sinceUsual}}</td></tr>
    {{/sinceRows}}
    </table></div>
    <p class="facts">{{sinceExplanation}}</p>
    </section>
    {{/since}}
    """#

  static let styles = """

    .since table { table-layout: auto; margin: .8rem 0 .4rem; font-variant-numeric: tabular-nums; }
    .since .wide { overflow-x: auto; }
    .since .clear { font-weight: 600; }
    .since .unclear { color: var(--quiet); }
    """
}
