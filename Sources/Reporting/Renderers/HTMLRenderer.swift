import Mustache

/// One page that needs nothing else but the recording: light and dark, for screens, phones and paper.
///
/// Without its script it shows the same; with it the timeline can be played, read and zoomed.
enum HTMLRenderer {
  static func render(_ report: Report, sound: PageSound?) -> String {
    template.render(ReportPage(report, sound: sound))
  }

  private static let template = PageTemplate(ReportPage.template)
}

/// A Mustache template that begins with the page's head.
package struct PageTemplate: Sendable {
  private let template: MustacheTemplate

  package init(_ text: String) {
    MustacheContentTypes.register(Markup(), named: "MARKUP")
    do {
      template = try MustacheTemplate(string: text)
    } catch {
      preconditionFailure("a page's template is well formed: \(error)")
    }
  }

  package func render(_ page: Any) -> String { template.render(page) }

  /// Escapes every value of the template, scalar by scalar: the library's own escaping goes by
  /// `Character` and misses a "<" that a prepended or combining mark has joined.
  private struct Markup: MustacheContentType {
    func escapeText(_ text: String) -> String { Escaping.html(text) }
  }
}
