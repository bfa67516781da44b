/// A form that a report can be shown in.
public enum ReportFormat: String, CaseIterable, Sendable {
  case terminal, json, markdown, html

  /// The same report gives the same text.
  public func render(_ report: Report, options: RenderOptions = RenderOptions()) -> String {
    switch self {
    case .terminal: TerminalRenderer.render(report, options: options)
    case .json: JSONRenderer.render(report, options: options)
    case .markdown: MarkdownRenderer.render(report)
    case .html: HTMLRenderer.render(report, sound: options.sound)
    }
  }

  /// Whether a page that begins so was written here, be it a report or another.
  public static func isOwnPage(_ head: String) -> Bool { head.contains(Page.generator) }

  /// Whether a report in text or Markdown that ends so was written here: below it stands by what.
  public static func isOwnText(_ tail: String) -> Bool {
    tail.split(whereSeparator: \.isNewline).contains { line in
      let line = line.drop { $0 == " " }
      return line.hasPrefix("rehearse ") && line.contains(" · pauses")
    }
  }
}

/// What a caller knows of the place that the report will be shown in.
public struct RenderOptions: Sendable {
  /// Columns of the terminal.
  public var width = 80
  public var color = false
  /// JSON on one line, for one report a line.
  public var compact = false
  /// What a page plays; nil where there is nothing to play.
  public var sound: PageSound?

  public init(
    width: Int = 80, color: Bool = false, compact: Bool = false, sound: PageSound? = nil
  ) {
    self.width = width
    self.color = color
    self.compact = compact
    self.sound = sound
  }
}

extension Report {
  /// What the words add to a report that was shown without them.
  public func wordsText(options: RenderOptions) -> String {
    TerminalRenderer.renderWords(self, options: options)
  }
}
