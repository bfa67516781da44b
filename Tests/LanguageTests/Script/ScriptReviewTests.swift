import SpeechAnalysis
import TestSupport
import Testing

@testable import Language

@Suite struct ScriptReviewTests {
  private static let script = """
    ## Why
    Our rivers carry plastic to the sea.
    Fish swallow it before anyone sees it.
    ## What we do
    Nets across the harbour catch the bottles.
    Volunteers empty them every Saturday morning.
    ## What it costs
    One net costs four hundred euros a year.
    """
  private static let talk = script.split(separator: "\n").filter { !$0.hasPrefix("#") }
    .joined(separator: " ")

  @Test func `a script read out is covered whole and in order`() throws {
    let review = try Talks.script(Self.script, Self.talk)
    let sentences = review.sections.flatMap(\.sentences)
    #expect(review.coverage == 1)
    #expect(sentences.allSatisfy { $0.isSaid && $0.share == 1 && !$0.isMoved })
    #expect(review.added.isEmpty)
    #expect(review.remarks.map(\.kind) == [.scriptCoverage])
    #expect(sentences.compactMap(\.range?.start) == sentences.compactMap(\.range?.start).sorted())
  }

  @Test func `nothing in common is no coverage and one added stretch`() throws {
    let other =
      "yesterday I baked bread with my aunt and her two cheerful parrots sang along loudly"
    let review = try Talks.script(Self.script, other)
    #expect(review.coverage == 0)
    #expect(review.sections.allSatisfy { $0.ranges.isEmpty && $0.spoken == 0 })
    #expect(review.added.map(\.wordCount) == [15])
  }

  @Test func `a sentence that is left out is skipped, and no other`() throws {
    let talk = Self.talk.replacing("Nets across the harbour catch the bottles. ", with: "")
    let review = try Talks.script(Self.script, talk)
    #expect(
      review.sections.flatMap(\.sentences).filter { !$0.isSaid }.map(\.text)
        == ["Nets across the harbour catch the bottles."])
    #expect(
      review.remarks[0].message
        == "You said 80 % of what the script says, by its words that carry meaning; one sentence did "
        + "not come, or came in other words.")
  }

  @Test func `a sentence said later is moved, and where it was said is known`() throws {
    let first = "Our rivers carry plastic to the sea. "
    let talk = Self.talk.replacing(first, with: "") + " " + first
    let review = try Talks.script(Self.script, talk)
    let moved = review.sections.flatMap(\.sentences).filter(\.isMoved)
    #expect(moved.map(\.text) == ["Our rivers carry plastic to the sea."])
    #expect(review.coverage == 1)
    let words = talk.split(separator: " ")
    let our = try #require(words.firstIndex(of: "Our"))
    #expect(moved.first?.range?.start == Talks.start(our))
    #expect(review.remarks.map(\.kind) == [.scriptCoverage, .scriptOrder])
  }

  @Test func `what isn't in the script is an added stretch from a dozen words on`() throws {
    let aside = "my neighbour by the way once found a rubber duck there and kept it"
    let talk = Self.talk.replacing("Volunteers", with: aside + ". Volunteers")
    let added = try Talks.script(Self.script, talk).added
    let words = talk.split(separator: " ")
    let start = try #require(words.firstIndex(of: "my"))
    #expect(added.map(\.range.start) == [Talks.start(start)])
    #expect(added.map(\.wordCount) == [14])
    #expect(added.map(\.opening) == ["my neighbour by the way once…"])
    let short = Self.talk.replacing(
      "Volunteers", with: "my neighbour once found a duck. Volunteers")
    #expect(try Talks.script(Self.script, short).added.isEmpty)
  }

  @Test func `a recogniser's spelling and figures are the script's`() throws {
    let talk = "the analyzed colors had twenty-five shades said Catherine"
    let review = try Talks.script("The analysed colours had 25 shades, said Katherine.", talk)
    #expect(review.sections[0].sentences[0].isSaid)
    #expect(review.sections[0].sentences[0].share == 1)
  }

  @Test func `each section takes until the next begins`() throws {
    let talk = Self.talk.replacing(" Nets", with: " Well then. Nets")
    let sections = try Talks.script(Self.script, talk).sections
    let starts = sections.flatMap(\.ranges).map(\.start)
    #expect(sections.map(\.ranges.count) == [1, 1, 1])
    #expect(sections[0].ranges[0].end == sections[1].ranges[0].start)
    #expect(abs(sections.map(\.spoken).reduce(0, +) - (Talks.end(talk) - starts[0])) < 1e-9)
  }

  @Test func `a section beside its plan is told, one inside is not`() throws {
    let script = Self.script.replacing("## Why\n", with: "## Why (0:03)\n")
      .replacing("## What it costs", with: "## What it costs (0:02-0:05)")
    let review = try Talks.script(script, Self.talk)
    #expect(
      review.remarks.filter { $0.kind == .sectionTime }.map(\.message)
        == ["The section “Why” took 0:06 of the planned 0:03."])
  }

  @Test func `hesitations at the start of a section are found, before the first there are none`()
    throws
  {
    var timeline = Talks.timeline(Self.talk)
    let nets = Talks.start(14)
    timeline.filledPauses = [
      TimeRange(start: 0, end: 0.3), TimeRange(start: nets - 1, end: nets - 0.6),
      TimeRange(start: nets + 4, end: nets + 4.2),
    ]
    timeline.pauses = [
      Pause(TimeRange(start: nets + 0.5, end: nets + 1.6)),
      Pause(TimeRange(start: nets - 2, end: nets - 0.5)),
    ]
    let review = try #require(ScriptReview(Script(Self.script), timeline: timeline))
    #expect(review.sections[0].hesitations.isEmpty)
    #expect(
      review.sections[1].hesitations
        == [timeline.filledPauses[1], timeline.pauses[0].range, timeline.filledPauses[2]])
    #expect(review.remarks.map(\.kind) == [.scriptCoverage, .transition])
  }

  @Test func `any order of the sentences covers the script`() throws {
    var generator = SeededGenerator(seed: 3)
    let sentences = Self.talk.split(separator: ". ").map(String.init)
    for _ in 0..<10 {
      let talk = sentences.shuffled(using: &generator).joined(separator: " ")
      #expect(try Talks.script(Self.script, talk).coverage == 1)
    }
  }

  @Test func `one word against one word`() throws {
    #expect(try Talks.script("Rivers.", "rivers").coverage == 1)
    #expect(try Talks.script("Rivers.", "lakes").coverage == 0)
    #expect(try Talks.script("So it is.", "so it is").sections[0].sentences[0].isSaid)
  }

  @Test func `without words there is no review`() throws {
    #expect(try ScriptReview(Script("Hello."), timeline: .empty) == nil)
    #expect(try ScriptReview(Script("Hello."), timeline: Talks.timeline("— …")) == nil)
  }

  @Test func `the limits that are built in are read`() {
    #expect(ScriptLimits.shipped.signs >= 1)
    #expect(MatchLanguage("en").isStopWord("the"))
  }
}
