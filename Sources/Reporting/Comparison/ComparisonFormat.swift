extension ReportFormat {
  /// The same comparison gives the same text.
  public func render(_ comparison: Comparison, options: RenderOptions = RenderOptions()) -> String {
    switch self {
    case .terminal: ComparisonTerminal.render(comparison, options: options)
    case .json: JSONRenderer.encode(comparison, compact: options.compact)
    case .markdown: ComparisonMarkdown.render(comparison)
    case .html: ComparisonHTML.render(comparison)
    }
  }
}
