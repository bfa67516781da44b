extension Page {
  /// Mustache; well-formed as XML too. Only the stylesheet goes in unescaped.
  static let template = #"""
    \#(head())
    <body>
    <header>
    <h1>{{heading}}</h1>
    <p class="facts">{{facts}}</p>
    {{#marksAndBreaks}}
    <p class="facts">{{.}}</p>
    {{/marksAndBreaks}}
    </header>
    <main>
    \#(limitsTemplate)
    {{#strengths}}
    <section class="strengths" aria-labelledby="strengths">
    <h2 id="strengths">What went well</h2>
    <ul>
    {{#items}}
    <li><p>{{message}}</p>{{#listen}}<p class="listen">Listen at {{#moments}}<span class="moment">{{.}}</span> {{/moments}}</p>{{/listen}}</li>
    {{/items}}
    </ul>
    </section>
    {{/strengths}}
    {{#changes}}
    <section class="changes" aria-labelledby="changes">
    <h2 id="changes">What to change</h2>
    <ol>
    \#(changesTemplate)
    </ol>
    </section>
    {{/changes}}
    {{#nothingToChange}}
    <section aria-labelledby="changes">
    <h2 id="changes">What to change</h2>
    <p>{{.}}</p>
    </section>
    {{/nothingToChange}}
    \#(informationTemplate)
    \#(pictureTemplate)
    \#(numbersTemplate)
    {{#score}}
    <section class="score" aria-labelledby="score">
    <h2 id="score">Score</h2>
    <p class="overall">{{overall}}</p>
    <dl>{{#dimensions}}<div><dt>{{name}}</dt><dd>{{points}}</dd></div>{{/dimensions}}</dl>
    <p class="facts">{{explanation}}</p>
    </section>
    {{/score}}
    \#(notHeardTemplate)
    \#(definitionsTemplate)
    </main>
    <footer><p class="facts">{{method}}</p></footer>
    </body>
    </html>

    """#

  /// - Parameter scripts: what the page may run, as a policy that begins with "; ".
  package static func head(scripts: String = "") -> String {
    #"""
    {{% CONTENT_TYPE: MARKUP}}<!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:\#(scripts)" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>{{heading}}</title>
    <style>
    {{{stylesheet}}}
    </style>
    </head>
    """#
  }
}

// MARK: - Pieces that pages of several speeches share

extension Page {
  package static let limitsTemplate = #"""
    {{#limits}}
    <section class="limits" aria-labelledby="limits">
    <h2 id="limits">About the recording</h2>
    <ul>{{#items}}<li>{{message}}</li>{{/items}}</ul>
    </section>
    {{/limits}}
    """#

  /// Of one section's items, what to practise with them.
  package static let changesTemplate = #"""
    {{#items}}
    <li><p class="message">{{message}}</p>{{#listen}}<p class="listen">Listen at {{#moments}}<span class="moment">{{.}}</span> {{/moments}}</p>{{/listen}}{{#practise}}<p class="practise"><b>Practise</b> {{.}}</p>{{/practise}}</li>
    {{/items}}
    """#

  package static let informationTemplate = #"""
    {{#information}}
    <section class="information" aria-labelledby="information">
    <h2 id="information">Worth knowing</h2>
    <ul>
    {{#items}}
    <li><p>{{message}}</p>{{#listen}}<p class="listen">Listen at {{#moments}}<span class="moment">{{.}}</span> {{/moments}}</p>{{/listen}}</li>
    {{/items}}
    </ul>
    </section>
    {{/information}}
    """#

  package static let pictureTemplate = #"""
    {{#picture}}
    <section class="picture" aria-labelledby="picture">
    <h2 id="picture">How it went</h2>
    {{#lanes}}
    <figure>
    <figcaption><b>{{title}}</b> {{legend}}</figcaption>
    <div class="lane">
    <div class="gutter" aria-hidden="true">{{#labels}}<span style="top:{{top}}%">{{text}}</span>{{/labels}}</div>
    <svg viewBox="0 0 1000 100" height="{{height}}" preserveAspectRatio="none" role="img" aria-labelledby="{{id}}-title {{id}}-desc"><title id="{{id}}-title">{{title}}</title><desc id="{{id}}-desc">{{description}}</desc>{{#shapes}}<path class="{{kind}}" d="{{data}}" />{{/shapes}}</svg>
    {{#moments}}
    <div class="ticks" aria-hidden="true">{{#momentTicks}}<span style="left:{{left}}%">{{text}}</span>{{/momentTicks}}</div>
    {{/moments}}
    </div>
    </figure>
    {{/lanes}}
    <div class="lane axis" aria-hidden="true"><div class="ticks">{{#ticks}}<span style="left:{{left}}%">{{text}}</span>{{/ticks}}</div></div>
    </section>
    {{/picture}}
    """#

  package static let numbersTemplate = #"""
    <section class="numbers" aria-labelledby="numbers">
    <h2 id="numbers">The numbers</h2>
    {{#groups}}
    <table>
    <caption>{{groupTitle}}</caption>
    <colgroup><col class="name" /><col class="value" /><col /></colgroup>
    <thead><tr><th scope="col">metric</th><th scope="col">value</th><th scope="col">green band</th></tr></thead>
    <tbody>
    {{#groupReason}}<tr><td class="none" colspan="3">— {{.}}</td></tr>{{/groupReason}}
    {{#rows}}
    <tr><th scope="row">{{name}}</th>{{#rowReason}}<td class="none" colspan="2">— {{.}}</td>{{/rowReason}}{{^rowReason}}<td class="value"><b>{{number}}</b> {{unit}}</td><td class="band">{{#judgement}}{{#bandPicture}}<svg viewBox="0 0 100 12" role="img"><title>{{description}}</title><path class="scale" d="M0 6h100" /><rect class="amber" x="{{amberLeft}}" y="3" width="{{amberWidth}}" height="6" /><rect class="green" x="{{greenLeft}}" y="3" width="{{greenWidth}}" height="6" /><circle class="place" cx="{{mark}}" cy="6" r="4" /></svg>{{/bandPicture}}<span class="{{standing}}">{{mark}}</span> {{band}}{{/judgement}}</td>{{/rowReason}}</tr>
    {{/rows}}
    </tbody>
    </table>
    {{/groups}}
    </section>
    """#

  package static let notHeardTemplate = #"""
    {{#notHeard}}
    <section aria-labelledby="not-heard">
    <h2 id="not-heard">What this can't hear</h2>
    <ul>{{#items}}<li>{{message}}</li>{{/items}}</ul>
    </section>
    {{/notHeard}}
    """#

  package static let definitionsTemplate = #"""
    <section class="definitions" aria-labelledby="definitions">
    <h2 id="definitions">What the numbers mean</h2>
    <dl>
    {{#definitions}}
    <div><dt>{{term}}</dt><dd>{{meaning}}{{#bandSource}}<span class="source">{{.}}</span>{{/bandSource}}</dd></div>
    {{/definitions}}
    </dl>
    </section>
    """#
}
