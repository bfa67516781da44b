public import Feedback
import SpeechMetrics

/// A form that explanations can be shown in.
public enum ExplanationFormat: String, CaseIterable, Sendable {
  case terminal, json, markdown

  /// All that is known of one metric.
  public func render(_ explanation: Explanation, options: RenderOptions = RenderOptions()) -> String
  {
    switch self {
    case .terminal: ExplanationTerminal(options).one(explanation)
    case .json: JSONRenderer.encode(ExplanationRecord(explanation), compact: false)
    case .markdown: ExplanationMarkdown.one(explanation)
    }
  }

  /// Several metrics: a line each in a terminal, all that is known of them otherwise.
  public func render(_ explanations: [Explanation], options: RenderOptions = RenderOptions())
    -> String
  {
    switch self {
    case .terminal: ExplanationTerminal(options).list(explanations)
    case .json: JSONRenderer.encode(explanations.map(ExplanationRecord.init), compact: false)
    case .markdown: ExplanationMarkdown.reference(explanations)
    }
  }
}

/// An explanation in JSON.
struct ExplanationRecord: Encodable {
  struct Judged: Encodable {
    var profile: String
    var norm: Norm
  }

  var metric: MetricID
  var name: String
  var unit: String
  var group: MetricGroup
  var definition: String
  var measured: String
  var accuracy: String
  var repeatability: Double?
  var norms: [Judged]
  var improvement: String?
  var like: MetricID?
  var exercises: Exercises?

  init(_ explanation: Explanation) {
    metric = explanation.metric
    name = metric.name
    unit = metric.unit
    group = metric.group
    definition = metric.explanation
    measured = explanation.measured
    accuracy = explanation.accuracy
    repeatability = explanation.repeatability
    norms = explanation.judged.map { Judged(profile: $0.profile, norm: $0.norm) }
    improvement = explanation.improvement
    like = explanation.like
    exercises = explanation.exercises
  }
}
