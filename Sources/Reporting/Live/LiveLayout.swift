/// Where things stand on a line of the live view.
struct LiveLayout {
  private static let labelWidth = 8
  /// A narrower terminal has no room for labels.
  private static let narrowestWithLabels = 56

  var width: Int

  let margin = LiveLine("  ")

  /// What is left for text beside the margin.
  var textWidth: Int { max(1, width - margin.columns) }

  /// What is left beside margin and label.
  var room: Int { textWidth - (hasLabels ? Self.labelWidth : 0) }

  private var hasLabels: Bool { width >= Self.narrowestWithLabels }

  func label(_ name: String) -> LiveLine {
    hasLabels ? margin + LiveLine(TextLayout.pad(name, to: Self.labelWidth), .dim) : margin
  }

  /// `parts` with dots between them, in as few lines as they fit.
  func wrapped(_ parts: [String], columns: Int) -> [String] {
    parts.reduce(into: []) { lines, part in
      let joined = lines.last.map { $0 + " · " + part }
      if let joined, TextLayout.width(joined) <= columns {
        lines[lines.count - 1] = joined
      } else {
        lines.append(part)
      }
    }
  }
}
