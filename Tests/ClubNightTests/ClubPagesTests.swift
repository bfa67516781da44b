import Foundation
import TestSupport
import Testing

@testable import ClubNight
@testable import Feedback
@testable import Reporting
@testable import SpeechMetrics

@Suite struct `The files of an evening` {
  private func files(
    _ outcomes: [ClubOutcome], showing: (inout Evening.Showing) -> Void = { _ in }
  ) -> [ClubFile] {
    ClubPages.files(for: SampleEvening.evening(outcomes, showing: showing))
  }

  @Test func `the tables are shared and what is a speaker's own is private`() {
    let files = files([SampleEvening.heard("Ana"), SampleEvening.failed("Bo", "bo.wav is empty")])
    #expect(
      files.map(\.name) == [
        "club.html", "scores.csv", "scores.json", "timer.csv", "labels/1-ana.txt",
        "sheets/1-ana.html", "sheets/1-ana.md",
      ])
    #expect(files.filter(\.isPrivate).map(\.name) == files.suffix(3).map(\.name))
  }

  @Test func `scores are nowhere on the shared tables unless asked for`() throws {
    let speech = SampleEvening.heard("Ana", score: 73)
    let plain = files([speech])
    #expect(try !plain.text("club.html").contains("73 ±"))
    #expect(try !plain.text("scores.csv").contains("73"))
    #expect(try !plain.text("scores.json").contains("\"overall\""))
    let shown = files([speech]) { $0.showsScores = true }
    #expect(try shown.text("club.html").contains("73 ± 2.3"))
    #expect(try shown.text("scores.csv").contains(",73,2.3,"))
    #expect(try shown.text("scores.json").contains("\"overall\" : 73"))
    #expect(try !shown.text("club.html").contains("too close to call"))
  }

  @Test func `the scores table is exact`() throws {
    let text = try files([
      SampleEvening.heard("Ana", title: "Bread, and more", time: 362.5),
      SampleEvening.heard("Bo", time: 450.01),
      SampleEvening.failed("Chidi", "chidi.m4a is empty: copy it again"),
    ]).text("scores.csv")
    #expect(
      text == """
        \u{FEFF}\(ScoresTable.columns.joined(separator: ","))\r
        1,Ana,"Bread, and more",Prepared,Talk,6 min 2 s,362.50,yellow,qualified,,,,,,,,,,,\r
        2,Bo,,Prepared,Talk,7 min 30 s,450.01,red,over,0.01,,,,,,,,,,\r
        3,Chidi,,Prepared,,,,,,,,,,,,,,,,chidi.m4a is empty: copy it again\r

        """)
  }

  @Test func `the timer's sheet is exact`() throws {
    let text = try files([
      SampleEvening.heard("Ana", time: 200) { $0.entry.start = 100 },
      SampleEvening.heard("Bo") { $0.entry.timing = nil },
    ]).text("timer.csv")
    #expect(
      text == """
        \u{FEFF}\(TimerSheet.columns.joined(separator: ","))\r
        1,Ana,,Prepared,102.00,302.00,3 min 20 s,200.00,none,under,-70.00,5 min 0 s,6 min 0 s,7 min 0 s,4 min 30 s,7 min 30 s\r
        2,Bo,,Prepared,2.00,362.00,6 min 0 s,360.00,,,,,,,,\r

        """)
  }

  @Test func `who refused appears nowhere`() {
    let files = files([
      SampleEvening.heard("Ana"),
      SampleEvening.heard("Zacharias", title: "Zirkon") { $0.entry.consent = .refused },
    ]) { $0.ranks = true }
    #expect(!files.contains { $0.holds("zacharias") || $0.holds("zirkon") })
  }

  @Test func `anonymous evenings hold no name, title or file`() {
    let files = files([
      SampleEvening.heard("Zacharias", title: "Zirkon"),
      SampleEvening.failed("Quentin", "/home/club/Quentin.wav is empty"),
    ]) { showing in
      showing.isAnonymous = true
      showing.ranks = true
    }
    for word in ["zacharias", "zirkon", "quentin", "/home", "opening.wav"] {
      #expect(!files.contains { $0.holds(word) }, "\(word)")
    }
    #expect(files.contains { $0.name == "sheets/1-speaker-1.html" })
  }

  @Test func `where the recordings lie on the machine is in no file`() {
    let everything = files([SampleEvening.heard("Ana")]).everything
    #expect(!everything.contains("/home/club"))
  }

  @Test func `the announcement counts and doesn't name`() throws {
    let html = try files([SampleEvening.heard("Ana"), SampleEvening.heard("Bo", time: 500)])
      .text("club.html")
    #expect(html.contains("To announce, without a name: one speech was outside its time."))
  }

  @Test func `a missing consent is said`() throws {
    let asked = try files([SampleEvening.heard("Ana")]).text("club.html")
    #expect(!asked.contains("Consent was not recorded"))
    let unasked = files([SampleEvening.heard("Ana") { $0.entry.consent = .notRecorded }])
    #expect(try unasked.text("club.html").contains("Consent was not recorded"))
  }

  @Test func `a poor recording stands apart with its reason`() throws {
    let html = try files([
      SampleEvening.heard("Ana") {
        $0.report.quality = [QualityCondition(kind: .veryNoisy, message: "The room was loud.")]
      }
    ]).text("club.html")
    #expect(html.contains("<b>1. Ana</b> The room was loud."))
  }

  @Test func `the page and a sheet are as they were`() throws {
    let files = files(SampleEvening.small) { $0.ranks = true }
    try expectGolden(try files.text("club.html"), SampleEvening.golden("club.html"))
    try expectGolden(try files.text("scores.json"), SampleEvening.golden("scores.json"))
    try expectGolden(try files.text("sheets/2-bo.html"), SampleEvening.golden("sheet.html"))
    try expectGolden(try files.text("sheets/2-bo.md"), SampleEvening.golden("sheet.md"))
  }

  @Test func `an empty evening has its tables`() {
    #expect(files([]) { $0.ranks = true }.count == 4)
  }
}
