import Foundation
import SpeechAnalysis
import SpeechMetrics
import TestSupport
import Testing

@testable import Reporting

@Suite struct `A table of metrics` {
  /// As another reader of CSV sees it.
  private func rows(_ csv: String) throws -> [[String]] {
    let script =
      "import csv, json, sys; print(json.dumps(list(csv.reader(sys.stdin, strict=True))))"
    let result = try Python.run(script, input: csv)
    return try JSONDecoder().decode([[String]].self, from: Data(result.output.utf8))
  }

  @Test func `has the file, every metric with its unit and the reasons`() throws {
    let header = try rows(MetricsTable.header)[0]
    #expect(header.count == MetricID.ofSound.count + 2)
    #expect(header.first == "file" && header.last == "reasons")
    #expect(header.contains("speechRate (syll/s)") && header.contains("phonationTimeRatio"))
  }

  @Test func `has one row a file, values at their decimals, missing ones empty`() throws {
    let csv =
      MetricsTable.header + MetricsTable.row(file: "a, b.wav", metrics: Sample.metrics)
      + MetricsTable.row(file: "=silent.wav", metrics: Sample.silentMetrics)
    let rows = try rows(csv)
    #expect(rows.count == 3 && Set(rows.map(\.count)).count == 1)
    let talk = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(talk["file"] == "a, b.wav")
    #expect(talk["speechRate (syll/s)"] == "3.55")
    #expect(talk["noiseFloor (dBFS)"] == "-62.3")
    #expect(talk["phraseFinalRiseShare"] == "")
    #expect(
      talk["reasons"]?.hasPrefix(
        "finalLengthening: there is too little speech to measure; phraseFinalRiseShare: ")
        == true)
    let silent = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[2]))
    #expect(silent["file"] == "'=silent.wav")
    #expect(silent["duration (s)"] == "3.0")
  }

  @Test func `ends every line with CR LF`() {
    let row = MetricsTable.row(file: "a\r\nb.wav", metrics: Sample.metrics)
    #expect(row.hasPrefix("a  b.wav,") && row.hasSuffix("\r\n"))
  }

  @Test func `comes with a record that defines its columns`() throws {
    var parameters = AnalysisParameters()
    parameters.minimumPause = 0.2
    let record = MeasurementRecord(
      toolVersion: "1.2.3", parameters: parameters, hashes: ["weights": "ab"])
    let decoded = try JSONDecoder().decode(MeasurementRecord.self, from: Data(record.json.utf8))
    #expect(decoded == record)
    #expect(decoded.parameters.minimumPause == 0.2)
    #expect(["file"] + decoded.columns.map(\.column) + ["reasons"] == MetricsTable.columns)
  }
}
