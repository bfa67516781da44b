import DSP
import Testing

@testable import Feedback
@testable import SpeechMetrics

@Suite struct CuesTests {
  /// In the middle of every band of the talk profile.
  private static let fine = LiveFigures(
    speechTime: 100, speechRate: 3.5, articulationRate: 4.5, pitchStandardDeviation: 3.5,
    pauseCount: 12, longPausesPerMinute: 4, lastSpeech: 100, silence: 0)

  private static func figures(_ change: (inout LiveFigures) -> Void) -> LiveFigures {
    var figures = fine
    change(&figures)
    return figures
  }

  private static let fast = figures { $0.speechRate = 4.5 }
  private static let flat = figures { $0.pitchStandardDeviation = 1.7 }
  private static let fastAndFlat = figures {
    $0.speechRate = 4.5
    $0.pitchStandardDeviation = 1.7
  }

  /// When each cue comes up, looking five times a second.
  private static func given(
    _ profile: Profile? = nil, for duration: Seconds, _ figures: (Seconds) -> LiveFigures
  ) throws -> [String] {
    var cues = try Cues(profile: profile ?? Profile.load("talk"))
    var last: Cue?
    var given: [String] = []
    for step in 0..<Int(duration * 5) {
      let time = Seconds(step) / 5
      let cue = cues.cue(for: figures(time), at: time)
      if let cue, cue != last { given.append("\(cue.rawValue) at \(Int(time.rounded(.down)))") }
      last = cue
    }
    return given
  }

  @Test func `nothing when all is well`() throws {
    #expect(try Self.given(for: 300) { _ in Self.fine } == [])
  }

  @Test func `nothing of what is not known`() throws {
    let unknown = LiveFigures(speechTime: 100, pauseCount: 0)
    #expect(try Self.given(for: 300) { _ in unknown } == [])
  }

  @Test(arguments: [
    (Cue.slower, fast), (.livelier, flat), (.pause, figures { $0.longPausesPerMinute = 0 }),
    (
      .faster,
      figures {
        $0.speechRate = 2.5
        $0.articulationRate = 3.2
      }
    ),
  ])
  func `a word for what stays beyond the tolerable range, once`(
    cue: Cue, figures: LiveFigures
  ) throws {
    #expect(try Self.given(for: 120) { _ in figures } == ["\(cue.rawValue) at 5"])
  }

  @Test(arguments: [
    figures { $0.speechRate = 4.4 }, figures { $0.pitchStandardDeviation = 1.8 },
    figures { $0.pitchStandardDeviation = 9 }, figures { $0.longPausesPerMinute = 1 },
    figures { $0.longPausesPerMinute = 30 }, figures { $0.speechRate = 2.5 },
  ])
  func `no word at the edge, for long pauses or for slowness that is pausing`(
    figures: LiveFigures
  ) throws {
    #expect(try Self.given(for: 60) { _ in figures } == [])
  }

  @Test func `a word is shown for four seconds`() throws {
    var cues = try Cues(profile: Profile.load("talk"))
    let shown = [0, 4.9, 5, 8.9, 9].map { cues.cue(for: Self.fast, at: $0) }
    #expect(shown == [nil, nil, .slower, .slower, nil])
  }

  @Test func `a moment outside is not worth a word`() throws {
    let given = try Self.given(for: 120) { Int($0) % 5 == 4 ? Self.fine : Self.fast }
    #expect(given == [])
  }

  @Test func `nothing before 20 s of speech`() throws {
    let given = try Self.given(for: 60) { time in
      Self.figures {
        $0.speechRate = 5
        $0.speechTime = time / 2
      }
    }
    #expect(given == ["slower at 40"])
  }

  @Test func `nobody is spoken to in a pause`() throws {
    let given = try Self.given(for: 60) { time in
      Self.figures {
        $0.speechRate = 5
        $0.silence = time < 30 ? 1 : 0.9
      }
    }
    #expect(given == ["slower at 30"])
  }

  @Test func `the same word only after a change, and 20 s apart`() throws {
    let given = try Self.given(for: 60) { (10..<12).contains($0) ? Self.fine : Self.fast }
    #expect(given == ["slower at 5", "slower at 25"])
  }

  @Test func `another word comes 20 s later, then the first again`() throws {
    let given = try Self.given(for: 60) { _ in Self.fastAndFlat }
    #expect(given == ["slower at 5", "livelier at 25", "slower at 45"])
  }

  @Test func `what a profile leaves unscored is never cued`() throws {
    let own = try ProfileOwnTests.parse(
      ProfileOwnTests.json(#", "unscored": ["pace", "pauses", "pitch"]"#))
    let all = Self.figures {
      $0.speechRate = 9
      $0.longPausesPerMinute = 0
      $0.pitchStandardDeviation = 0
    }
    #expect(try Self.given(own, for: 60) { _ in all } == [])
    let conversation = try Profile.load("conversation")
    let unpausing = Self.figures { $0.longPausesPerMinute = 0 }
    #expect(try Self.given(conversation, for: 60) { _ in unpausing } == [])
  }
}
