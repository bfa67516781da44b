import Feedback
import SpeechMetrics
import Testing

@testable import Practice

@Suite struct `The drills that ship` {
  @Test func `are ten or more, of three levels each`() {
    #expect(Drill.builtIn.count >= 10)
    #expect(Drill.builtIn.allSatisfy { $0.levels.count == 3 })
    #expect(Drill.builtIn.map(\.place) == Array(1...Drill.builtIn.count))
  }

  @Test func `cover what the product promises`() {
    let ids = Drill.builtIn.map(\.id)
    for id in [
      "pauses", "pace", "pitch", "fillers", "endings", "projection", "steady-start", "silence",
      "contrast-pace", "contrast-pitch", "overdo", "run-through",
    ] {
      #expect(ids.contains(id))
    }
  }

  @Test(arguments: Drill.builtIn)
  func `takes are of 20 to 60 seconds, and get no easier`(_ drill: Drill) {
    #expect(drill.levels.allSatisfy { (20...60).contains($0.length) })
    let bands = (1...3).map { drill.band(level: $0, profile: .talk)! }
    for (easy, hard) in zip(bands, bands.dropFirst()) {
      #expect(hard.low ?? -.infinity >= easy.low ?? -.infinity)
      #expect(hard.high ?? .infinity <= easy.high ?? .infinity || hard.low! > easy.low!)
    }
  }

  /// With the speech that it asks for, in takes of its own length.
  @Test(arguments: Drill.builtIn)
  func `can be judged at their own length`(_ drill: Drill) throws {
    for level in 1...3 {
      let heard = try #require(HeardTake.ofTalk[drill[level: level].length])
      var takes = Array(heard.prefix(drill.method.takeCount))
      takes[0].count = 2
      let band = drill.band(level: level, profile: .talk)!
      let outcome = DrillOutcome(
        drill, level: level, takes: takes, profile: .talk, band: band)
      guard case .notJudged(let reason) = outcome.verdict else { continue }
      Issue.record("level \(level): \(reason)")
    }
  }

  @Test(arguments: Profile.builtInIDs)
  func `are offered by every profile, or it has no norm`(_ id: String) throws {
    let profile = try Profile.load(id)
    let missing = Drill.builtIn.filter { !$0.isOffered(by: profile) }
    #expect(missing.allSatisfy { profile.norm($0.metric) == nil })
    #expect(missing.count <= 2 || id == "stutter")
  }

  @Test func `judge nothing of pace, pauses or fillers for one who stutters`() throws {
    let profile = try Profile.load("stutter")
    let offered = Drill.builtIn.filter { $0.isOffered(by: profile) }
    #expect(offered.count >= 5)
    for drill in offered { #expect(![.pace, .pauses, .fillers].contains(drill.metric.group)) }
  }

  @Test func `aren't offered to one who opted out of what they judge`() {
    let quiet = Profile.talk.leavingOut([.filledPausesPerMinute, .articulationRate])
    let offered = Drill.builtIn.filter { $0.isOffered(by: quiet) }.map(\.id)
    #expect(!offered.contains("fillers"))
    #expect(!offered.contains("contrast-pace"))
    #expect(offered.contains("pauses"))
  }

  @Test(arguments: Drill.builtIn)
  func `say what they know and no more`(_ drill: Drill) {
    let isStudied = drill.source.strength != .convention
    #expect((drill.source.year != nil) == isStudied)
    #expect(drill.source.strength != .strong)
  }

  @Test(arguments: Drill.builtIn)
  func `have a sentence for every outcome`(_ drill: Drill) {
    for level in 1...3 {
      let band = drill.band(level: level, profile: .talk)!
      let readings: [DrillReading] = [
        .figure(((band.low ?? band.high! - 2) + (band.high ?? band.low! + 2)) / 2, noise: 0.01),
        .figure((band.low ?? 0) - 1, noise: 0.01), .figure((band.high ?? 0) + 1, noise: 0.01),
        .unknown("it was too noisy"),
      ]
      for reading in readings {
        let message = DrillOutcome(drill, level: level, reading: reading, band: band).message
        #expect(!message.contains("{"))
        #expect(message.hasSuffix("."))
      }
    }
  }
}
