import Mustache

/// One self-contained page: no script, nothing loaded, light and dark, for screens, phones and A4.
enum HTMLRenderer {
  static func render(_ report: Report) -> String {
    template.render(Page(report))
  }

  private static let template: MustacheTemplate = {
    MustacheContentTypes.register(Markup(), named: "MARKUP")
    do {
      return try MustacheTemplate(string: Page.template)
    } catch {
      preconditionFailure("the page's template is well formed: \(error)")
    }
  }()

  /// Escapes every value of the template, scalar by scalar: the library's own escaping goes by
  /// `Character` and misses a "<" that a prepended or combining mark has joined.
  private struct Markup: MustacheContentType {
    func escapeText(_ text: String) -> String { Escaping.html(text) }
  }
}
