import DSP
import Testing

@testable import SpeechAnalysis

@Suite struct MarkedPausesTests {
  @Test func `where none are marked there are none`() {
    var marked = MarkedPauses([])
    let isMarked = marked.advance(to: 1)
    #expect(!isMarked)
    #expect(marked.sinceSpeech == nil)
  }

  @Test func `a time lies in a pause from its start to before its end`() {
    var marked = MarkedPauses([range(1, 2)])
    let isMarked = [0.99, 1, 1.99, 2].map { marked.advance(to: $0) }
    #expect(isMarked == [false, true, true, false])
    #expect(marked.sinceSpeech == range(1, 2))
  }

  @Test func `pauses without speech between them are one`() {
    var marked = MarkedPauses([range(1, 2), range(2, 3)])
    for time in [1.5, 2.5] { _ = marked.advance(to: time) }
    #expect(marked.sinceSpeech == range(1, 3))
  }

  @Test func `speech parts them`() {
    var marked = MarkedPauses([range(1, 2), range(3, 4)])
    _ = marked.advance(to: 1.5)
    marked.speechBegan()
    #expect(marked.sinceSpeech == nil)
    _ = marked.advance(to: 3.5)
    #expect(marked.sinceSpeech == range(3, 4))
  }
}
