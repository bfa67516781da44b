internal import DSP
internal import SpeechAnalysis

/// What there is to say about key points: at most one sentence or two of each kind.
struct PointsRemarks {
  private let points: [PointReview]
  private let limits: ScriptLimits

  init(_ review: PointsReview, _ limits: ScriptLimits) {
    points = review.points
    self.limits = limits
  }

  var all: [ScriptRemark] { [reached, order, time, landed].compactMap { $0 } }

  private var covered: [PointReview] { points.filter(\.isCovered) }

  private var reached: ScriptRemark {
    ScriptRemark(
      kind: .pointsReached, message: reachedMessage, evidence: covered.compactMap(\.range))
  }

  private var reachedMessage: String {
    let missing = points.filter { !$0.isCovered }.map { RemarkText.quote($0.text) }
    let planned = RemarkText.number(points.count, "key point")
    if missing.isEmpty {
      return points.count == 1
        ? "You planned one key point and reached it." : "You reached all \(planned)."
    }
    if missing.count == points.count {
      let what = points.count == 1 ? "its words were not" : "the words of none were"
      return
        "You planned \(planned); \(what) recognised. If other words were used, add those, "
        + "each after “|” on its line."
    }
    return "You planned \(planned) and reached \(RemarkText.number(covered.count)); "
      + "\(RemarkText.list(missing)) did not come, or came in other words."
  }

  private var order: ScriptRemark? {
    let moved = covered.filter(\.isMoved)
    guard let first = moved.first else { return nil }
    let names = RemarkText.list(moved.map { RemarkText.quote($0.text) })
    let message =
      "You said \(names) at another place than planned"
      + (moved.count == 1 ? ": \(placeText(of: first))." : ".")
    return ScriptRemark(kind: .pointsOrder, message: message, evidence: moved.compactMap(\.range))
  }

  /// Between which points it came.
  private func placeText(of point: PointReview) -> String {
    guard let place = point.place else { return "" }
    let neighbour = { (place: Int) in
      covered.first { $0.place == place }.map { RemarkText.quote($0.text) }
    }
    if let before = neighbour(place - 1) { return "after \(before)" }
    return neighbour(place + 1).map { "before \($0)" } ?? ""
  }

  private var time: ScriptRemark? {
    let late = covered.compactMap { point -> (point: PointReview, plan: Seconds, time: Seconds)? in
      guard let plan = point.plannedAt, let time = point.saidAt,
        abs(time - plan) >= limits.pointTime
      else { return nil }
      return (point, plan, time)
    }
    guard let most = late.max(by: { abs($0.time - $0.plan) < abs($1.time - $1.plan) }) else {
      return nil
    }
    return ScriptRemark(
      kind: .pointsTime,
      message:
        "You came to \(RemarkText.quote(most.point.text)) at \(RemarkText.clock(most.time)); "
        + "you had planned \(RemarkText.clock(most.plan)).",
      evidence: [most.point.range].compactMap { $0 })
  }

  private var landed: ScriptRemark? {
    guard !covered.isEmpty else { return nil }
    let plain = covered.filter { $0.delivery?.hasLanded == false }
    let landed = covered.filter { $0.delivery?.hasLanded ?? false }
    guard let first = plain.first else {
      return ScriptRemark(
        kind: .pointsLanded, message: allLandedMessage, evidence: landed.compactMap(\.range))
    }
    let names = RemarkText.list(plain.map { RemarkText.quote($0.text) })
    let them = plain.count == 1 ? "it" : "them"
    let place = (first.delivery?.pauseBefore ?? 0) < limits.pause ? "before" : "after"
    return ScriptRemark(
      kind: .pointsLanded,
      message: "Little in pauses, pace, level or pitch set \(names) off from what was around "
        + "\(them). Try a second of silence \(place) \(plain.count == 1 ? "it" : "each").",
      evidence: plain.compactMap(\.range))
  }

  private var allLandedMessage: String {
    covered.count == 1
      ? "Pauses, pace, level or pitch set your key point off from what was around it."
      : "Pauses, pace, level or pitch set each of your key points off from what was around it."
  }
}
