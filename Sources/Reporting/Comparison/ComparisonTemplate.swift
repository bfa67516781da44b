extension ComparisonPage {
  /// Mustache; well-formed as XML too. Only the stylesheet goes in unescaped.
  static let template = #"""
    \#(Page.head())
    <body class="comparison">
    <header>
    <h1>{{heading}}</h1>
    <ol class="takes">
    {{#takes}}
    <li><b>{{takeName}}</b> <span class="facts">{{takeFacts}}</span></li>
    {{/takes}}
    </ol>
    </header>
    <main>
    {{#notes}}
    <section class="limits" aria-labelledby="notes">
    <h2 id="notes">About the takes</h2>
    <ul>{{#items}}<li>{{.}}</li>{{/items}}</ul>
    </section>
    {{/notes}}
    <section class="changes" aria-labelledby="changes">
    <h2 id="changes">What changed</h2>
    {{#changes}}
    <ol>{{#items}}<li><p>{{.}}</p></li>{{/items}}</ol>
    {{/changes}}
    {{#conclusion}}
    <p>{{.}}</p>
    {{/conclusion}}
    </section>
    <section class="numbers" aria-labelledby="numbers">
    <h2 id="numbers">The numbers</h2>
    <div class="wide"><table role="table">
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">metric</th>{{#takes}}<th scope="col" role="columnheader">take {{number}}</th>{{/takes}}<th scope="col" role="columnheader">change</th><th scope="col" role="columnheader">green band</th></tr></thead>
    {{#groups}}
    <tbody role="rowgroup">
    <tr class="group" role="row"><th scope="rowgroup" role="rowheader" colspan="{{columnCount}}">{{groupTitle}}</th></tr>
    {{#groupReason}}<tr role="row"><td class="none" role="cell" colspan="{{columnCount}}">{{.}}</td></tr>{{/groupReason}}
    {{#rows}}
    <tr role="row"><th scope="row" role="rowheader">{{name}} <span class="unit">{{unit}}</span></th>{{#cells}}<td class="value" role="cell">{{.}}</td>{{/cells}}<td class="change {{kind}}" role="cell"><b>{{summary}}</b>{{#rowNoise}} <span class="noise">({{.}})</span>{{/rowNoise}}{{#direction}}<br />{{.}}{{/direction}}{{#steps}}<br /><span class="step">{{.}}</span>{{/steps}}</td><td class="band" role="cell">{{#picture}}<svg viewBox="0 0 100 12" aria-hidden="true"><path class="scale" d="M0 6h100" /><rect class="amber" x="{{amberLeft}}" y="3" width="{{amberWidth}}" height="6" /><rect class="green" x="{{greenLeft}}" y="3" width="{{greenWidth}}" height="6" />{{#marks}}<circle class="{{markKind}}" cx="{{x}}" cy="6" r="4" />{{/marks}}</svg>{{/picture}}{{#band}}<span>{{.}}</span>{{/band}}</td></tr>
    {{/rows}}
    </tbody>
    {{/groups}}
    </table></div>
    <p class="facts">{{explanation}} In the pictures the last take is the filled mark.</p>
    </section>
    </main>
    <footer><p class="facts">{{method}}</p></footer>
    </body>
    </html>

    """#

  static let styles = """
    .takes { counter-reset: take; }
    .takes li { counter-increment: take; }
    .takes li::before { content: counter(take) "  "; color: var(--voice); font-weight: 700; }
    .comparison table { table-layout: auto; }
    .comparison thead { position: static; width: auto; height: auto; clip-path: none; }
    .comparison thead th { font-size: .8rem; color: var(--quiet); }
    .comparison .wide { overflow-x: auto; }
    .comparison tbody th { min-width: 9.5rem; overflow-wrap: normal; }
    .comparison thead th { white-space: nowrap; }
    .comparison .group { border-top: 0; }
    .comparison .group th { padding-top: 1.2rem; font-weight: 700; color: var(--voice); }
    .comparison .value { color: var(--ink); text-align: right; padding-right: .9rem;
      white-space: nowrap; }
    .comparison thead th:nth-child(n+2) { text-align: right; padding-right: .9rem; }
    .comparison thead th:nth-last-child(-n+2) { text-align: left; }
    .comparison .unit, .comparison .noise, .comparison .step, .comparison .unclear b,
    .comparison .none b { color: var(--quiet); font-weight: 400; }
    .comparison .band svg { display: block; width: 7rem; height: .85rem; margin: .25rem 0 .1rem; }
    .comparison .earlier { fill: var(--card); stroke: var(--ink); stroke-width: 1.5px; }
    @media print {
      .comparison table { break-inside: auto; }
      .comparison tbody { break-inside: avoid; }
      .comparison .group th { padding-top: .6rem; }
      .comparison .band { white-space: nowrap; }
      .comparison .band svg { display: inline-block; width: 5rem; margin: 0 .5rem 0 0; }
    }
    @media (max-width: 40rem) {
      .comparison thead { position: absolute; width: 1px; height: 1px; clip-path: inset(50%); }
      .comparison table, .comparison tbody { display: block; }
      .comparison tr { display: flex; flex-wrap: wrap; column-gap: .4rem; padding: .3rem 0; }
      .comparison th, .comparison .change, .comparison .band { flex: 0 0 100%; padding: 0; }
      .comparison .value { padding: 0; }
      .comparison .value + .value::before { content: "→ "; color: var(--quiet); }
      .comparison tbody th { font-weight: 600; }
    }
    """
}
