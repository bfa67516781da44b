import Testing

@testable import ClubNight
@testable import Feedback
@testable import Reporting

@Suite struct `Rankings on the pages` {
  private func rankings(
    _ outcomes: [ClubOutcome], ranks: Bool = true
  ) -> [RankedTable] {
    Programme(SampleEvening.evening(outcomes) { $0.ranks = ranks }).rankings
  }

  @Test func `nobody is ranked by default`() {
    #expect(rankings([SampleEvening.heard("Ana")], ranks: false).isEmpty)
  }

  @Test func `equal scores share a place and the next is left out`() throws {
    let speeches = [
      SampleEvening.heard("Ana", score: 60), SampleEvening.heard("Bo", score: 90),
      SampleEvening.heard("Chidi", score: 90),
    ]
    let table = try #require(rankings(speeches).first)
    let rows = table.rows.map(RankingSection.Row.init)
    #expect(rows.map(\.rankedName) == ["Bo", "Chidi", "Ana"])
    #expect(rows.map(\.place) == ["1=", "1=", "3"])
    #expect(rows.map(\.tooClose) == ["place 1", "place 1", ""])
  }

  @Test func `what is too close to call says with whom`() throws {
    let speeches = zip(["Ana", "Bo", "Chidi", "Dilan"], [90.0, 87, 84, 60]).map { name, score in
      SampleEvening.heard(name, score: score) { $0.report.score?.uncertainty = 1 }
    }
    let table = try #require(rankings(speeches).first)
    let rows = table.rows.map(RankingSection.Row.init)
    #expect(
      rows.map(\.tooClose) == ["places 1 to 2", "places 1 to 3", "places 2 to 3", ""])
    #expect(table.brackets == [[1, 2], [2, 3]])
  }

  @Test func `types are ranked apart`() {
    let tables = rankings([
      SampleEvening.heard("Ana"), SampleEvening.heard("Bo") { $0.entry.type = "ice-breaker" },
    ])
    #expect(tables.map(\.title) == ["Prepared, Talk profile", "Ice Breaker, Talk profile"])
  }

  @Test func `improvement is ranked beside the score`() {
    let tables = rankings([
      SampleEvening.heard("Ana", score: 80) {
        $0.previousScore = .init(overall: 70, uncertainty: 0)
      }
    ])
    #expect(tables.map(\.measure) == [.score, .improvement])
    #expect(tables.last?.rows.first?.points == "+10 ± 2.3")
  }

  @Test func `who opted out of the score has none anywhere`() throws {
    let evening = SampleEvening.evening([
      SampleEvening.heard("Ana", score: 73) { $0.entry.optOut = [.score] },
      SampleEvening.heard("Bo", score: 64),
    ]) { $0.ranks = true }
    let files = ClubPages.files(for: evening)
    #expect(!files.everything.contains("73 ±"))
    #expect(try files.text("club.html").contains("Without a place: 1 by choice."))
  }
}
