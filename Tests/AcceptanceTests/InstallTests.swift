import Foundation
import TestSupport
import Testing

/// The installed program is one file that needs no Swift on the machine.
@Suite struct InstallTests {
  @Test func `what is installed runs with no Swift library in reach`() throws {
    let workspace = try Workspace()
    let script = Binary(path: Fixture.root.appending(path: "../scripts/install"))
    // The compiler's cache is that of whoever runs the tests.
    let cache =
      ProcessInfo.processInfo.environment["XDG_CACHE_HOME"] ?? NSHomeDirectory() + "/.cache"
    let installation = try script.run(
      ["--prefix", workspace.url.path], environment: ["XDG_CACHE_HOME": cache], timeout: 1800)
    try #require(installation.exitCode == 0, "\(installation.errors)")

    let installed = workspace.path("bin/rehearse")
    let libraries = try Binary(path: URL(filePath: "/usr/bin/ldd")).run([installed])
    #expect(libraries.exitCode == 0)
    #expect(libraries.output.contains("libsndfile"))
    for library in ["swift", "Foundation", "dispatch"] {
      #expect(!libraries.output.contains(library))
    }

    let audio = Fixture("talk").audio.path
    let bare = try Binary(path: URL(filePath: "/usr/bin/env")).run(
      ["-i", installed, "analyze", audio, "--json"])
    #expect(bare.exitCode == 0)
    #expect(try bare.json()["schema"] as? String == "rehearse.report/1")
  }
}
