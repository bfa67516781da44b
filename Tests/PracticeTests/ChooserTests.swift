import Foundation
import History
import Testing

@testable import Practice

@Suite struct `What to practise next` {
  private func suggestion(
    _ attempts: [DrillAttempt], day: Double, reported: [String] = []
  ) -> Suggestion {
    Chooser(drills: Drill.builtIn, attempts: attempts, reported: reported, now: .day(day))
      .suggestion()!
  }

  @Test func `is at first what comes first, or what a report named`() {
    #expect(suggestion([], day: 0).drill.id == "pauses")
    #expect(suggestion([], day: 0).reason == .first)
    #expect(suggestion([], day: 0, reported: ["nothing", "pitch"]).drill.id == "pitch")
    #expect(suggestion([], day: 0, reported: ["pitch"]).reason == .reported)
  }

  @Test func `is nothing without drills`() {
    #expect(Chooser(drills: [], attempts: [], reported: [], now: .day(0)).suggestion() == nil)
  }

  @Test func `after hard tries is something that goes well`() {
    let made = attempts("+++++-+", "pace", day: 0) + attempts("----", "pitch", day: 1)
    let next = suggestion(made, day: 2)
    #expect(next.reason == .sure)
    #expect(next.drill.id == "pace")
  }

  @Test func `when all goes well is something new, with no more than three open at once`() {
    let made = ["pauses", "pace"].flatMap { attempts("+++", $0) }
    #expect(suggestion(made, day: 0.1).reason == .stretch)
    #expect(suggestion(made, day: 0.1).drill.id == "pitch")
    let open = made + attempts("+++", "silence")
    #expect(["pauses", "pace", "silence"].contains(suggestion(open, day: 0.1).drill.id))
  }

  @Test func `is the hardest of what is due`() {
    let made = attempts("--+", "pitch") + attempts("++-+", "pauses") + attempts("+-++", "pace")
    let next = suggestion(made, day: 3)
    #expect(next.drill.id == "pitch")
    #expect(next.reason == .due(days: 2, wasHard: true))
  }

  @Test func `comes back after its gap and not before`() {
    let made = ["pauses", "pace", "pitch"].flatMap { attempts("+++-", $0, day: 0) }
    guard case .early = suggestion(made, day: 1).reason else {
      Issue.record("due too early")
      return
    }
    guard case .due = suggestion(made, day: 1.8).reason else {
      Issue.record("not due in time")
      return
    }
  }

  @Test func `is the same for the same attempts`() {
    let made = attempts("+-+", "pauses") + attempts("-+", "pace")
    #expect(suggestion(made, day: 3) == suggestion(made, day: 3))
  }

  @Test func `comes with its reason in one sentence`() {
    let reasons: [Suggestion.Reason] = [
      .first, .reported, .sure, .stretch, .due(days: 0, wasHard: true),
      .due(days: 1, wasHard: false), .new, .early(days: 1), .early(days: 4),
    ]
    for reason in reasons {
      let sentence = Suggestion(drill: .shipped("pauses"), level: 1, reason: reason).sentence
      #expect(sentence.hasSuffix("."))
      #expect(sentence.filter { $0 == "." }.count == 1)
    }
  }

  @Test func `is people, with every second level that is done`() {
    let drills = Drill.builtIn
    #expect(PeopleNudge.after(attempts("+++"), drills: drills) == nil)
    #expect(PeopleNudge.after(attempts("+++" + "++++"), drills: drills) != nil)
    #expect(PeopleNudge.after(attempts("+++" + "+++++"), drills: drills) == nil)
    #expect(PeopleNudge.after([], drills: drills) == nil)
  }
}
