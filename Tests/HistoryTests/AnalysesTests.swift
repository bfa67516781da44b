import Foundation
import SpeechMetrics
import Testing

@testable import History

@Suite struct `Recordings that are analysed again` {
  private let store = try! TestHistory().open()

  private func take(
    _ hash: String?, at date: Date = monday, path: String? = "/talk.wav", speechRate: Double = 3
  ) -> RememberedTake {
    var take = RememberedTake.test(at: date, speechRate: speechRate)
    take.recording = path
    take.contentHash = hash
    return take
  }

  @Test func `are the take that they were, under its number, with new figures`() throws {
    var first = take("a")
    first.title = "Why us"
    first.tags = ["slower"]
    first.conditions.room = "hall"
    first.ratings.comfortBefore = 4
    let id = try store.remember(first, files: ["/talk.wav"])
    let moved = take("a", at: monday + day, path: "/usb/talk.wav", speechRate: 4)
    let (kept, wasThere) = try store.rememberAnalysis(moved)
    #expect(wasThere && kept.id == id)
    #expect(try store.takes(withFigures: true) == [kept])
    var expected = first
    expected.recording = "/usb/talk.wav"
    expected.figures = moved.figures
    #expect(kept.take == expected)
  }

  @Test func `of one second and length are two where they sound different`() throws {
    let first = try store.rememberAnalysis(take("a", path: "/a.wav"))
    let second = try store.rememberAnalysis(take("b", path: "/b.wav"))
    #expect(!first.wasThere && !second.wasThere)
    #expect(first.take.id == 1 && second.take.id == 2)
    #expect(try store.rememberAnalysis(take("a", path: "/a.wav")).take.id == 1)
    #expect(try store.takes().count == 2)
  }

  @Test func `are of takes that sound the same that with their path, or the latest`() throws {
    for path in ["/1.wav", "/2.wav"] { try store.remember(take("a", path: path)) }
    #expect(try store.rememberAnalysis(take("a", path: "/1.wav")).take.id == 1)
    #expect(try store.rememberAnalysis(take("a", path: "/3.wav")).take.id == 2)
    #expect(try store.takes().count == 2)
  }

  @Test func `are known by path, start and length where their content never was`() throws {
    let id = try store.remember(take(nil))
    for other in [take("a", path: "/else.wav"), take("b", at: monday + 1)] {
      #expect(try !store.rememberAnalysis(other).wasThere)
    }
    #expect(try store.rememberAnalysis(take("c")).take.id == id)
    #expect(try !store.rememberAnalysis(take("d")).wasThere, "its content is known now")
  }

  @Test func `of which nothing is left are takes of their own, unless their number is known`()
    throws
  {
    let first = try store.rememberAnalysis(take(nil, path: nil))
    #expect(try !store.rememberAnalysis(take(nil, path: nil)).wasThere)
    let again = try store.rememberAnalysis(take(nil, path: nil, speechRate: 5), as: first.take.id)
    #expect(again.wasThere && again.take.id == first.take.id)
    #expect(try store.takes().count == 2)
  }

  @Test func `are remembered once by several that do it at the same time`() async throws {
    let history = TestHistory()
    _ = try history.open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { _ = try history.open().rememberAnalysis(take("a")) }
      }
      try await group.waitForAll()
    }
    #expect(try history.open().takes().count == 1)
  }
}
