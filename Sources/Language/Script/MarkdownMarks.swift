extension [ScriptLetter] {
  /// Without Markdown's signs and what stands in square brackets, but for the text of a link.
  ///
  /// Each letter is looked at a fixed number of times, whatever brackets are left open.
  var withoutMarks: Self {
    let round = closings("(", ")")
    let square = closings("[", "]")
    let angle = closings("<", ">")
    var said: Self = []
    var index = 0
    /// Where the text of an open link ends, and where what follows it does.
    var link: (end: Int, next: Int)?
    while index < count {
      if let open = link, index == open.end {
        (index, link) = (open.next, nil)
      } else if let close = square[index] {
        let target = close + 1 < count ? round[close + 1] : nil
        if let target, !isPicture(at: index), link == nil {
          link = (close, target + 1)
          index += 1
        } else {
          index = (target ?? close) + 1
        }
      } else if let close = angle[index], isTag(at: index) {
        index = close + 1
      } else {
        if !isMark(at: index) { said.append(self[index]) }
        index += 1
      }
    }
    return said
  }

  /// For each opening bracket where it is closed; those of another pair don't matter.
  private func closings(_ opening: Character, _ closing: Character) -> [Int: Int] {
    var open: [Int] = []
    var closings: [Int: Int] = [:]
    for (index, letter) in enumerated() {
      if letter.character == opening { open.append(index) }
      if letter.character == closing, let start = open.popLast() { closings[start] = index }
    }
    return closings
  }

  private func isPicture(at index: Int) -> Bool { index > 0 && self[index - 1].character == "!" }

  private func isTag(at index: Int) -> Bool {
    guard index + 1 < count else { return false }
    let next = self[index + 1].character
    return next.isLetter || next == "/"
  }

  private func isMark(at index: Int) -> Bool {
    switch self[index].character {
    case "*", "_", "`", "~", "\\": true
    case "!": index + 1 < count && self[index + 1].character == "["
    default: false
    }
  }
}
