import Foundation
import TestSupport
import Testing

@Suite struct ProfilesTests {
  @Test func `the built-in profiles are listed, one a line`() throws {
    let result = try Binary.rehearse.run(["profiles", "list"])
    let ids = result.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(ids == ["conversation", "interview", "stutter", "talk", "technical", "toastmasters"])
  }

  @Test func `a profile is shown with its norms and their sources`() throws {
    let result = try Binary.rehearse.run(["profiles", "show", "talk"])
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("Talk (talk)\n"))
    #expect(
      result.output.contains("\nspeech rate: 3 to 4 syll/s, tolerable 2.6 to 4.4, weight 2\n"))
    #expect(result.output.contains("Tauroza & Allison 1990"))
  }

  @Test func `a profile is shown as JSON`() throws {
    let profile = try Binary.rehearse.run(["profiles", "show", "talk", "--json"]).json()
    #expect(profile["id"] as? String == "talk")
    #expect((profile["metrics"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test func `an unknown profile is wrong usage`() throws {
    let result = try Binary.rehearse.run(["profiles", "show", "sermon"])
    #expect(result.exitCode == 64)
    #expect(result.errors.contains(#"no profile is called "sermon": choose one of"#))
  }

  @Test func `a good profile is said to be good`() throws {
    let workspace = try Workspace()
    try workspace.add(
      "mine.json",
      #"{"id": "mine", "title": "Mine", "description": "As I like it.", "extends": "interview"}"#)
    let result = try workspace.rehearse("profiles", "check", "mine.json")
    #expect(result.exitCode == 0)
    #expect(result.output == "mine.json is a valid profile: Mine\n")
  }

  @Test func `all that is wrong with a profile is said at once`() throws {
    let workspace = try Workspace()
    try workspace.add("mine.json", #"{"id": "talk", "extends": "tolk", "titel": "Mine"}"#)
    let result = try workspace.rehearse("profiles", "check", "mine.json")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("id: talk is a built-in profile"))
    #expect(result.errors.contains("the nearest is talk"))
    #expect(result.errors.contains("titel"))
    #expect(result.output.isEmpty)
  }

  @Test func `only a file is checked`() throws {
    #expect(try Binary.rehearse.run(["profiles", "check", "talk"]).exitCode == 64)
  }
}
