import DSP
import Feedback
import Practice
import SpeechMetrics

/// One answer: recorded and heard as any rehearsal is, while the partner is silent.
struct AnswerTake {
  enum End {
    case heard(TurnHearing)
    /// The speaker wants to leave.
    case left
    case failed(any Error)
  }

  /// A pause this long ends an answer where that was asked for: longer than nearly all pauses inside one
  /// (Campione & Véronis 2002 have under 2 s).
  static let handsFreeSilence: Seconds = 3

  let options: DrillOptions
  let profile: Profile
  let title: String
  /// When the partner cuts in; nil for as long as the speaker likes.
  let cutOff: Seconds?
  let isHandsFree: Bool
  /// Whether the parts of a story are looked for in its words.
  let isStory: Bool
  /// Nil where words aren't heard.
  let scribe: Scribe?
  /// How many answers were recorded before it.
  let index: Int

  /// - Parameter questionEnd: on the clock of `monotonicTime`; nil where time doesn't pass as for people.
  func record(_ controls: borrowing Controls, questionEnd: Double?) throws -> End {
    let plan = try Rehearsal.Plan(
      files: options.files(title: title) ?? scribe?.files(index: index), title: title,
      profile: profile,
      measurement: options.measurement, timing: nil, withCues: false, countdown: 0,
      longest: cutOff, longestSilence: isHandsFree ? Self.handsFreeSilence : nil, isAnswer: true,
      isTemporary: options.keep == nil)
    let waited = questionEnd.map { monotonicTime() - $0 } ?? 0
    let result = try options.record(plan, index: index, controls)
    defer { if plan.isTemporary { result.take.delete() } }
    return conclude(result, waited: waited) { controls.next(timeout: 0).contains { $0.ends } }
  }

  private func conclude(
    _ result: Rehearsal.Result, waited: Seconds, wantsToLeave: () -> Bool
  ) -> End {
    if let error = result.ending.error { return .failed(error) }
    switch result.ending {
    case .interrupt, .signal, .deleted:
      result.take.delete()
      return .left
    default: break
    }
    var wasCutOff = false
    if case .time = result.ending { wasCutOff = true }
    let markCount = result.take.facts.marks.count
    let analysis = result.take.finish()
    var hearing = TurnHearing(
      analysis.timeline, metrics: analysis.metrics(profile), waited: waited,
      markCount: markCount, wasCutOff: wasCutOff)
    if let scribe, let files = result.take.files, hearing.latency != nil {
      hearing.words = scribe.words(
        of: files.audio, analysis.timeline, isStory: isStory, wantsToLeave: wantsToLeave)
    }
    return .heard(hearing)
  }
}
