extension ProgressPage {
  /// Mustache; well-formed as XML too. Only the stylesheet goes in unescaped.
  static let template = #"""
    \#(Page.head())
    <body class="progress">
    <header>
    <h1>{{heading}}</h1>
    <p class="facts">{{facts}}</p>
    </header>
    <main>
    {{#nothing}}<p>{{.}}</p>{{/nothing}}
    {{#notes}}
    <section class="limits" aria-labelledby="notes">
    <h2 id="notes">About the takes</h2>
    <ul>{{#items}}<li>{{.}}</li>{{/items}}</ul>
    </section>
    {{/notes}}
    {{^nothing}}
    <section class="changes" aria-labelledby="changes">
    <h2 id="changes">What changed</h2>
    {{#changes}}
    <ol>{{#items}}<li><p>{{.}}</p></li>{{/items}}</ol>
    {{/changes}}
    {{#conclusion}}<p>{{.}}</p>{{/conclusion}}
    </section>
    <section aria-labelledby="numbers">
    <h2 id="numbers">The numbers</h2>
    {{#plots}}
    <figure>
    <figcaption><b>{{plotName}}</b> {{plotValues}} · <span class="{{plotKind}}">{{plotSummary}}</span>{{#plotDirection}} · {{.}}{{/plotDirection}}</figcaption>
    {{#picture}}
    <div class="lane">
    <div class="gutter" aria-hidden="true">{{#labels}}<span style="top:{{top}}%">{{text}}</span>{{/labels}}</div>
    <svg viewBox="0 0 1000 100" height="84" preserveAspectRatio="none" role="img" aria-labelledby="{{plotID}}-title {{plotID}}-desc"><title id="{{plotID}}-title">{{plotName}}</title><desc id="{{plotID}}-desc">{{description}}</desc><rect class="green" x="0" y="{{bandTop}}" width="1000" height="{{bandHeight}}" /><path class="pace" d="{{line}}" /><path class="dots" d="{{dots}}" /></svg>
    </div>
    <p class="span" aria-hidden="true"><span>{{firstPeriod}}</span><span>{{lastPeriod}}</span></p>
    {{/picture}}
    </figure>
    {{/plots}}
    {{#explanation}}<p class="facts">{{.}} The band behind a line is the profile's green one.</p>{{/explanation}}
    </section>
    {{/nothing}}
    {{#table}}
    <details>
    <summary>The medians as a table</summary>
    <div class="wide"><table>
    <thead><tr>{{#periods}}<th scope="col">{{.}}</th>{{/periods}}</tr></thead>
    <tbody>{{#rows}}<tr><th scope="row">{{rowName}}</th>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>{{/rows}}</tbody>
    </table></div>
    </details>
    {{/table}}
    {{#ratings}}
    <section class="information" aria-labelledby="ratings">
    <h2 id="ratings">How it felt</h2>
    <ul>{{#items}}<li><p>{{.}}</p></li>{{/items}}</ul>
    </section>
    {{/ratings}}
    {{#drills}}
    <section class="information" aria-labelledby="drills">
    <h2 id="drills">Drills</h2>
    <ul>{{#drillLines}}<li><b>{{lineName}}</b> {{lineFacts}}</li>{{/drillLines}}</ul>
    <p class="facts">{{drillExplanation}}</p>
    </section>
    {{/drills}}
    {{#goals}}
    <section class="information" aria-labelledby="goals">
    <h2 id="goals">Goals</h2>
    <ul>{{#goalLines}}<li><p>{{lineName}}</p><p class="facts">{{lineFacts}}</p></li>{{/goalLines}}</ul>
    </section>
    {{/goals}}
    {{#looks}}
    <section class="information" aria-labelledby="debriefs">
    <h2 id="debriefs">Looking back</h2>
    {{#debriefs}}
    <h3>{{debriefHeading}}</h3>
    <ul>{{#answers}}<li><b>{{lineName}}</b> {{lineFacts}}</li>{{/answers}}</ul>
    {{/debriefs}}
    </section>
    {{/looks}}
    </main>
    <footer><p class="facts">{{method}}</p></footer>
    </body>
    </html>

    """#

  static let styles = """
    .progress .clear { color: var(--ink); font-weight: 600; }
    .progress figure { break-inside: avoid; margin-bottom: 1.3rem; }
    .progress path.dots { fill: none; stroke: var(--voice); stroke-width: 7px;
      stroke-linecap: round; }
    .progress .span { display: flex; justify-content: space-between; margin-left: 2.6rem;
      font-size: .75rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
    .progress summary { cursor: pointer; font-weight: 600; padding: .4rem 0; }
    .progress table { table-layout: auto; font-size: .85rem; font-variant-numeric: tabular-nums; }
    .progress td, .progress thead th + th { text-align: right; }
    .progress .wide { overflow-x: auto; }
    @media (max-width: 34rem) { .progress .span { margin-left: 2rem; } }
    .progress th { white-space: nowrap; overflow-wrap: normal; }
    .progress thead th { white-space: normal; color: var(--quiet); vertical-align: bottom; }
    """
}
