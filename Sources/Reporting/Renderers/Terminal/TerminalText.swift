/// What lays out text for reading in a terminal: sections, paragraphs and lists within its columns.
package protocol TerminalText {
  var ink: Ink { get }
  var width: Int { get }
}

extension TerminalText {
  package static var narrowest: Int { 40 }
  package static var widest: Int { 96 }

  /// The columns to fill of a terminal that has so many.
  package static func columns(_ options: RenderOptions) -> Int {
    min(max(options.width, narrowest), widest)
  }

  /// Sections with an empty line between them; those without lines are left out.
  package func page(_ sections: [[String]]) -> String {
    "\n"
      + sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n\n"
  }

  package func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["  " + ink.bold(title)] + lines
  }

  package func paragraph(
    _ text: String, _ style: (String) -> String = { $0 }
  ) -> [String] {
    TextLayout.wrap(text, columns: width - 4).map { "  " + style($0) }
  }

  /// `text` with spaces after it up to `columns`.
  package func pad(_ text: String, to columns: Int) -> String {
    TextLayout.pad(text, to: columns)
  }

  package func bullets(
    _ texts: [String], _ mark: String, _ style: (String) -> String
  ) -> [String] {
    texts.flatMap { item(mark, style, $0) }
  }

  package func item(
    _ mark: String, _ markStyle: (String) -> String, _ text: String,
    _ style: (String) -> String = { $0 }
  ) -> [String] {
    TextLayout.wrap(text, columns: width - 6).enumerated().map { index, line in
      "  " + (index == 0 ? markStyle(mark) : " ") + " " + style(line)
    }
  }
}
