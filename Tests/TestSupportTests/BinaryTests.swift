import Foundation
import TestSupport
import Testing

@Suite struct BinaryTests {
  let shell = Binary(path: URL(filePath: "/bin/sh"))

  @Test func `streams and exit code are told apart`() throws {
    let result = try shell.run(["-c", "echo out; echo error >&2; exit 3"])
    #expect(result.output == "out\n")
    #expect(result.errors == "error\n")
    #expect(result.exitCode == 3)
  }

  @Test func `a signal ends a process with 128 and its number`() throws {
    #expect(try shell.run(["-c", "kill -9 $$"]).exitCode == 137)
  }

  @Test func `more input and output than a pipe holds goes through`() throws {
    let input = Data(repeating: 7, count: 1 << 20)
    let result = try shell.run(["-c", "cat; echo done >&2"], input: input)
    #expect(result.outputData == input)
    #expect(result.errors == "done\n")
  }

  @Test func `input that nobody reads is no error`() throws {
    #expect(try shell.run(["-c", "exit 0"], input: Data(count: 1 << 20)).exitCode == 0)
  }

  @Test func `the environment is added to`() throws {
    let result = try shell.run(
      ["-c", "echo $COLOUR; test -n \"$PATH\""], environment: ["COLOUR": "0"])
    #expect(result.output == "0\n")
    #expect(result.exitCode == 0)
  }

  @Test func `a closed pipe kills a writer that doesn't mind it`() throws {
    let result = try shell.run(["-c", "while :; do echo line; done"], output: .closedPipe)
    #expect(result.exitCode == 141)
  }

  @Test func `a process that doesn't end is killed`() {
    #expect(throws: Binary.TimedOut.self) {
      try shell.run(["-c", "while :; do :; done"], timeout: 0.2)
    }
  }
}
