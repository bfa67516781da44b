import Reporting

extension ClubPage {
  /// Mustache; only the stylesheet and the script go in unescaped.
  static let text = #"""
    \#(Page.head(more: "; script-src 'sha256-\(ClubScript.digest)'"))
    <body>
    <header>
    <h1>{{heading}}</h1>
    <p class="facts">{{facts}}</p>
    </header>
    <main>
    {{#consentNote}}
    <section class="limits" aria-labelledby="consent">
    <h2 id="consent">Consent was not recorded</h2>
    <p>{{.}}</p>
    </section>
    {{/consentNote}}
    <section aria-labelledby="evening">
    <h2 id="evening">The evening</h2>
    <div class="wide"><table class="sortable">
    <thead><tr><th scope="col" aria-sort="ascending">#</th><th scope="col">speaker</th><th scope="col">title</th><th scope="col">type</th><th scope="col">time</th><th scope="col">light</th><th scope="col">qualification</th>{{#showsScores}}<th scope="col">score</th>{{/showsScores}}</tr></thead>
    <tbody>
    {{#rows}}
    <tr><td>{{number}}</td><th scope="row">{{speaker}}</th><td>{{title}}</td><td>{{type}}</td><td class="value" data-order="{{timeOrder}}"><b>{{time}}</b></td><td class="light"><span class="lamp {{lightKind}}"></span> {{light}}</td><td class="{{verdictKind}}">{{verdict}}</td>{{#points}}<td class="value" data-order="{{pointsOrder}}">{{pointsText}}</td>{{/points}}</tr>
    {{/rows}}
    </tbody>
    </table></div>
    {{#announcement}}<p>{{.}}</p>{{/announcement}}
    </section>
    <section aria-labelledby="timing">
    <h2 id="timing">The timer's rules</h2>
    {{#limits}}
    <table class="rules">
    <thead><tr><th scope="col">type</th><th scope="col">green</th><th scope="col">yellow</th><th scope="col">red</th><th scope="col">qualifies</th></tr></thead>
    <tbody>{{#items}}<tr><th scope="row">{{limitType}}</th><td>{{green}}</td><td>{{yellow}}</td><td>{{red}}</td><td>{{range}}</td></tr>{{/items}}</tbody>
    </table>
    {{/limits}}
    <p class="facts">{{timingNote}}</p>
    </section>
    {{#rankings}}
    <section class="ranking">
    <h2>{{rankingTitle}}</h2>
    <table>
    <thead><tr><th scope="col">place</th><th scope="col">speaker</th><th scope="col">{{measure}}</th><th scope="col">too close to call with</th></tr></thead>
    <tbody>{{#ranked}}<tr><td class="value"><b>{{place}}</b></td><th scope="row">{{rankedName}}</th><td class="value">{{rankedPoints}}</td><td class="none">{{tooClose}}</td></tr>{{/ranked}}</tbody>
    </table>
    </section>
    {{/rankings}}
    {{#rankingNote}}<p class="facts">{{.}}</p>{{/rankingNote}}
    {{#strips}}
    <section aria-labelledby="spread">
    <h2 id="spread">How the evening spread</h2>
    {{#items}}
    <figure>
    <figcaption><b>{{stripTitle}}</b> {{legend}}</figcaption>
    <svg class="strip" viewBox="0 0 600 {{height}}" role="img"><title>{{stripTitle}}: {{legend}}</title>{{#band}}<rect class="green" x="{{bandLeft}}" y="0" width="{{bandWidth}}" height="{{height}}" />{{/band}}<path class="scale" d="M0 {{floor}}h600" />{{#dots}}<circle class="dot" cx="{{x}}" cy="{{y}}" r="4.5" />{{/dots}}</svg>
    <div class="ticks" aria-hidden="true">{{#ticks}}<span style="left:{{left}}%">{{tickText}}</span>{{/ticks}}</div>
    </figure>
    {{/items}}
    </section>
    {{/strips}}
    {{#poor}}
    <section aria-labelledby="poor">
    <h2 id="poor">Recordings that don't allow a judgement</h2>
    <ul>{{#items}}<li><b>{{name}}</b> {{reason}}</li>{{/items}}</ul>
    </section>
    {{/poor}}
    {{#unscored}}
    <section aria-labelledby="unscored">
    <h2 id="unscored">Without a score</h2>
    <ul>{{#items}}<li><b>{{name}}</b> {{reason}}</li>{{/items}}</ul>
    </section>
    {{/unscored}}
    {{#duplicates}}
    <section aria-labelledby="duplicates">
    <h2 id="duplicates">The same recording twice</h2>
    <ul>{{#items}}<li><b>{{name}}</b> {{reason}}</li>{{/items}}</ul>
    </section>
    {{/duplicates}}
    {{#failed}}
    <section class="limits" aria-labelledby="failed">
    <h2 id="failed">Not heard</h2>
    <ul>{{#items}}<li><b>{{name}}</b> {{reason}}</li>{{/items}}</ul>
    </section>
    {{/failed}}
    <section aria-labelledby="not-heard">
    <h2 id="not-heard">What this can't hear</h2>
    <ul>{{#notHeard}}<li>{{.}}</li>{{/notHeard}}</ul>
    </section>
    </main>
    <footer><p class="facts">{{method}}</p></footer>
    <script>{{{script}}}</script>
    </body>
    </html>

    """#
}

/// Sorts the evening's table by the column whose heading is pressed; without it the table is as it is.
enum ClubScript {
  /// SHA-256 of `text` in base 64: the page's policy runs nothing else.
  static let digest = "7m5qkYW/2/oJwsc2OZL7jNV9QbBZYe+AJRXci+ad/4s="

  static let text = """

    for (const table of document.querySelectorAll("table.sortable")) {
      const heads = [...table.tHead.rows[0].cells];
      const body = table.tBodies[0];
      const key = (row, column) => row.cells[column].dataset.order ?? row.cells[column].textContent;
      const sort = (head, column) => {
        const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        heads.forEach(other => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", sign === 1 ? "ascending" : "descending");
        body.append(...[...body.rows].sort((one, other) =>
          sign * key(one, column).localeCompare(key(other, column), undefined, {numeric: true})));
      };
      heads.forEach((head, column) => {
        const button = document.createElement("button");
        button.append(...head.childNodes);
        button.addEventListener("click", () => sort(head, column));
        head.append(button);
      });
    }

    """
}

enum ClubStyle {
  /// After the report page's own.
  static let sheet = """

    body { max-width: 60rem; }
    thead th { color: var(--quiet); font-size: .85rem; }
    .wide { overflow-x: auto; }
    .sortable { table-layout: auto; overflow-wrap: break-word; font-variant-numeric: tabular-nums; }
    .sortable thead th { white-space: nowrap; }
    .sortable button { all: unset; min-width: 1.6rem; min-height: 1.6rem; cursor: pointer; }
    .sortable button:focus-visible { outline: 2px solid var(--voice); outline-offset: 2px; }
    th[aria-sort] button::after { margin-left: .25rem; font-size: .7em; }
    th[aria-sort="ascending"] button::after { content: "▲"; }
    th[aria-sort="descending"] button::after { content: "▼"; }
    tbody th { font-weight: 600; }
    .light, .sortable .value { white-space: nowrap; }
    .lamp { display: inline-block; width: .7rem; height: .7rem; border: 1px solid var(--quiet);
      border-radius: 50%; }
    .lamp.green { background: #2f9e5f; }
    .lamp.yellow { background: #e5b92e; }
    .lamp.red { background: #cf3d33; }
    .rules { max-width: 36rem; font-variant-numeric: tabular-nums; }
    .ranking table { max-width: 42rem; font-variant-numeric: tabular-nums; }
    .ranking :is(th, td):first-child { width: 4rem; }
    .strip { display: block; width: 100%; height: auto; }
    .dot { fill: var(--voice); stroke: var(--paper); stroke-width: 1px; }
    figure .ticks { position: relative; height: 1.3rem; font-size: .8rem; color: var(--quiet); }
    figure .ticks span { position: absolute; transform: translateX(-50%); }
    figcaption { margin-left: 0; }
    @media (max-width: 40rem) {
      .sortable { font-size: .8rem; }
      .sortable :is(td, th):nth-child(3) { display: none; }
    }
    @media print {
      body { max-width: none; }
      .sortable { break-inside: auto; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      .sortable button { display: contents; }
      th[aria-sort] button::after { content: none; }
    }
    """
}
