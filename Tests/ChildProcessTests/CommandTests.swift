import ChildProcess
import Foundation
import Testing

@Suite struct CommandTests {
  @Test func `What goes in comes out, however much it is`() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try command("cat").run(input: bytes) == bytes)
  }

  @Test func `A program that reads nothing isn't waited for`() throws {
    let output = try command("echo done").run(input: Array(repeating: 0, count: 1 << 20))
    #expect(text(output) == "done\n")
  }

  @Test func `Lines of standard error come whole, one by one, the last without an end too`() throws
  {
    var lines: [String] = []
    _ = try command("printf 'a\\nb' >&2; sleep 0.1; printf 'c\\n\\nd' >&2").run(onErrorLine: {
      lines.append($0)
    })
    #expect(lines == ["a", "bc", "d"])
  }

  @Test func `A failure carries its status and what was said last`() {
    #expect(throws: CommandError.failed(status: 3, lastLine: "no model")) {
      try command("echo loading >&2; echo no model >&2; echo >&2; exit 3").run()
    }
    #expect(throws: CommandError.failed(status: 137, lastLine: nil)) {
      try command("kill -9 $$").run()
    }
  }

  @Test func `A program that isn't there is told of`() {
    #expect(throws: CommandError.self) {
      try Command(["/nowhere/at/all"], environment: [:]).run()
    }
  }

  @Test func `A flood is stopped at the limit, on either stream`() throws {
    let start = Date()
    #expect(throws: CommandError.tooMuchOutput) {
      try command("yes").run(limits: CommandLimits(outputLength: 100_000))
    }
    #expect(throws: CommandError.tookTooLong) {
      try command("yes >&2").run(limits: CommandLimits(time: 0.3))
    }
    #expect(Date().timeIntervalSince(start) < 5)
  }

  @Test func `One that hangs is ended, and those that it started with it`() throws {
    let mark = "\(NSTemporaryDirectory())/\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: mark) }
    #expect(throws: CommandError.tookTooLong) {
      try command("trap '' TERM; (sleep 1.5; touch \(mark)) & wait; sleep 9")
        .run(limits: CommandLimits(time: 0.1))
    }
    Thread.sleep(forTimeInterval: 1.8)
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  @Test func `It ends at once when it is cancelled, and may tidy up`() throws {
    let mark = "\(NSTemporaryDirectory())/\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: mark) }
    let start = Date()
    #expect(throws: CommandError.cancelled) {
      try command("trap 'touch \(mark); exit' TERM; sleep 9 & wait").run(isCancelled: {
        Date().timeIntervalSince(start) > 0.3
      })
    }
    #expect(Date().timeIntervalSince(start) < 3)
    #expect(FileManager.default.fileExists(atPath: mark))
  }

  @Test func `The result doesn't wait for what runs on in the background`() throws {
    let start = Date()
    #expect(text(try command("sleep 5 & echo done").run()) == "done\n")
    #expect(Date().timeIntervalSince(start) < 3)
  }

  @Test func `No shell reads the arguments`() throws {
    let echo = Command(["/bin/echo", "$HOME; ls", "*"], environment: [:])
    #expect(text(try echo.run()) == "$HOME; ls *\n")
  }

  private func command(_ script: String) -> Command {
    Command(["/bin/sh", "-c", script], environment: ProcessInfo.processInfo.environment)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
