extension [Cue] {
  /// Without the names of speakers before what they say, as Zoom writes them: "Anna Berg: So we".
  ///
  /// They are names if half of the cues or more begin so, and each that isn't written with capitals
  /// comes twice or more. "Remember: be kind" stays.
  var withoutSpeakers: Self {
    let names = map { cue in cue.timing == nil ? speakerName(before: cue.text) : nil }
    let found = names.compactMap { $0 }
    guard found.count >= 2, 2 * found.count >= count else { return self }
    let counts = found.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return zip(self, names).map { cue, name in
      guard let name, name.isCapitalised || counts[name, default: 0] > 1 else { return cue }
      var cue = cue
      cue.text = String(cue.text.trimmed.dropFirst(name.count + 1))
      return cue
    }
  }
}

/// What stands before a colon and can be a name: up to five words and 40 characters.
private func speakerName(before text: String) -> Substring? {
  let text = text.trimmed
  guard let colon = text.prefix(41).firstIndex(of: ":") else { return nil }
  let name = text[..<colon]
  let rest = text[colon...].dropFirst()
  guard name.canBeName, name.contains(where: \.isLetter), rest.isEmpty || rest.first == " " else {
    return nil
  }
  return name
}

extension Substring {
  /// Letters and what names have between them, in up to five words.
  var canBeName: Bool {
    allSatisfy { $0.isLetter || $0.isNumber || " .'’-_()[]".contains($0) }
      && (1...5).contains(split(separator: " ").count)
  }

  var isCapitalised: Bool {
    split(separator: " ").allSatisfy { !($0.first?.isLowercase ?? true) }
  }
}
