import DSP
import Testing

@Suite struct ClockTimeTests {
  @Test(arguments: [("90", 90.0), ("1:30", 90), ("01:30", 90), ("1:30:00", 5400), ("0", 0)])
  func `a time is read as people write it`(_ text: String, _ seconds: Seconds) {
    #expect(Seconds(clock: text) == seconds)
  }

  @Test(arguments: ["", ":", "1:", ":30", "1:3", "1:60", "1:2:3:4", "-1", "1.5", "x", "99999", "٣"])
  func `anything else isn't a time`(_ text: String) {
    #expect(Seconds(clock: text) == nil)
  }
}
