import Feedback
import Language
import SpeechAnalysis
import SpeechMetrics

extension WordsReview {
  /// Times in hundredths of a second, shares in hundredths, rates as metrics are printed.
  var rounded: WordsReview {
    var review = self
    review.findings = findings.map { finding in
      var finding = finding
      finding.evidence = finding.evidence.map(\.rounded)
      return finding
    }
    return review
  }
}
