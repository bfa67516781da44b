import Foundation
import Testing

@testable import ClubNight
@testable import Feedback
@testable import Reporting
@testable import SpeechAnalysis
@testable import SpeechMetrics

@Suite struct `A speaker's sheet` {
  private func notes(_ change: (inout ClubResult) -> Void = { _ in }) throws -> SpeakerNotes {
    let programme = Programme(
      SampleEvening.evening([SampleEvening.heard("Ana", title: "Bread", changing: change)]))
    return try #require(SpeakerNotes(programme.turns[0]))
  }

  @Test func `the least of several changes is the challenge`() throws {
    let notes = try notes()
    let changes = SampleEvening.report.changes
    #expect(notes.workOn == [changes[0]])
    #expect(notes.challenge.message == changes[1].message)
  }

  @Test func `with one change the challenge builds on a strength`() throws {
    let notes = try notes { $0.report.changes.removeLast() }
    #expect(notes.workOn == [SampleEvening.report.changes[0]])
    #expect(notes.challenge.message.hasPrefix("Your pace carries."))
  }

  @Test func `without findings the challenge is a listener`() throws {
    let notes = try notes {
      $0.report.changes = []
      $0.report.strengths = []
    }
    let text = SpeakerMarkdown.text(notes)
    #expect(text.contains("Nothing was measured well enough to say."))
    #expect(text.contains("before two or three people"))
  }

  @Test func `what the speaker opted out of is left out`() throws {
    let notes = try notes { $0.entry.optOut = [.pitch, .pauses] }
    #expect(notes.workOn.isEmpty)
    #expect(notes.report.curves.pauses.isEmpty)
    let text = SpeakerMarkdown.text(notes)
    #expect(!text.contains("2.44"))
    #expect(text.contains("you asked to leave it out"))
    #expect(!SpeechLabels.text(notes).contains("\tpause"))
  }

  @Test func `fillers are counted with their times unless they are withheld`() throws {
    let notes = try notes { result in
      result.report.metrics[.filledPauseCount]?.value = 2
      result.report.curves.fillers = [.init(start: 61.2, end: 61.6), .init(start: 75, end: 75.3)]
    }
    #expect(SpeakerMarkdown.text(notes).contains("2 possible fillers: 1:01, 1:15"))
    let uncounted = try self.notes {
      $0.report.metrics[.filledPauseCount]?.withheld = "too noisy"
    }
    #expect(uncounted.fillers.words.hasPrefix("Not counted: "))
  }

  @Test(arguments: [OptOut.pace, .pauses, .fillers])
  func `who leaves out a part of the flow leaves out all of it`(choice: OptOut) throws {
    #expect(try notes().report.metrics[.fluency]?.value != nil)
    #expect(try notes { $0.entry.optOut = [choice] }.report.metrics[.fluency]?.value == nil)
    #expect(try notes { $0.entry.optOut = [.pitch] }.report.metrics[.fluency]?.value != nil)
  }

  @Test func `who leaves out pitch keeps the pauses, not the melody before them`() throws {
    let kept = try notes { $0.entry.optOut = [.pitch] }.report
    #expect(!kept.curves.pauses.isEmpty)
    #expect(kept.curves.pauses.allSatisfy { $0.placement == nil })
    let placed = [MetricID.pausesAfterFallCount, .pausesAfterRiseCount, .pausesAfterLevelCount]
    for choice in [OptOut.pitch, .pauses] {
      let report = try notes { $0.entry.optOut = [choice] }.report
      #expect(placed.allSatisfy { report.metrics[$0]?.value == nil })
    }
  }

  @Test func `labels are by time, and times of the whole recording`() throws {
    let notes = try notes { result in
      result.entry.start = 100
      result.report.changes = Array(result.report.changes.prefix(1))
      result.report.curves.speech = [.init(start: 0, end: 4), .init(start: 5, end: 180)]
      result.report.curves.pauses = [.init(start: 4, end: 5, kind: .emphatic)]
      result.report.curves.flatStretches = []
      result.report.curves.fillers = []
    }
    #expect(
      SpeechLabels.text(notes) == """
        100.00\t104.00\tspeech
        104.00\t105.00\tpause
        105.00\t280.00\tspeech
        270.00\t320.00\tlisten: pitch variation
        400.00\t410.00\tlisten: pitch variation

        """)
    #expect(notes.origin == "Times count from 1:40 in the recording.")
  }

  @Test func `a speech outside its time is told by how much`() throws {
    let notes = try notes { $0.speech = TimeRange(start: 0, end: 462.34) }
    #expect(notes.timing[0] == "7:42, red light: 12.3 s over.")
  }
}
