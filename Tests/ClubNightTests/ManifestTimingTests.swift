import ClubNight
import Feedback
import Testing

@Suite struct ManifestTimingTests {
  @Test func `a type by its id, its title or the title's beginning`() throws {
    for name in [
      "table-topics", "Table Topics", "TABLE_TOPICS", "\"Table Topics, 1 to 2 minutes\"",
    ] {
      #expect(try entry("type", name)?.type == "table-topics")
    }
    for name in ["International", "table", "8-Oct"] {
      #expect(try problems("type", name).count == 1)
    }
  }

  @Test func `the default type holds where the cell is empty`() throws {
    #expect(try entry("type", "", type: "social")?.timing == TimingRule(type: "social"))
  }

  @Test func `the row's numbers go before the type's`() throws {
    let times = try entry("type,green,yellow,red,grace", "table-topics,0:45,60,1:15,15")?.timing
    let expected = TimingRule(
      green: 45, yellow: 60, red: 75, minimum: 45, maximum: 75, grace: 15, graceBelow: 15)
    #expect(times == expected)
    var longer = try TimingRule(type: "table-topics")
    longer.maximum = 180
    #expect(try entry("type,max", "table-topics,3:00")?.timing == longer)
  }

  @Test func `without a type the lights go with the bounds`() throws {
    let expected = TimingRule(
      green: 300, yellow: 360, red: 420, minimum: 300, maximum: 420, grace: 0)
    #expect(try entry("min,max", "5:00,7:00")?.timing == expected)
    #expect(try entry("green,red", "5:00,7:00")?.timing == expected)
    #expect(
      try problems("min", "5:00") == [
        "line 2: its times are not complete: give min and max, or a type"
      ])
  }

  @Test(arguments: [
    ("green,red", "2:00,1:00"), ("min,max", "7:00,5:00"),
    ("min,green,red,max", "3:00,1:00,4:00,5:00"),
    ("min,max", "1:00,1:00"), ("min,max", "0,1:00"), ("type,green", "table-topics,1:30"),
    ("type,max", "table-topics,0:10"),
  ])
  func `numbers that don't agree are refused`(columns: String, cells: String) throws {
    #expect(try problems(columns, cells).count == 1)
  }

  @Test func `minutes that a spreadsheet made hours of are caught`() throws {
    #expect(
      try problems("min,max", "01:30:00,0:03:00") == [
        "line 2: min is \"01:30:00\", which is hours; a spreadsheet makes that of 1:30: write 0:1:30, "
          + "or the seconds"
      ])
  }
}
