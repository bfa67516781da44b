import FoundationEssentials
import History

extension Questions {
  /// Characters of one answer.
  static let longestDebrief = 2000

  /// A look back on an attempt: what isn't given is asked for. Nil where nothing was said; a Ctrl-C takes back
  /// what was, and the end of the program doesn't.
  mutating func debrief(
    goal: String?, happened: String? = nil, why: String? = nil, next: String? = nil
  ) -> Debrief? {
    let debrief = Debrief(
      writtenAt: .now, goal: goal,
      happened: happened ?? answer("What happened? (What anybody there could have seen.) "),
      why: why ?? answer("Why did it go as it did? "),
      next: next ?? answer("What do you do next? "))
    let isEmpty = (debrief.happened + debrief.why + debrief.next).isEmpty
    return isEmpty || interruption == .interrupt ? nil : debrief
  }

  private mutating func answer(_ question: String) -> String {
    String((ask(question) ?? "").prefix(Self.longestDebrief))
  }
}
