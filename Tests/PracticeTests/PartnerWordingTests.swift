import Testing

@testable import Practice

/// What a machine can hold of good manners; the rest is reading it aloud.
@Suite struct PartnerWordingTests {
  @Test(arguments: [
    ("small-talk", 15), ("behavioural", 45), ("technical", 56), ("motivation", 18),
    ("closing", 16),
  ])
  func `The interview bank has 150 questions in five families`(name: String, count: Int) throws {
    let family = try #require(
      QuestionBank.builtIn.families.first { $0.bank == "interview" && $0.name == name })
    #expect(family.questions.count == count)
  }

  @Test
  func `A behavioural question asks for a story and names the skill, a technical one its field`() {
    for question in PartnerWording.banks where question.place == "interview behavioural" {
      #expect(question.prompt.isStory && question.prompt.skill != nil, "\(question.prompt.id)")
    }
    let fields = Set(WorkField.builtIn.map(\.id) + [QuestionBank.generalField])
    let technical = PartnerWording.banks.filter { $0.place == "interview technical" }
    for field in fields { #expect(technical.count { $0.prompt.field == field } >= 4, "\(field)") }
    #expect(technical.allSatisfy { fields.contains($0.prompt.field ?? "") })
  }

  @Test func `What is said takes no more than 200 characters`() {
    for text in PartnerWording.all { #expect(text.count <= 200, "\(text)") }
  }

  @Test func `No question has the id of another in its bank or scenario`() {
    let names = PartnerWording.questions.map { "\($0.place) \($0.prompt.id)" }
    #expect(Set(names).count == names.count)
  }

  @Test func `No two questions of a bank or scenario share half of their words`() {
    let wordings = PartnerWording.questions.flatMap { question in
      question.prompt.wordings.map { (place: question.place, id: question.prompt.id, text: $0) }
    }.map { ($0.place.prefix { $0 != " " }, $0.id, $0.text, contentWords($0.text)) }
    for (index, (place, id, text, words)) in wordings.enumerated() {
      for (otherPlace, otherID, other, others) in wordings[(index + 1)...]
      where place == otherPlace && words.union(others).count >= 3 {
        let shared = Double(words.intersection(others).count) / Double(words.union(others).count)
        #expect(shared <= 0.5, "\(id): \(text) | \(otherID): \(other)")
      }
    }
  }

  @Test func `Nobody is flattered`() {
    let praise =
      /(?i)\b(great|excellent|brilliant|impress\w*|amazing|fantastic|well done|good (answer|question|job|work)|talented|charming)\b/
    for text in PartnerWording.lines { #expect(!text.contains(praise), "\(text)") }
  }

  @Test func `Nobody is told what they are`() {
    let verdict =
      /(?i)\byou('re| are| seem| sound| look| come across)( \w+)? (nervous|shy|unsure|confident|weak|boring|stupid|lazy|awkward|insecure|arrogant|incompetent|unprepared)\b|\byou lack\b/
    for text in PartnerWording.all { #expect(!text.contains(verdict), "\(text)") }
  }

  @Test func `An interviewer asks nothing that a recruiter may not`() {
    let barred =
      /(?i)\b(how old|your age|born|birthday|married|marriage|wife|husband|spouse|your (children|kids|family|health|accent|faith)|pregnan\w*|relig\w*|church|mosque|pray\w*|disab\w*|illness|sick|diagnos\w*|nationality|citizen\w*|originally|native|ethnic\w*|gender|sexual\w*|trade union|political\w*|vote\w*|convict\w*|arrest\w*)\b/
    let asked = PartnerWording.questions.filter {
      $0.place.hasPrefix("interview") || $0.place == "negotiate"
    }
    #expect(asked.count > 150)
    for text in asked.flatMap(\.prompt.wordings) { #expect(!text.contains(barred), "\(text)") }
  }

  @Test(arguments: [
    ("marketing manager", "marketing"), ("Nurse", "health"), ("software engineers", "software"),
    ("school nurse", "health"), ("primary school teacher", "teaching"), ("taxi driver", "trades"),
    ("landscape architect", "design"), ("solutions architect", "software"),
    ("key account manager", "sales"), ("tax adviser", "finance"),
    ("hotel receptionist", "customer-service"),
    ("social worker", "public-sector"), ("warehouse lead", "operations"), ("postdoc", "research"),
    ("lighthouse keeper", "general"), ("", "general"),
  ])
  func `A role belongs to a field of work`(role: String, field: String) {
    #expect(WorkField.builtIn.field(of: role) == field)
  }

  @Test(arguments: [
    ("nurse", "a nurse"), ("accountant", "an accountant"), ("the new baker", "the new baker"),
    ("union officer", "a union officer"), ("  chef   de partie", "a chef de partie"),
  ])
  func `A role is said with its article`(role: String, said: String) {
    #expect(SittingSettings(seed: 1, role: role).roleWithArticle == said)
  }

  @Test func `The scene is shown where a phase begins, and a cue while there is help`() throws {
    let scenario = try #require(Scenario.builtIn.first { $0.id == "ask" })
    for scaffold in [0, 1] {
      var run = ScenarioRun(
        scenario, persona: try scenario.persona("warm"),
        settings: SittingSettings(seed: 3, scaffold: scaffold))
      let (first, second) = (run.next(), run.next())
      #expect(first?.scene == scenario.phases[0].scene && second?.scene == nil)
      #expect(second != nil && (first?.cue != nil) == (scaffold > 0))
    }
  }

  /// Without the small words.
  private func contentWords(_ text: String) -> Set<String> {
    let small: Set<String> = [
      "what", "when", "which", "where", "would", "could", "should", "about", "your", "you", "have",
      "there", "that", "this", "with", "from", "they", "them", "their", "been", "were", "will",
      "does", "tell", "time", "how", "the", "and", "for", "was", "are", "did", "one", "who", "not",
      "but", "out", "had", "has", "into", "than", "then", "some", "something", "someone",
      "somebody", "here",
    ]
    let words: [String] = text.lowercased().split { !$0.isLetter }.map { String($0) }
    return Set(words.filter { $0.count > 2 }).subtracting(small)
  }
}
