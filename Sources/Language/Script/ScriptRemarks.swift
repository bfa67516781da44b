internal import DSP
internal import Numbers
internal import SpeechAnalysis

/// What there is to say about how a talk followed its script.
struct ScriptRemarks {
  private let review: ScriptReview
  private let limits: ScriptLimits

  init(_ review: ScriptReview, _ limits: ScriptLimits) {
    self.review = review
    self.limits = limits
  }

  var all: [ScriptRemark] {
    [coverage, order, added].compactMap { $0 } + times + [transition].compactMap { $0 }
  }

  private var sentences: [SentenceReview] { review.sections.flatMap(\.sentences) }

  private var coverage: ScriptRemark {
    let share = Int(clamping: (100 * review.coverage).rounded())
    let skipped = sentences.count { !$0.isSaid }
    var message = "You said \(share) % of what the script says, by its words that carry meaning"
    if skipped > 0 {
      message += "; \(RemarkText.number(skipped, "sentence")) did not come, or came in other words"
    }
    message += mostSkipped.map { ", most of them in \(RemarkText.quote($0))." } ?? "."
    return ScriptRemark(kind: .scriptCoverage, message: message, evidence: [])
  }

  /// The section that holds over half of several skipped sentences, where there is more than one section.
  private var mostSkipped: String? {
    let skipped = review.sections.map { section in section.sentences.count { !$0.isSaid } }
    let all = skipped.reduce(0, +)
    guard all > 1, review.sections.count > 1,
      let index = skipped.indices.first(where: { 2 * skipped[$0] > all })
    else { return nil }
    return review.sections[index].title
  }

  private var order: ScriptRemark? {
    let moved = sentences.filter(\.isMoved)
    guard let first = moved.first else { return nil }
    let others = moved.count - 1
    let also = others > 0 ? ", and \(RemarkText.number(others, "other sentence"))," : ""
    return ScriptRemark(
      kind: .scriptOrder,
      message:
        "You said \(RemarkText.quote(first.text))\(also) at another place than the script has it.",
      evidence: moved.compactMap(\.range))
  }

  private var added: ScriptRemark? {
    guard let longest = review.added.max(by: { $0.wordCount < $1.wordCount }) else { return nil }
    let stretches = RemarkText.number(review.added.count, "stretch", plural: "stretches")
    let verb = review.added.count == 1 ? "is" : "are"
    let longestText = review.added.count == 1 ? "It" : "The longest"
    return ScriptRemark(
      kind: .scriptAdded,
      message: "Of what you said, \(stretches) \(verb) not in the script. \(longestText) has "
        + "\(longest.wordCount) words and begins \(RemarkText.quote(longest.opening)).",
      evidence: review.added.map(\.range))
  }

  /// The sections furthest beside their plan, at most three.
  private var times: [ScriptRemark] {
    let beside = review.sections.compactMap {
      section -> (section: SectionReview, excess: Double)? in
      guard let planned = section.planned, !section.ranges.isEmpty else { return nil }
      let excess = max(section.spoken / planned.end - 1, 1 - section.spoken / planned.start)
      return 100 * excess >= limits.sectionTime ? (section, excess) : nil
    }
    return beside.sorted { $0.excess > $1.excess }.prefix(3).map { section, _ in
      ScriptRemark(kind: .sectionTime, message: timeMessage(section), evidence: section.ranges)
    }
  }

  private func timeMessage(_ section: SectionReview) -> String {
    let planned =
      section.planned.map { planned in
        [planned.start, planned.end].map(RemarkText.clock)
      } ?? []
    let plan = planned.first == planned.last ? planned.prefix(1) : planned[...]
    let name = section.title.map { "section \(RemarkText.quote($0))" } ?? "first section"
    return "The \(name) took \(RemarkText.clock(section.spoken)) of the planned "
      + plan.joined(separator: "–") + "."
  }

  private var transition: ScriptRemark? {
    let weak = review.sections.filter {
      Double($0.hesitations.count) >= limits.transitionHesitations
    }
    guard let most = weak.max(by: { $0.hesitations.count < $1.hesitations.count }) else {
      return nil
    }
    let name = RemarkText.quote(most.title ?? "")
    let within = Int(clamping: limits.transition)
    return ScriptRemark(
      kind: .transition,
      message:
        "You hesitated \(RemarkText.number(most.hesitations.count, "time")) within \(within) s of the start "
        + "of \(name). Learn the first sentence of that section by heart.",
      evidence: most.hesitations)
  }
}
