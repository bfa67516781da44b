import Feedback

/// What the words tell, as CommonMark with GitHub's tables.
enum WordsMarkdown {
  static func lines(_ words: WordsText) -> [String] {
    let blocks = [
      words.findings.map { "- " + MarkdownRenderer.sentence($0) },
      rows(words.rows), points(words.points), script(words), [Escaping.markdown(words.origin)],
    ]
    return MarkdownRenderer.section(
      WordsText.title, Array(blocks.filter { !$0.isEmpty }.joined(separator: [""])))
  }

  private static func rows(_ rows: [WordsText.Row]) -> [String] {
    guard !rows.isEmpty else { return [] }
    return ["| | |", "|:--|:--|"]
      + rows.map { "| \(Escaping.markdown($0.name)) | \(Escaping.markdown($0.text)) |" }
  }

  private static func points(_ points: [WordsText.Point]) -> [String] {
    guard !points.isEmpty else { return [] }
    return ["### \(WordsText.pointsTitle)", "", "| | when | |", "|:--|--:|:--|"]
      + points.map {
        "| \($0.isReached ? "✓" : "–") \(Escaping.markdown($0.text)) | \($0.clock ?? "—") "
          + "| \(Escaping.markdown($0.note)) |"
      }
  }

  private static func script(_ words: WordsText) -> [String] {
    guard !words.sections.isEmpty else { return [] }
    let rows = words.sections.map {
      "| \(Escaping.markdown($0.title)) | \($0.time) | \($0.length) | \($0.share) |"
    }
    let skipped = words.skipped.isEmpty ? [] : ["", "Not said:"] + list(words.skipped)
    let added = words.added.isEmpty ? [] : ["", "Added:"] + list(words.added)
    return [
      "### \(WordsText.sectionsTitle)", "", "| | when | length | said |", "|:--|--:|--:|--:|",
    ]
      + rows + skipped + added
  }

  private static func list(_ texts: [String]) -> [String] {
    [""] + texts.map { "- " + Escaping.markdown($0) }
  }
}
