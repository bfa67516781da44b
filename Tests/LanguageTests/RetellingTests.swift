import Testing

@testable import Language

@Suite struct RetellingTests {
  private let lexicon = Lexicon.builtIn("en")!
  private let story = Talks.transcript(
    "Two colleagues quarrelled about the budget, so I invited both to lunch and asked each for a plan. "
      + "Afterwards they finished the project together before Easter, and the client in "
      + "Bremen ordered another machine.")

  @Test func `the same again in another order is found`() {
    let again = Talks.transcript(
      "Before Easter they finished the project together. Two colleagues had quarrelled about the "
        + "budget, so I asked each for a plan and invited both to lunch. The client in "
        + "Bremen ordered another machine.")
    #expect(again.retells(story, lexicon: lexicon))
  }

  @Test func `another story is not, nor a short answer`() {
    let other = Talks.transcript(
      "Our warehouse flooded in March, so I rented trucks, called customers myself and moved every pallet "
        + "to the harbour within two days.")
    #expect(!other.retells(story, lexicon: lexicon))
    #expect(!Talks.transcript("Two colleagues quarrelled.").retells(story, lexicon: lexicon))
  }
}
