import DSP
import Models
import Testing

@testable import Feedback

@Suite struct TimingTests {
  @Test func `the built-in timings are the seven`() {
    #expect(
      TimingPlan.ids == [
        "8-10", "evaluation", "ice-breaker", "prepared", "social", "table-topics", "tall-tales",
      ])
  }

  @Test(arguments: [
    ("ice-breaker", [240.0, 300, 360], 210.0...390.0), ("prepared", [300, 360, 420], 270...450),
    ("evaluation", [120, 150, 180], 90...210), ("table-topics", [60, 90, 120], 60...150),
    ("tall-tales", [180, 240, 300], 150...330), ("social", [180, 210, 240], 150...270),
    ("8-10", [480, 540, 600], 450...630),
  ])
  func `a timing is as the evidence gives it`(
    id: String, lights: [Seconds], qualifies: ClosedRange<Seconds>
  ) throws {
    let plan = try TimingPlan(preset: id)
    #expect([plan.green, plan.yellow, plan.red] == lights)
    #expect(plan.qualifies == qualifies)
    #expect(plan.yellow == (plan.green + plan.red) / 2)
    #expect(plan.title?.isEmpty == false && plan.source?.year == 2003)
  }

  @Test func `a light comes on at its time and stays until the next`() throws {
    let plan = try TimingPlan(preset: "table-topics")
    let times = [0, 59.99, 60, 89.99, 90, 119.99, 120, 4000]
    #expect(
      times.map(plan.light) == [nil, nil, .green, .green, .yellow, .yellow, .red, .red])
    #expect(
      times.map(plan.nextLight) == [.green, .green, .yellow, .yellow, .red, .red, nil, nil])
    #expect(TimingLight.allCases.map(plan.start) == [60, 90, 120])
  }

  @Test(arguments: [
    ("5:00-7:00", [300.0, 360, 420]), ("5:00-6:30-7:00", [300, 390, 420]),
    ("5:00 – 7:00", [300, 360, 420]), ("7:00", [280, 350, 420]), ("90", [60, 75, 90]),
    ("60-90", [60, 75, 90]), ("1:00:00-1:30:00", [3600, 4500, 5400]), ("0:05-0:08", [5, 7, 8]),
    ("0:20", [13, 17, 20]),
  ])
  func `a limit says some of the lights`(text: String, lights: [Seconds]) throws {
    let plan = try TimingPlan(limit: text)
    #expect([plan.green, plan.yellow, plan.red] == lights)
    #expect(plan.title == nil && plan.qualifies == nil)
    #expect((plan.source != nil) == !text.contains { "-–".contains($0) })
  }

  @Test(arguments: [
    "", "abc", "-5:00", "5:00-", "5:60", "5:0", "5:000", "1:2:3:4", "5.5", "٥:٠٠", "99999", "+5:00",
    "1:00-2:00-3:00-4:00", "1500:00:00", "5:00--7:00",
  ])
  func `nonsense is no limit`(text: String) {
    #expect(throws: TimingError.notTimes(text)) { try TimingPlan(limit: text) }
  }

  @Test(arguments: [
    ("7:00-5:00", TimingError.notRising("7:00-5:00")), ("5:00-5:00", .notRising("5:00-5:00")),
    ("5:00-5:00-7:00", .notRising("5:00-5:00-7:00")), ("0:00-7:00", .notRising("0:00-7:00")),
    ("0", .notRising("0")), ("7", .tooShortForSeconds("7")), ("5-7", .tooShortForSeconds("5-7")),
    ("5:00-5:01", .tooClose("5:00-5:01")), ("0:02", .tooClose("0:02")),
  ])
  func `a limit that cannot be meant is refused`(text: String, error: TimingError) {
    #expect(throws: error) { try TimingPlan(limit: text) }
  }

  @Test func `errors say what to write and let no text through unescaped`() {
    let unknown = #expect(throws: TimingError.self) { try TimingPlan(preset: "tabel-topics") }
    #expect(unknown?.description.contains("the nearest is table-topics; for times") == true)
    let errors: [TimingError] = [
      .unknown(name: "\u{1B}[2J", known: ["8-10"]), .notTimes("\u{1B}[2J"),
      .notRising("\u{1B}[2J"), .tooShortForSeconds("\u{1B}[2J"), .tooClose("\u{1B}[2J"),
    ]
    for error in errors {
      #expect(error.description.contains(#""\u{1B}[2J""#))
      #expect(!error.description.contains("\u{1B}"))
    }
  }

  @Test(arguments: [
    (#""id": "social""#, #""id": "party""#, #"id: must be "social""#),
    (#""unit": "s""#, #""unit": "min""#, #"unit: must be "s""#),
    (#""yellow": 210"#, #""yellow": 180"#, "yellow: is 180.0; it must be more than 180.0"),
    (#""red": 240"#, #""red": 200"#, "red: is 200.0; it must be more than 210.0"),
    (#""red": 240"#, #""red": 271"#, "qualifies: must contain the red light's 271.0"),
    (#""green": 180"#, #""green": 0"#, "green: is 0.0; it must lie from 1.0"),
    (#""from": 150"#, #""from": 300"#, "qualifies.to: is 270.0; it must be more than 300.0"),
    (#""citation""#, #""quotation""#, "source.quotation: no such field"),
    (#""title""#, #""name""#, "name: no such field"),
  ])
  func `a shipped timing with a mistake fails`(old: String, new: String, expected: String) throws {
    let bytes = try #require(ModelFiles.data("timing/social.json"))
    let json = String(decoding: bytes, as: UTF8.self)
    #expect(json.contains(old))
    let mutated = Array(json.replacing(old, with: new).utf8)
    let error = #expect(throws: ProfileError.self) {
      try readJSON(mutated, named: "social.json") { TimingPlan($0, id: "social") }
    }
    #expect(error?.description.contains("\n  " + expected) == true)
  }
}
