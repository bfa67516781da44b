import DSP
import Models

extension PromptSet {
  private static let fields = [
    "id", "wordings", "answer", "star", "skill", "cue", "field", "hold", "interrupt", "pause",
    "replies", "followUps",
  ]
  static let answerLengths: ClosedRange<Double> = 1...900

  /// What a file says; every mistake in it is reported to `field`.
  init?(_ field: JSONField) {
    guard field.isObject(of: Self.fields) else { return nil }
    let id = field["id"].identifier()
    let wordings = field["wordings"].texts(atLeast: 2, slots: [.role, .point])
    let answer = field["answer"].range(in: Self.answerLengths)
    guard let id, let wordings, let answer else { return nil }
    self.init(id: id, wordings: wordings, answer: answer)
    isStory = field["star"].flag() ?? false
    skill = field["skill"].optional { $0.identifier() }
    cue = field["cue"].optional { $0.line(slots: []) }
    self.field = field["field"].optional { $0.identifier() }
    hold = field["hold"].optional { $0.number(in: 0.5...30) }
    interrupt = field["interrupt"].optional { $0.range(in: 1...120) }
    pause = field["pause"].optional { $0.number(in: 0.5...10) }
    replies = field["replies"].optional { $0.texts(atLeast: 1, slots: [.role]) } ?? []
    takesFollowUps = field["followUps"].flag() ?? true
    check(field)
  }

  /// What no field shows alone.
  private func check(_ field: JSONField) {
    if wordings.contains(where: { $0.contains("|") }) != (pause != nil) {
      field["pause"].report("belongs to wordings with a | where the partner stops to think")
    }
    if Set(wordings).count < wordings.count { field["wordings"].report("says the same twice") }
  }
}

extension JSONField {
  /// What `read` makes of the field where it is there.
  func optional<Value>(_ read: (JSONField) -> Value?) -> Value? { isPresent ? read(self) : nil }

  /// True or false; nil where it is absent.
  func flag() -> Bool? {
    guard isPresent else { return nil }
    if let flag = bool { return flag }
    report("must be true or false")
    return nil
  }

  /// [low, high].
  func range(in limits: ClosedRange<Double>) -> ClosedRange<Double>? {
    guard let ends = elements() else { return nil }
    guard ends.count == 2 else {
      report("must be [low, high]")
      return nil
    }
    guard let low = ends[0].number(in: limits), let high = ends[1].number(in: limits) else {
      return nil
    }
    guard low <= high else {
      report("is empty: \(low) is more than \(high)")
      return nil
    }
    return low...high
  }

  /// Texts that are short enough to be heard, with no other slots than `slots`.
  func texts(atLeast least: Int, slots: [Slot]) -> [String]? {
    guard let elements = elements() else { return nil }
    if elements.count < least { report("needs \(least) or more") }
    let texts = elements.compactMap { $0.line(slots: slots) }
    return texts.count == elements.count && texts.count >= least ? texts : nil
  }

  private static let longestText = 300

  /// One text, with no other slots than `slots`.
  func line(slots: [Slot]) -> String? {
    guard let text = text() else { return nil }
    if text.count > Self.longestText {
      report("has \(text.count) characters; \(Self.longestText) are the most")
    }
    for match in text.matches(of: /\{[^}]*\}?/)
    where !slots.contains(where: { $0.text == match.output }) {
      let known = slots.map(\.text).joined(separator: ", ")
      report(
        "nothing is put in place of \(quoted(String(match.output)))"
          + (known.isEmpty ? "" : "; known here are \(known)"))
    }
    return text
  }
}
