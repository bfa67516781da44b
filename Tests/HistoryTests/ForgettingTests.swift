import Foundation
import TestSupport
import Testing

@testable import History

@Suite struct `What is forgotten` {
  private let history = TestHistory()

  private func file(_ name: String) throws -> String {
    try history.folder.newFile(name, Data("sound".utf8)).path
  }

  @Test func `is gone byte by byte, with its recordings and old copies`() throws {
    let store = try history.open()
    let recording = try file("talk.wav")
    for number in 0..<200 {
      var take = RememberedTake.test(
        at: monday + Double(number), title: "Xylophone \(number)", speechRate: 3)
      take.contentHash = "c0ffee"
      try store.remember(take, files: [recording])
    }
    try store.append(DrillAttempt(drill: "zebra-drill", level: 1, startedAt: monday))
    try store.add(Goal(statement: "Quokka meeting", createdAt: monday))
    try store.add(Debrief(writtenAt: monday, happened: "Wombat", why: "", next: ""))
    try store.set("profile", to: "narwhal")
    for copy in ["history-before-2-practice.sqlite", "history-damaged-2026-11-02.sqlite"] {
      try Data("Xylophone".utf8).write(to: URL(filePath: history.path + "/" + copy))
    }
    let document = try store.document()
    let identifiers =
      [document.takes[0].uuid, document.goals[0].uuid, document.debriefs[0].uuid]
      .compactMap { $0?.uuidString }
    #expect(identifiers.count == 3)
    let words =
      ["Xylophone", "zebra-drill", "Quokka", "Wombat", "narwhal", "talk.wav", "c0ffee"]
      + identifiers
    let before = try history.bytes()
    for word in words { #expect(before.range(of: Data(word.utf8)) != nil) }

    let forgotten = try store.forget(.all)
    #expect(forgotten.takeCount == 200)
    #expect(forgotten.goalCount == 1 && forgotten.debriefCount == 1)
    #expect(forgotten.isErased)
    #expect(forgotten.files.contains(recording))
    #expect(!FileManager.default.fileExists(atPath: recording))
    let after = try history.bytes()
    for word in words { #expect(after.range(of: Data(word.utf8)) == nil, "\(word) is left") }
    #expect(
      try history.names().filter {
        $0 != "history.sqlite" && !$0.contains("-wal") && !$0.contains("-shm")
      } == [])
    #expect(try store.preview(.all).isEmpty)
  }

  @Test func `is one take where one is named`() throws {
    let store = try history.open()
    let (gone, kept) = (try file("gone.wav"), try file("kept.wav"))
    let id = try store.remember(.test(title: "Xylophone", speechRate: 3), files: [gone])
    try store.remember(.test(at: monday + day, title: "Marimba", speechRate: 3), files: [kept])
    try store.append(DrillAttempt(drill: "pauses", level: 1, startedAt: monday))
    #expect(try store.preview(.take(id)).files == [gone])
    _ = try store.forget(.take(id))
    #expect(try store.takes(withFigures: true).map(\.take.title) == ["Marimba"])
    #expect(try store.takes(withFigures: true).first?.take.figures.count == 2)
    #expect(try store.drillAttempts().count == 1)
    #expect(FileManager.default.fileExists(atPath: kept))
    let bytes = try history.bytes()
    #expect(bytes.range(of: Data("Xylophone".utf8)) == nil)
    #expect(bytes.range(of: Data("Marimba".utf8)) != nil)
    #expect(throws: HistoryError.noTake(id)) { try store.forget(.take(id)) }
  }

  @Test func `is never a file that another take has`() throws {
    let store = try history.open()
    let (own, shared, analysed) =
      (try file("own.wav"), try file("shared.wav"), try file("analysed.wav"))
    let first = try store.remember(.test(), files: [own, shared, analysed])
    let second = try store.remember(.test(), files: [shared])
    var third = RememberedTake.test()
    third.recording = analysed
    try store.remember(third)
    let preview = try store.preview(.take(first))
    #expect(preview.files == [own])
    #expect(preview.sharedFiles == [analysed, shared])
    #expect(try store.forget(.take(first)).files == [own])
    for path in [shared, analysed] { #expect(FileManager.default.fileExists(atPath: path)) }
    #expect(try store.forget(.take(second)).files == [shared])
    #expect(try store.forget(.all).files.isEmpty)
    #expect(FileManager.default.fileExists(atPath: analysed))
  }

  @Test func `is a file of several takes once all of them are forgotten`() throws {
    let store = try history.open()
    let path = try file("shared.wav")
    for _ in 0..<2 { try store.remember(.test(), files: [path]) }
    #expect(try store.forget(.before(monday + 1)).files == [path])
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `are all things before a day, but for goals that are open`() throws {
    let store = try history.open()
    for number in 0..<3 {
      let date = monday + Double(number) * day
      try store.remember(.test(at: date))
      try store.append(DrillAttempt(drill: "pauses", level: 1, startedAt: date))
      try store.add(Debrief(writtenAt: date, happened: "\(number)", why: "", next: ""))
    }
    let open = try store.add(Goal(statement: "Open", createdAt: monday))
    let dropped = try store.add(Goal(statement: "Dropped", createdAt: monday))
    try store.drop(goal: dropped, now: monday)
    let forgotten = try store.forget(.before(monday + day))
    #expect(forgotten.takeCount == 1 && forgotten.drillAttemptCount == 1)
    #expect(forgotten.goalCount == 1 && forgotten.debriefCount == 1)
    #expect(try store.takes().count == 2)
    #expect(try store.goals(includingClosed: true).map(\.id) == [open])
  }

  @Test func `names a file that can't be deleted, and forgets the rest`() throws {
    let store = try history.open()
    let folder = history.folder.url.appending(path: "talk.wav").path
    try FileManager.default.createDirectory(
      atPath: folder + "/inside", withIntermediateDirectories: true)
    let other = try file("talk.html")
    try store.remember(.test(), files: [folder, other, "/no/such/file"])
    let forgotten = try store.forget(.all)
    #expect(forgotten.files == [other])
    #expect(forgotten.undeleted.count == 1)
    #expect(forgotten.undeleted.first?.hasPrefix(folder) == true)
    #expect(try store.takes().isEmpty)
  }

  @Test func `is a link, never what it leads to`() throws {
    let store = try history.open()
    let target = try file("kept.wav")
    let link = history.folder.url.appending(path: "link.wav").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    try store.remember(.test(), files: [link])
    _ = try store.forget(.all)
    #expect(FileManager.default.fileExists(atPath: target))
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: link)) == nil)
  }
}
