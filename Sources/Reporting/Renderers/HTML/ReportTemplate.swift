extension ReportPage {
  /// Mustache; well-formed as XML too, but for the script. Only stylesheet, data and script go in
  /// unescaped. What only the script can serve is hidden until it runs.
  static let template = #"""
    \#(Page.head(
      more: "; script-src 'sha256-\(TimelineScript.digest)'; media-src 'self' data: file:"))
    <body>
    {{#page}}
    <header>
    <h1>{{heading}}</h1>
    <p class="facts">{{facts}}</p>
    {{#marked}}
    <p class="facts">Marked: {{#moments}}<span class="moment" data-time="{{seconds}}">{{clock}}</span> {{/moments}}</p>
    {{/marked}}
    {{#breaks}}
    <p class="facts">{{.}}</p>
    {{/breaks}}
    {{#remarks}}
    <p class="facts">{{.}}</p>
    {{/remarks}}
    </header>
    <main>
    \#(Page.limitsTemplate)
    \#(Page.strengthsTemplate)
    {{#changes}}
    <section class="changes" aria-labelledby="changes">
    <h2 id="changes">What to change</h2>
    <ol>
    \#(Page.itemsTemplate)
    </ol>
    </section>
    {{/changes}}
    {{#nothingToChange}}
    <section aria-labelledby="changes">
    <h2 id="changes">What to change</h2>
    <p>{{.}}</p>
    </section>
    {{/nothingToChange}}
    \#(Page.timingTemplate)
    \#(timelineTemplate)
    \#(Page.partsTemplate)
    \#(Page.answersTemplate)
    \#(Page.informationTemplate)
    \#(PageWords.template)
    \#(PageSince.template)
    \#(Page.numbersTemplate)
    \#(Page.scoreTemplate)
    \#(Page.notHeardTemplate)
    </main>
    <footer><p class="facts">{{method}}</p></footer>
    {{#picture}}
    <script type="application/json" id="timeline-data">{{{timelineData}}}</script>
    <script>{{{script}}}</script>
    {{/picture}}
    {{/page}}
    </body>
    </html>

    """#

  private static let timelineTemplate = #"""
    {{#picture}}
    <section class="picture" aria-labelledby="picture">
    <div class="title">
    <h2 id="picture">How it went</h2>
    <div class="zoom" role="group" aria-label="Zoom" hidden="hidden"><button type="button" id="zoom-out" aria-label="Zoom out">−</button><button type="button" id="zoom-in" aria-label="Zoom in">+</button><button type="button" id="zoom-whole">Whole</button></div>
    </div>
    {{#player}}
    <section class="player" aria-label="Recording" hidden="hidden">
    <audio preload="metadata" src="{{source}}"></audio>
    <button type="button" id="play">Play</button>
    <span id="clock">0:00</span>
    </section>
    <p class="facts" id="no-sound" hidden="hidden">The recording can't be played here. Keep it where it was when this page was made; if it is there, this browser doesn't play its format: make the page again with --embed-audio.</p>
    {{/player}}
    <p class="facts keys" hidden="hidden">{{#player}}Click to play from there. With the keyboard: arrows move, space plays and pauses, + and − zoom.{{/player}}{{^player}}Point at the picture to read it. With the keyboard: arrows move, + and − zoom.{{/player}}</p>
    <div class="lanes">
    \#(Page.lanesTemplate)
    <div class="track" role="slider" tabindex="0" aria-label="Place in the recording" aria-valuemin="0" aria-valuemax="0" aria-valuenow="0" hidden="hidden"><span class="pointer" hidden="hidden"></span><span class="cursor"></span></div>
    </div>
    <div id="told" role="status" hidden="hidden"><p id="told-heard"></p><p id="told-findings"></p></div>
    </section>
    {{/picture}}
    """#
}
