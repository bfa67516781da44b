import Feedback
import FoundationEssentials

/// A report as a page of its own: what `Page` shows, and a timeline that plays.
struct ReportPage {
  struct Player {
    var source: String
  }

  var page: Page
  var stylesheet = Page.styles + PageSince.styles + PageWords.styles + TimelineStyle.sheet
  var heading: String
  var player: Player?
  var timelineData: String
  var script = TimelineScript.text

  init(_ report: Report, sound: PageSound?) {
    page = Page(report)
    heading = page.heading
    player = sound.map { Player(source: $0.source) }
    timelineData = Escaping.scriptData(
      JSONRenderer.encode(TimelineData(report), compact: true))
  }
}

extension PageSound {
  fileprivate var source: String {
    switch self {
    case .linked(let path): Escaping.address(path)
    case .embedded(let bytes): "data:audio/ogg;base64," + Data(bytes).base64EncodedString()
    }
  }
}
