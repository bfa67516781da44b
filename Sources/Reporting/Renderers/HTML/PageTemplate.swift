extension Page {
  /// By which a page that was written here is known again.
  static let generator = #"<meta name="generator" content="rehearse" />"#

  /// - Parameter more: what the page may do besides, as a policy that begins with "; ".
  package static func head(more: String = "") -> String {
    #"""
    {{% CONTENT_TYPE: MARKUP}}<!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8" />
    \#(generator)
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; img-src data:\#(more)" />
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

  static let strengthsTemplate = #"""
    {{#strengths}}
    <section class="strengths" aria-labelledby="strengths">
    <h2 id="strengths">What went well</h2>
    <ul>
    \#(itemsTemplate)
    </ul>
    </section>
    {{/strengths}}
    """#

  /// Of one section's findings.
  package static let itemsTemplate = "{{#items}}\n\(itemTemplate)\n{{/items}}"

  /// A finding, where to listen and what to practise.
  private static let itemTemplate =
    #"<li><p>{{message}}</p>\#(listenTemplate){{#practise}}<p class="practise"><b>Practise</b> {{.}}</p>{{/practise}}</li>"#

  private static let listenTemplate =
    #"{{#listen}}<p class="listen">Listen at {{#moments}}<span class="moment"{{#seconds}} data-time="{{.}}"{{/seconds}}>{{clock}}</span> {{/moments}}</p>{{/listen}}"#

  package static let informationTemplate = #"""
    {{#information}}
    <section class="information" aria-labelledby="information">
    <h2 id="information">Worth knowing</h2>
    <ul>
    \#(itemsTemplate)
    </ul>
    </section>
    {{/information}}
    """#

  static let timingTemplate = #"""
    {{#timingLight}}
    <section aria-labelledby="timing">
    <h2 id="timing">{{timingTitle}}</h2>
    <p>{{timingMessage}}</p>
    </section>
    {{/timingLight}}
    """#

  static let partsTemplate = #"""
    {{#parts}}
    <section class="parts" aria-labelledby="parts">
    <h2 id="parts">{{partsTitle}}</h2>
    <table>
    <thead><tr><td></td>{{#heads}}<th scope="col">{{place}} <span class="facts">{{time}}</span></th>{{/heads}}</tr></thead>
    <tbody>{{#figures}}<tr><th scope="row">{{figure}}</th>{{#cells}}<td>{{number}}<span class="mark">{{mark}}</span></td>{{/cells}}</tr>{{/figures}}</tbody>
    </table>
    <p class="facts">{{partsExplanation}}</p>
    </section>
    {{/parts}}
    """#

  static let answersTemplate = #"""
    {{#answers}}
    <section class="information" aria-labelledby="answers">
    <h2 id="answers">Your answers</h2>
    {{#answers}}
    <h3>{{title}}</h3>
    <p class="facts">{{figures}} {{#start}}<span class="moment" data-time="{{seconds}}">{{clock}}</span>{{/start}}</p>
    <ul>
    {{#said}}
    \#(itemTemplate)
    {{/said}}
    </ul>
    {{/answers}}
    </section>
    {{/answers}}
    """#

  package static let pictureTemplate = #"""
    {{#picture}}
    <section class="picture" aria-labelledby="picture">
    <h2 id="picture">How it went</h2>
    <div class="lanes">
    \#(lanesTemplate)
    </div>
    </section>
    {{/picture}}
    """#

  static let lanesTemplate = #"""
    {{#lanes}}
    <figure>
    <figcaption><b>{{title}}</b> {{legend}}</figcaption>
    <div class="lane">
    <div class="gutter" aria-hidden="true">{{#labels}}<span style="top:{{top}}%">{{text}}</span>{{/labels}}</div>
    <svg viewBox="0 0 1000 100" height="{{height}}" preserveAspectRatio="none" role="img" aria-labelledby="{{id}}-title {{id}}-desc"><title id="{{id}}-title">{{title}}</title><desc id="{{id}}-desc">{{description}}</desc>{{#shapes}}<path class="{{kind}}" d="{{data}}" />{{/shapes}}</svg>
    {{#moments}}
    <div class="ticks" aria-hidden="true">{{#momentTicks}}<span style="left:{{left}}%" data-at="{{seconds}}">{{text}}</span>{{/momentTicks}}</div>
    {{/moments}}
    </div>
    </figure>
    {{/lanes}}
    <div class="gaps" aria-hidden="true">{{#gaps}}<span style="left:{{gapLeft}}%;width:{{gapWidth}}%" data-from="{{gapStart}}" data-to="{{gapEnd}}"></span>{{/gaps}}</div>
    <div class="lane axis" aria-hidden="true"><div class="ticks">{{#ticks}}<span style="left:{{left}}%" data-at="{{seconds}}">{{text}}</span>{{/ticks}}</div></div>
    """#

  package static let numbersTemplate = #"""
    {{#numbers}}
    <section class="numbers" aria-labelledby="numbers">
    <h2 id="numbers">The numbers</h2>
    <p class="facts">Each on its band: green is comfortable for listeners, amber tolerable. Open a number for what it is and what its band rests on.</p>
    {{#groups}}
    \#(groupTemplate)
    {{/groups}}
    {{#further}}
    <details class="further">
    <summary>Further figures, which no norm judges</summary>
    {{#furtherGroups}}
    \#(groupTemplate)
    {{/furtherGroups}}
    </details>
    {{/further}}
    </section>
    {{/numbers}}
    """#

  private static let groupTemplate = #"""
    <h3>{{groupTitle}}</h3>
    {{#groupReason}}<p class="none">— {{.}}</p>{{/groupReason}}
    <ul class="rows">
    {{#rows}}
    <li><details><summary><span class="name">{{name}}</span>{{#rowReason}} <span class="none">— {{.}}</span>{{/rowReason}}{{^rowReason}} <span class="value"><b>{{number}}</b> {{unit}}</span>{{#judgement}} <span class="band">{{#bandPicture}}<svg viewBox="0 0 100 12" role="img"><title>{{description}}</title><path class="scale" d="M0 6h100" /><rect class="amber" x="{{amberLeft}}" y="3" width="{{amberWidth}}" height="6" /><rect class="green" x="{{greenLeft}}" y="3" width="{{greenWidth}}" height="6" /><circle class="place" cx="{{mark}}" cy="6" r="4" /></svg>{{/bandPicture}}<span class="{{standing}}">{{mark}}</span> {{band}}</span>{{/judgement}}{{/rowReason}}{{#basis}} <span class="strength">{{strength}}</span>{{/basis}}</summary>
    <div class="basis"><p class="meaning">{{meaning}}.</p>{{#basis}}<p>{{bands}}</p>{{/basis}}{{#howToImprove}}<p><b>How to improve</b> {{.}}</p>{{/howToImprove}}{{#howAccurate}}<p class="source"><b>How accurate</b> {{.}}</p>{{/howAccurate}}{{#basis}}<p class="source"><b>Rests on</b> {{reference}}</p><p class="source"><b>Who was studied</b> {{population}}</p>{{#note}}<p class="source"><b>Note</b> {{.}}</p>{{/note}}{{/basis}}</div></details></li>
    {{/rows}}
    </ul>
    """#

  static let scoreTemplate = #"""
    {{#score}}
    <section class="score" aria-labelledby="score">
    <h2 id="score">Score</h2>
    <p class="overall">{{overall}}</p>
    <dl>{{#dimensions}}<div><dt>{{name}}</dt><dd>{{points}}</dd></div>{{/dimensions}}</dl>
    <p class="facts">{{explanation}}</p>
    </section>
    {{/score}}
    """#

  package static let notHeardTemplate = #"""
    {{#notHeard}}
    <section aria-labelledby="not-heard">
    <h2 id="not-heard">What this can't hear</h2>
    <ul class="plain">{{#items}}<li>{{message}}</li>{{/items}}</ul>
    </section>
    {{/notHeard}}
    """#
}
