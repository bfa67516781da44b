import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct BatchResumeTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.addClubNight()
  }

  /// When each kept result was written.
  private func writingTimes() throws -> [String: Date] {
    let names = try workspace.names(in: "night-results/.entries").filter { $0.hasSuffix(".entry") }
    return try names.reduce(into: [:]) { times, name in
      let file = workspace.path("night-results/.entries/\(name)")
      times[name] =
        try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
    }
  }

  @discardableResult
  private func run(_ options: String...) throws -> Int32 {
    try Binary.rehearse.run(["batch", "night"] + options, directory: workspace.url).exitCode
  }

  @Test func `a second run hears nothing again`() throws {
    #expect(try run() == 0)
    let (times, pages) = (try writingTimes(), try workspace.pages("night-results"))
    #expect(times.count == 3)
    #expect(try run("--jobs", "1") == 0)
    #expect(try writingTimes() == times)
    #expect(try workspace.pages("night-results") == pages)
  }

  @Test func `only what changed is heard again`() throws {
    try run()
    let before = try writingTimes()
    try workspace.addTake("night/bea.wav", number: 9)
    try run()
    let after = try writingTimes()
    #expect(after.count == 3)
    #expect(after.filter { before[$0.key] == $0.value }.count == 2)
  }

  @Test(arguments: [["--pause-min", "0.3"], ["--profile", "technical"], ["--channel", "1"]])
  func `another option has all heard again`(_ options: [String]) throws {
    try run()
    let before = Set(try writingTimes().keys)
    _ = try Binary.rehearse.run(["batch", "night"] + options, directory: workspace.url)
    #expect(before.isDisjoint(with: try writingTimes().keys))
  }

  @Test func `what is only shown otherwise is not heard again`() throws {
    try run()
    let before = try writingTimes()
    try run("--rank", "--anonymous", "--timing-from", "0:01", "--type", "table-topics")
    #expect(try writingTimes() == before)
  }

  @Test func `a damaged result is heard again`() throws {
    try run()
    let (names, pages) = (try writingTimes().keys.sorted(), try workspace.pages("night-results"))
    let folder = "night-results/.entries/"
    try workspace.add(folder + names[0], "")
    try workspace.add(folder + names[1], try workspace.text(folder + names[1]).dropLast(9) + "")
    let digits = try workspace.text(folder + names[2]).replacing("0.59", with: "0.58")
    try workspace.add(folder + names[2], digits)
    #expect(try run() == 0)
    #expect(try workspace.pages("night-results") == pages)
  }

  @Test func `a recording that goes leaves nothing behind`() throws {
    try run()
    try FileManager.default.removeItem(atPath: workspace.path("night/bea.wav"))
    #expect(try run() == 0)
    for (name, content) in try workspace.pages("night-results") {
      #expect(!name.contains("bea"))
      #expect(!String(decoding: content, as: UTF8.self).contains("bea.wav"), "\(name)")
    }
    #expect(try writingTimes().count == 2)
  }

  @Test func `killed at any moment, it goes on to the same bytes`() throws {
    try run("--output", "whole")
    for delay in [0.02, 0.05, 0.1, 0.15, 0.2, 0.3] {
      let line = """
        "$rehearse" batch night --output killed & sleep \(delay); kill -9 $!; wait $!; true
        """
      _ = try workspace.shell(line)
    }
    #expect(try run("--output", "killed") == 0)
    #expect(try workspace.pages("killed") == workspace.pages("whole"))
    #expect(try workspace.kept("killed") == workspace.kept("whole"))
  }

  @Test(arguments: ["INT", "TERM"])
  func `a signal ends it cleanly`(_ signal: String) throws {
    for number in 0..<60 {
      try workspace.addTake("night/more-\(number).wav", number: UInt8(number))
    }
    let result = try workspace.shell(
      """
      env --default-signal=INT "$rehearse" batch night --jobs 1 &
      until ls night-results/.entries/*.entry; do sleep 0.01; done >/dev/null 2>&1
      kill -\(signal) $!; wait $!
      """)
    #expect(result.exitCode == 1)
    #expect(
      result.errors == "rehearse: stopped; what was finished is kept, and the same command "
        + "goes on from there\n")
    #expect(try workspace.names(in: "night-results") == [".entries"])
    let times = try writingTimes()
    #expect(try run() == 0)
    #expect(try writingTimes().filter { times[$0.key] == $0.value }.count == times.count)
  }

  @Test func `two runs don't write to one folder`() throws {
    try run()
    let lock = unsafe open(workspace.path("night-results/.entries/lock"), O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let result = try workspace.rehearse("batch", "night")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("another run is writing to night-results: wait until it ends"))
  }

  @Test func `the recordings and the manifest are never written over`() throws {
    try workspace.add("scores.csv", "file\nnight/ann.wav\n")
    let result = try workspace.rehearse("batch", "scores.csv", "--output", ".")
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("writing ./scores.csv would overwrite scores.csv"))
    #expect(try workspace.text("scores.csv") == "file\nnight/ann.wav\n")
  }

  @Test func `a terminal shows how far it is`() throws {
    let result = try workspace.shell("script -qec '\"$rehearse\" batch night' /dev/null")
    #expect(result.output.contains("of 3 files"))
    #expect(result.output.contains("\r\u{1B}[K"))
    #expect(result.output.hasSuffix("The results are in night-results\r\n"))
  }
}
