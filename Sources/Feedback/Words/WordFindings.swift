import Language
import SpeechAnalysis
import SpeechMetrics

extension WordsReview {
  /// What was planned comes before how it was worded; few enough of each to be read.
  var wordFindings: [Finding] {
    let planned =
      ((keyPoints?.remarks ?? []).prefix(2) + (script?.remarks ?? []).prefix(3)).map(Finding.init)
    let worded = (language?.statements ?? []).filter(\.kind.isNews).map(Finding.init)
    return planned + worded.prefix(3)
  }
}

extension Finding {
  fileprivate init(_ remark: ScriptRemark) {
    self.init(remark.kind.rawValue, remark.kind.metric, remark.message, remark.evidence)
  }

  fileprivate init(_ statement: LanguageStatement) {
    self.init(
      statement.kind.rawValue, statement.kind.metric, statement.text, statement.moments)
  }

  private init(_ rule: String, _ metric: MetricID?, _ message: String, _ evidence: [TimeRange]) {
    self.init(
      rule: rule, severity: .information, metric: metric, value: nil, norm: nil,
      evidence: Array(evidence.prefix(3)), message: message, exercise: nil, weight: 0)
  }
}

extension ScriptRemark.Kind {
  fileprivate var metric: MetricID? {
    switch self {
    case .pointsReached: .keyPointCoverage
    case .scriptCoverage: .scriptCoverage
    case .pointsOrder, .pointsTime, .pointsLanded, .scriptOrder, .scriptAdded, .sectionTime,
      .transition:
      nil
    }
  }
}

extension LanguageStatement.Kind {
  /// The rest are figures, which stand in a table.
  fileprivate var isNews: Bool {
    switch self {
    case .fillerWords, .hedges, .repetitions, .restarts, .overused, .phrases: true
    case .sentences, .pronouns, .questions: false
    }
  }

  fileprivate var metric: MetricID? {
    switch self {
    case .fillerWords: .fillerWordsPerMinute
    case .hedges: .hedgesPer100
    case .repetitions, .restarts: .repeatsPer100
    case .sentences: .sentenceLength
    case .overused, .phrases, .pronouns, .questions: nil
    }
  }
}
