import Feedback
import Reporting

/// A speaker's own sheet as one self-contained page, in the look of a report.
///
/// Its keys are these properties' names; those of the report are `page`'s.
struct SpeakerPage {
  struct Facts {
    var lines: [String]
  }

  var page: Page
  var stylesheet = Page.styles + PageWords.styles
  var heading: String
  var sheetFacts: String
  var privacy = SpeakerWords.privacy
  var origin: String?
  var timing: Facts
  var excelled: Page.Section?
  var noStrength: String?
  var workOn: Page.Section?
  var noChange: String?
  var further: Page.Section?
  var tally: String
  var tallyTimes: Facts?
  var spoken: Facts?

  init(_ notes: SpeakerNotes) {
    page = Page(notes.report)
    heading = notes.turn.heading
    sheetFacts = notes.facts.joined(separator: " · ")
    origin = notes.origin
    timing = Facts(lines: notes.timing)
    excelled = Page.Section(notes.excelled)
    noStrength = notes.excelled.isEmpty ? SpeakerWords.noStrength : nil
    workOn = Page.Section(notes.workOn)
    noChange = notes.workOn.isEmpty ? SpeakerWords.noChange : nil
    further = Page.Section(
      message: notes.challenge.message, moments: notes.challenge.moments,
      practise: notes.challenge.exercise)
    tally = notes.fillers.words
    spoken = notes.fillers.spoken.isEmpty ? nil : Facts(lines: notes.fillers.spoken)
    tallyTimes = notes.fillers.times.isEmpty ? nil : Facts(lines: notes.fillers.times)
  }

  static func render(_ notes: SpeakerNotes) -> String { template.render(SpeakerPage(notes)) }

  private static let template = PageTemplate(
    #"""
    \#(Page.head())
    <body>
    <header>
    <h1>{{heading}}</h1>
    <p class="facts">{{sheetFacts}}</p>
    <p class="facts">{{privacy}}{{#origin}} {{.}}{{/origin}}</p>
    </header>
    <main>
    <section aria-labelledby="time">
    <h2 id="time">Time</h2>
    {{#timing}}{{#lines}}<p>{{.}}</p>{{/lines}}{{/timing}}
    </section>
    {{#page}}
    \#(Page.limitsTemplate)
    {{/page}}
    <section class="strengths" aria-labelledby="excelled">
    <h2 id="excelled">\#(SpeakerWords.excelled)</h2>
    {{#noStrength}}<p>{{.}}</p>{{/noStrength}}
    {{#excelled}}
    <ul>
    \#(Page.itemsTemplate)
    </ul>
    {{/excelled}}
    </section>
    <section class="changes" aria-labelledby="work-on">
    <h2 id="work-on">\#(SpeakerWords.workOn)</h2>
    {{#noChange}}<p>{{.}}</p>{{/noChange}}
    {{#workOn}}
    <ol>
    \#(Page.itemsTemplate)
    </ol>
    {{/workOn}}
    </section>
    <section aria-labelledby="challenge">
    <h2 id="challenge">\#(SpeakerWords.challenge)</h2>
    {{#further}}
    <ul>
    \#(Page.itemsTemplate)
    </ul>
    {{/further}}
    </section>
    <section aria-labelledby="fillers">
    <h2 id="fillers">\#(SpeakerWords.fillers)</h2>
    <p>{{tally}}{{#tallyTimes}}: {{#lines}}<span class="moment">{{.}}</span> {{/lines}}{{/tallyTimes}}</p>
    {{#spoken}}<ul class="plain">{{#lines}}<li>{{.}}</li>{{/lines}}</ul>{{/spoken}}
    </section>
    {{#page}}
    \#(Page.informationTemplate)
    \#(PageWords.template)
    \#(Page.pictureTemplate)
    \#(Page.numbersTemplate)
    \#(Page.notHeardTemplate)
    </main>
    <footer><p class="facts">{{method}}</p></footer>
    {{/page}}
    </body>
    </html>

    """#)
}
