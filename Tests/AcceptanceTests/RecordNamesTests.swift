import Foundation
import TestSupport
import Testing

@Suite struct `The files of a take` {
  let studio: Studio
  let workspace: Workspace

  init() throws {
    studio = try Studio()
    workspace = studio.workspace
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: workspace.path(name))[.posixPermissions]
      as? Int
  }

  @Test func `lie in Rehearsals at home, named by time and title, for nobody else`() throws {
    let result = try studio.record(studio.talk(), ["--stop-after", "1", "--title", "Why us"])
    #expect(result.exitCode == 0)
    let names = try workspace.names(in: "home/Rehearsals")
    #expect(names.count == 3)
    let stem = try #require(names.last?.dropLast(4))
    #expect(stem.wholeMatch(of: /\d{4}-\d\d-\d\d \d\d\.\d\d Why us/) != nil)
    #expect(names == [".html", ".take.json", ".wav"].map { stem + $0 })
    #expect(try mode("home/Rehearsals") == 0o700)
    for name in names { #expect(try mode("home/Rehearsals/\(name)") == 0o600) }
  }

  @Test func `lie in the folder that the environment names`() throws {
    let environment = ["REHEARSE_FOLDER": workspace.path("elsewhere/takes")]
    let result = try studio.record(
      studio.talk(), ["--stop-after", "1"], environment: environment)
    #expect(result.exitCode == 0)
    #expect(try workspace.names(in: "elsewhere/takes").count == 3)
    #expect(try workspace.names(in: "home").isEmpty)
  }

  /// This minute's name and the next one's are taken.
  @Test func `have another number when there is one of that name`() throws {
    let time = DateFormatter()
    time.locale = Locale(identifier: "en_US_POSIX")
    time.timeZone = TimeZone(identifier: "UTC")
    time.dateFormat = "yyyy-MM-dd HH.mm"
    for date in [Date.now, Date.now + 60] {
      try workspace.add("takes/\(time.string(from: date)).take.json", "mine")
    }
    let result = try studio.record(
      studio.talk(), ["--stop-after", "1", "--no-report", "--output", "takes"],
      environment: ["TZ": "UTC"])
    #expect(result.exitCode == 0)
    let names = try workspace.names(in: "takes")
    #expect(names.count == 4)
    #expect(names.count { $0.hasSuffix(" 2.wav") || $0.hasSuffix(" 2.take.json") } == 2)
  }

  @Test(arguments: ["take.wav", "take.html", "take.take.json"])
  func `never replace one, and then no device is opened`(_ taken: String) throws {
    try workspace.add(taken, "mine")
    let result = try studio.record(ScriptedMicrophone.busy, ["--output", "take.wav"])
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("\(taken) is there already"))
    #expect(try workspace.text(taken) == "mine")
    #expect(try studio.takes() == [taken])
  }

  @Test(arguments: ["take.mp3", "take", "take.wav.txt"])
  func `end in wav or flac, or no device is opened`(_ name: String) throws {
    let result = try studio.record(ScriptedMicrophone.busy, ["--output", name])
    #expect(result.exitCode == 64)
    #expect(result.errors.contains(".wav or .flac"))
    #expect(try studio.takes().isEmpty)
  }

  @Test func `are no page when no report is wanted`() throws {
    let result = try studio.record(
      studio.talk(), ["--stop-after", "1", "--no-report", "--output", "take.wav"])
    #expect(result.exitCode == 0)
    #expect(result.output.isEmpty)
    #expect(try studio.takes() == ["take.take.json", "take.wav"])
    #expect(try studio.takeRecord().ended == "time")
  }

  @Test func `are opened in the browser when that is wanted`() throws {
    try workspace.add("bin/xdg-open", "#!/bin/sh\necho \"$1\" > \(workspace.path("opened"))\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: workspace.path("bin/xdg-open"))
    let result = try studio.record(
      studio.talk(), ["--stop-after", "1", "--output=-take.wav", "--open"],
      environment: ["PATH": workspace.path("bin") + ":/usr/bin:/bin"])
    #expect(result.exitCode == 0)
    let deadline = Date.now + 20
    while try !workspace.exists("opened") || workspace.text("opened").isEmpty, Date.now < deadline {
      usleep(5000)
    }
    #expect(try workspace.text("opened") == "./-take.html\n")
  }

  @Test func `stay when there is no browser to open them`() throws {
    let result = try studio.record(
      studio.talk(), ["--stop-after", "1", "--output", "take.wav", "--open"],
      environment: ["PATH": workspace.path("bin")])
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("xdg-open isn't there"))
    #expect(result.output.contains("take.wav"))
    #expect(workspace.exists("take.html"))
  }
}

extension ScriptedMicrophone {
  /// Whoever opens it is told so, with exit code 2.
  static var busy: ScriptedMicrophone {
    var microphone = ScriptedMicrophone()
    microphone.fault = .closed(EBUSY)
    return microphone
  }
}
