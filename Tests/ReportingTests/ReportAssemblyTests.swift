import Testing

@testable import Feedback
@testable import Reporting
@testable import SpeechAnalysis
@testable import SpeechMetrics

@Suite struct `A report` {
  private let report = Sample.report()

  private func decimals(_ value: Double) -> Int {
    let text = "\(abs(value))"
    let fraction = text.split(separator: ".").dropFirst().first ?? ""
    return fraction == "0" ? 0 : fraction.count
  }

  @Test func `has a row for every metric, at its decimals`() {
    #expect(Set(report.metrics.keys) == Set(MetricID.ofSound))
    for (id, metric) in report.metrics {
      let numbers = [metric.value, metric.standardError].compactMap { $0 }
      #expect(numbers.allSatisfy { decimals($0) <= id.decimals }, "\(id)")
    }
    #expect(report.metrics[.speechRate]?.value == 3.55)
    #expect(report.metrics[.speechRate]?.standardError == 0.04)
  }

  @Test func `rounds findings, moments and scores too`() {
    let findings = report.strengths + report.changes + report.information
    for finding in findings {
      #expect(decimals(finding.value ?? 0) <= finding.metric?.decimals ?? 0)
    }
    #expect(report.changes[0].value == 2.44)
    #expect(report.metrics[.longestPause]?.evidence == [TimeRange(start: 67.12, end: 70.1)])
    #expect(report.score?.overall == 82)
    #expect(report.score?.dimensions[0].parts[0].value == 3.55)
  }

  @Test func `keeps a value beside why it is withheld`() {
    #expect(report.metrics[.phraseFade]?.value == 3.2)
    #expect(report.metrics[.phraseFade]?.withheld == "the microphone levels itself")
    #expect(report.metrics[.finalLengthening]?.value == nil)
    #expect(
      report.metrics[.finalLengthening]?.missing == MissingReason.tooLittleSpeech.rawValue)
  }

  @Test func `a missing value is not withheld as well`() {
    var assessment = Sample.assessment
    assessment.withheld[.finalLengthening] = "too noisy"
    let report = Sample.report(assessment: assessment)
    #expect(report.metrics[.finalLengthening]?.withheld == nil)
  }

  @Test func `has no score unless it is asked for`() {
    #expect(Sample.report(withScore: false).score == nil)
  }

  @Test func `draws at most 600 columns over the whole recording`() {
    let curves = report.curves
    #expect(curves.level.count == curves.pitch.count)
    #expect(curves.level.count <= 600 && curves.level.count > 300)
    #expect(abs(curves.duration - Sample.duration) < 1)
  }

  @Test func `averages power in the level and semitones in the pitch`() throws {
    var timeline = Sample.timeline
    timeline.overview = Overview(
      columnDuration: 0.1,
      columns: (0..<1200).map { column in
        .init(
          peakLevel: 0, level: column % 2 == 0 ? 0 : -.infinity, speech: 1,
          f0: column % 2 == 0 ? 240 : nil)
      })
    let curves = Report.Curves(timeline: timeline, pace: [])
    #expect(curves.level == Array(repeating: -3.0, count: 600))
    #expect(curves.pitch == Array(repeating: 12, count: 600))
    #expect(curves.columnDuration == 0.2)
  }

  @Test func `digital silence has no level and no pitch`() {
    #expect(Sample.silent.curves.level.allSatisfy { $0 == nil })
    #expect(Sample.silent.curves.pitch.allSatisfy { $0 == nil })
  }

  @Test func `joins flat windows that touch`() {
    #expect(
      report.curves.flatStretches
        == [TimeRange(start: 170, end: 220), TimeRange(start: 300, end: 310)])
  }
}
