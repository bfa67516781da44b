import Foundation
import TestSupport
import Testing

@testable import ClubNight
@testable import Reporting

@Suite struct `The data of an evening` {
  private static let schema = Fixture.root.deletingLastPathComponent()
    .appending(path: "docs/evening.schema.json").path(percentEncoded: false)

  private static let validator = """
    import json, sys
    from jsonschema import Draft202012Validator as Validator
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    Validator.check_schema(schema)
    evening = json.load(sys.stdin)
    exec(sys.argv[2])
    errors = [e.json_path + ": " + e.message for e in Validator(schema).iter_errors(evening)]
    print("\\n".join(errors))
    sys.exit(1 if errors else 0)
    """

  private func validate(_ evening: Evening, mutation: String = "") throws -> Python.Result {
    let json = try ClubPages.files(for: evening).text("scores.json")
    return try Python.run(Self.validator, arguments: [Self.schema, mutation], input: json)
  }

  @Test func `evenings are valid`() throws {
    let changes: [(inout Evening.Showing) -> Void] = [
      { _ in },
      {
        $0.ranks = true
        $0.start = .offset(3)
      }, { $0.isAnonymous = true },
    ]
    for change in changes {
      let result = try validate(SampleEvening.evening(SampleEvening.small, showing: change))
      #expect(result.status == 0, "\(result.output)")
    }
  }

  @Test(arguments: [
    "evening['extra'] = 1", "evening['speeches'][0]['consent'] = 'refused'",
    "del evening['timing']['from']", "evening['speeches'][0]['metrics'] = {}",
    "evening['rankings'][0]['places'][0]['place'] = 0",
  ])
  func `what is not an evening is not valid`(mutation: String) throws {
    let evening = SampleEvening.evening(SampleEvening.small) { $0.ranks = true }
    #expect(try validate(evening, mutation: mutation).status == 1)
  }

  @Test func `a speech is one line and doesn't say where it lies`() throws {
    for outcome in SampleEvening.small {
      let line = ClubLine.json(outcome)
      #expect(line.firstIndex(of: "\n") == line.index(before: line.endIndex))
      #expect(!line.contains("/home/club"))
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["schema"] as? String == "rehearse.speech/1")
      #expect((object?["report"] == nil) == (object?["failure"] != nil))
    }
  }
}
