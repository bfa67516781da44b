/// One line in pieces of one style each, cut to the terminal's width before it is coloured.
struct LiveLine {
  enum Style {
    case plain, bold, dim, green, yellow, red
  }

  private var pieces: [(text: String, style: Style)]

  init(_ text: String, _ style: Style = .plain) {
    pieces = text.isEmpty ? [] : [(text, style)]
  }

  var columns: Int { pieces.reduce(0) { $0 + TextLayout.width($1.text) } }

  static func + (first: LiveLine, second: LiveLine) -> LiveLine {
    var line = first
    line.pieces += second.pieces
    return line
  }

  func drawn(width: Int, ink: Ink) -> String {
    var room = width
    var drawn = ""
    for (text, style) in pieces {
      let text = TextLayout.cut(text, to: room)
      room -= TextLayout.width(text)
      drawn += ink.styled(text, style)
    }
    return drawn
  }
}

extension Ink {
  fileprivate func styled(_ text: String, _ style: LiveLine.Style) -> String {
    switch style {
    case .plain: text
    case .bold: bold(text)
    case .dim: dim(text)
    case .green: green(text)
    case .yellow: yellow(text)
    case .red: red(text)
    }
  }
}
