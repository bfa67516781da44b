import SpeechAnalysis
import Testing

@Suite struct SyllableCountTests {
  @Test(arguments: [
    ("so", 1), ("the", 1), ("make", 1), ("makes", 1), ("baked", 1), ("called", 1), ("little", 2),
    ("table", 2), ("tables", 2), ("taxes", 2), ("added", 2), ("wishes", 2), ("being", 2),
    ("video", 3), ("nation", 2), ("special", 2), ("media", 3), ("usual", 3), ("question", 2),
    ("rehearsal", 3), ("you", 1), ("year", 1), ("I'm", 1), ("Well,", 1), ("banana", 3),
    ("twenty-five", 3), ("2019", 5), ("café", 2), ("hmm", 1), ("—", 1), ("", 1),
  ])
  func `syllables are counted by spelling`(_ word: String, _ count: Int) {
    #expect(syllableCount(of: word) == count)
  }
}
