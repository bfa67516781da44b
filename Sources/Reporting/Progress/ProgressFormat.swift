public import Feedback

extension ReportFormat {
  /// Progress as text, JSON or a page; there is no Markdown of it, so that asking for that gives text.
  public func render(
    _ progress: ProgressReport, options: RenderOptions = RenderOptions()
  ) -> String {
    switch self {
    case .terminal, .markdown: ProgressTerminal.render(progress, options: options)
    case .json: JSONRenderer.encode(progress, compact: options.compact)
    case .html: ProgressHTML.render(progress)
    }
  }
}

/// Progress as one self-contained page.
enum ProgressHTML {
  static func render(_ progress: ProgressReport) -> String {
    template.render(ProgressPage(progress))
  }

  private static let template = PageTemplate(ProgressPage.template)
}
