import Foundation
import History
import Testing

@testable import Practice

@Suite struct `Where someone stands` {
  private func standing(_ results: String) -> Standing {
    Standing(.shipped("pauses"), attempts(results))
  }

  @Test(
    arguments: [
      ("", 1), ("++", 1), ("+++", 2), ("+-++", 2), ("-+-+-", 1), ("..+.+.+", 2),
      ("+++++-++", 3), ("+++" + "++++" + "++++", 3),
    ])
  func `a level is done when enough of the latest tries hit`(_ results: String, level: Int) {
    #expect(standing(results).level == level)
  }

  @Test(arguments: [("+++--", 1), ("+++-+-", 2), ("+++-.-", 1), ("--", 1), ("++++++" + "+--", 2)])
  func `two hard tries in a row make it easier`(_ results: String, level: Int) {
    #expect(standing(results).level == level)
  }

  @Test func `each step is told once`() {
    #expect(standing("+++").step == .up)
    #expect(standing("++++").step == nil)
    #expect(standing("+++--").step == .down)
    #expect(standing("+++" + "++++" + "++++").step == .done)
  }

  @Test func `the last level can be lost again`() {
    #expect(standing("+++" + "++++" + "++++").isDone)
    #expect(!standing("+++" + "++++" + "++++" + "--").isDone)
  }

  @Test func `a level of one's own choice is taken up`() {
    let chosen = DrillAttempt(drill: "pauses", level: 3, startedAt: .day(0), passed: false)
    #expect(Standing(.shipped("pauses"), [chosen]).level == 3)
    let tooFar = DrillAttempt(drill: "pauses", level: 9, startedAt: .day(0), passed: true)
    #expect(Standing(.shipped("pauses"), [tooFar]).level == 3)
  }

  @Test func `other drills don't count`() {
    #expect(Standing(.shipped("pace"), attempts("+++")).attemptCount == 0)
  }

  @Test
  func `the gap doubles with every sitting that went well, and is a day after one that didn't`() {
    let good = [0.0, 1, 3].flatMap { attempts("+++", day: $0) }
    #expect(Standing(.shipped("pauses"), Array(good[..<3])).interval == 2)
    #expect(Standing(.shipped("pauses"), good).interval == 8)
    let hard = good + attempts("-+-", day: 7)
    #expect(Standing(.shipped("pauses"), hard).interval == 1)
  }
}
