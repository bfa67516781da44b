import SpeechMetrics
import Testing

@testable import Feedback

@Suite struct PhrasingTests {
  @Test(arguments: [
    (3.456, 2, "3.46"), (0.05, 2, "0.05"), (-0.04, 1, "0.0"), (-1.25, 1, "−1.3"), (196.6, 0, "197"),
    (0.999, 2, "1.00"),
  ])
  func `decimals are fixed`(value: Double, decimals: Int, text: String) {
    #expect(Rounding.text(value, decimals: decimals) == text)
  }

  @Test func `trailing zeros are not said`() {
    #expect(said(3) == "3")
    #expect(said(3.5) == "3.5")
    #expect(said(100) == "100")
  }

  @Test func `shares are said as percentages`() {
    #expect(MetricID.flatShare.said(0.624) == "62 %")
    #expect(Norm.test(.flatShare, nil, nil, 0.3, 0.5).guide == "the comfortable limit of 30 %")
  }

  @Test func `the guide tells how well it is founded`() {
    #expect(Norm.test(.speechRate, 2, 3, 4, 5, .moderate).guide == "the comfortable range of 3–4")
    #expect(
      Norm.test(.pauseMedian, 0, 0.45, 0.9, 2, .weak).guide == "the suggested range of 0.45–0.9")
    #expect(
      Norm.test(.speechRate, 1, 2, nil, nil, .convention).guide == "the rule-of-thumb minimum of 2")
  }
}
