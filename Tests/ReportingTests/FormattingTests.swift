import SpeechAnalysis
import SpeechMetrics
import Testing

@testable import Feedback
@testable import Reporting

@Suite struct `Formatting numbers` {
  @Test(arguments: [
    (3.55197, 2, "3.55"), (0.999, 2, "1.00"), (-0.04, 1, "0.0"), (-12.35, 1, "−12.4"),
    (0.07, 2, "0.07"), (1390, 0, "1390"), (2, 2, "2.00"),
  ])
  func `have their decimals`(value: Double, decimals: Int, text: String) {
    #expect(Rounding.text(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (1e300, "1e+300"), (-1e19, "-1e+19"), (.infinity, "—"), (.nan, "—"),
    (1e15 - 1, "999999999999999.0"),
  ])
  func `have a text, whatever they are`(value: Double, text: String) {
    #expect(Rounding.text(value, decimals: 1) == text)
  }

  @Test(arguments: [(1e19, "2562047788015215:30:07"), (-1e19, "0:00"), (.nan, "0:00")])
  func `moments have a text, whatever they are`(seconds: Double, text: String) {
    #expect(Rounding.clock(seconds) == text)
  }

  @Test(arguments: [(0.0, "0:00"), (67.9, "1:07"), (600, "10:00"), (3725, "1:02:05"), (-1, "0:00")])
  func `moments are never later than they are`(seconds: Double, text: String) {
    #expect(Rounding.clock(seconds) == text)
  }

  @Test(
    arguments: [
      (2.2, 4.0, "2.2–4.0"), (3, 4, "3–4"), (nil, 2, "≤ 2"), (3, nil, "≥ 3"), (nil, nil, nil),
    ] as [(Double?, Double?, String?)])
  func `bands have as many decimals as they need`(low: Double?, high: Double?, text: String?) {
    #expect(Formatting.band(.init(low: low, high: high), of: .speechRate) == text)
  }

  @Test func `text wraps by the columns that it takes`() {
    #expect(TextLayout.wrap("one two three", columns: 8) == ["one two", "three"])
    #expect(TextLayout.wrap("abcdefgh ij", columns: 5) == ["abcde", "fgh", "ij"])
    #expect(TextLayout.width("e\u{301}") == 1)
    #expect(TextLayout.wrap("講演講演", columns: 5) == ["講演", "講演"])
  }

  @Test(arguments: [
    (6, "abcdef"), (5, "abcd…"), (1, "…"), (0, ""), (-3, ""),
  ])
  func `text too wide is cut`(columns: Int, text: String) {
    #expect(TextLayout.cut("abcdef", to: columns) == text)
  }

  @Test func `no wide character is cut in half`() {
    #expect(TextLayout.cut("講演講演", to: 6) == "講演…")
    #expect(TextLayout.cut("講演", to: 2) == "…")
  }

  @Test func `sparklines run from the lowest block to the highest`() {
    let spark = Sparkline([0, nil, 7], columns: 3)
    #expect(spark.text == "▁ █")
    #expect(spark.range == 0...7)
    #expect(Sparkline([nil, nil], columns: 4).range == nil)
    #expect(Sparkline([5, 5], columns: 4).text == "▁▁▁▁")
    #expect(Sparkline([1, 3, 0, 0], columns: 2).range == 0...2)
    #expect(Sparkline([1, -3, 0, 0], columns: 2, summary: Sparkline.furthest).range == -3...0)
  }

  @Test func `each range has its bar, however near the next`() {
    let path = VectorPath(duration: 100)
    let ranges = [TimeRange(start: 0, end: 10), TimeRange(start: 10.01, end: 20)]
    #expect(path.bars(ranges, top: 0, bottom: 9) == "M0 0h100V9h-100zM100.1 0h99.9V9h-99.9z")
  }

  @Test func `an envelope is its own mirror image`() {
    let points = [(x: 0.0, y: 40.0), (x: 10, y: 2)]
    #expect(VectorPath(duration: 1).mirrored(points) == "M0 40L10 2L10 98L0 60z")
  }

  @Test func `a line breaks where there is no value, and a lone value is a dot`() {
    let points: [(x: Double, y: Double?)] = [(0, 1), (1, 2.25), (2, nil), (3, 4)]
    #expect(VectorPath(duration: 1).line(points) == "M0 1L1 2.25M3 4h0")
  }
}
