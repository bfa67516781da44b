import Foundation
import SpeechMetrics
import TestSupport
import Testing

@testable import rehearse

@Suite struct `The record of a take` {
  private static let record: TakeRecord = {
    var capture = CaptureFacts(device: "USB Microphone")
    capture.losses = [
      .init(time: 83.123_456_78, duration: 0.4, cause: .backlog, isEstimated: false)
    ]
    capture.breaks = [.init(time: 62.2, duration: 30)]
    capture.marks = [41.5]
    return TakeRecord(
      file: "Why us.wav", start: "2026-11-21T14:03:07+01:00", title: "Why us", profile: "talk",
      sampleRate: 48_000, channelCount: 1, frameCount: 14_400_000, capture: capture, ended: .key)
  }()

  private static let docs = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs")

  private func schema(_ name: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(contentsOf: Self.docs.appending(path: name)))
      as? [String: Any] ?? [:]
  }

  @Test func `has its keys in order and times to the microsecond`() {
    #expect(
      Self.record.text == """
        {
          "capture" : {
            "breaks" : [
              {
                "duration" : 30,
                "time" : 62.2
              }
            ],
            "device" : "USB Microphone",
            "losses" : [
              {
                "cause" : "backlog",
                "duration" : 0.4,
                "isEstimated" : false,
                "time" : 83.123457
              }
            ],
            "marks" : [
              41.5
            ]
          },
          "channelCount" : 1,
          "ended" : "key",
          "file" : "Why us.wav",
          "frameCount" : 14400000,
          "profile" : "talk",
          "sampleRate" : 48000,
          "schema" : "rehearse.take/1",
          "start" : "2026-11-21T14:03:07+01:00",
          "title" : "Why us",
          "tool" : {
            "name" : "rehearse",
            "version" : "\(rehearse.version)"
          }
        }

        """)
  }

  @Test func `is valid with every end and with none, and without a title`() throws {
    var records = [Self.record]
    for ending in TakeRecord.Ending.allCases + [nil] {
      var record = Self.record
      record.ended = ending
      record.title = nil
      records.append(record)
    }
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator as Validator
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      Validator.check_schema(schema)
      records = json.load(sys.stdin)
      errors = [e.json_path + ": " + e.message for r in records for e in Validator(schema).iter_errors(r)]
      del records[0]["capture"]
      errors += [] if list(Validator(schema).iter_errors(records[0])) else ["a record without capture is valid"]
      print(len(records), *errors, sep="\\n")
      """
    let result = try Python.run(
      script, arguments: [Self.docs.appending(path: "take.schema.json").path],
      input: "[\(records.map(\.text).joined(separator: ","))]")
    #expect(result.output == "\(TakeRecord.Ending.allCases.count + 2)\n")
  }

  @Test func `has the capture facts that a report has`() throws {
    let definitions = try ["take.schema.json", "report.schema.json"].map { name in
      var capture = (try schema(name)["$defs"] as? [String: Any])?["capture"] as? [String: Any]
      capture?["description"] = nil
      return NSDictionary(dictionary: try #require(capture))
    }
    #expect(definitions[0] == definitions[1])
  }
}
