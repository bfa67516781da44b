import Feedback
import Foundation
import Models
import SpeechMetrics
import Testing

/// The shipped data: what is in the folder, in the program, and in the profiles.
struct ProfileDataTests {
  static let models = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Models")

  @Test func `the program holds exactly the data files of the folder`() throws {
    let inFolder = try FileManager.default.subpathsOfDirectory(atPath: Self.models.path)
      .filter { $0.hasSuffix(".json") || $0.hasSuffix(".bin") }
    #expect(ModelFiles.paths == inFolder.sorted(), "run scripts/embed-models")
    for path in inFolder {
      let bytes = try Data(contentsOf: Self.models.appending(path: path))
      #expect(ModelFiles.data(path) == Array(bytes), "\(path): rebuild")
    }
  }

  @Test func `names are those in the folder, and no path but a file's has data`() {
    #expect(ModelFiles.names(in: "quality") == ["gates.json", "repeatability.json"])
    #expect(ModelFiles.names(in: "norm").isEmpty)
    #expect(ModelFiles.data("norms") == nil)
    #expect(ModelFiles.hash.count == 16)
    #expect(Weights.hash.count == 16 && Weights.hash != ModelFiles.hash)
  }

  @Test func `the built-in profiles are five kinds of speaking, and one that leaves out`() {
    #expect(
      Profile.kindIDs == ["conversation", "interview", "talk", "technical", "toastmasters"])
    #expect(Profile.builtInIDs == (Profile.kindIDs + ["stutter"]).sorted())
  }

  @Test func `with a stutter nothing is judged or said of pauses, pace, fillers and flow`() throws {
    let profile = try Profile.load("stutter")
    #expect(Set([OptOut].init([.pace, .pauses, .fillers]).metrics).isSubset(of: profile.unscored))
    let kept = Set(profile.weights.keys)
    #expect(kept == [.pitchStandardDeviation, .levelStandardDeviation, .phraseFade])
  }

  @Test(arguments: Profile.kindIDs)
  func `a built-in profile is valid`(id: String) throws {
    let profile = try Profile.load(id)
    #expect(profile.id == id)
    #expect(profile.weights.keys.allSatisfy { profile.norm($0) != nil })
    #expect(profile.weights[.pitchStandardDeviation] == profile.weights.values.max())
    #expect(profile.norms.allSatisfy { $0 == $1.metric && $1.unit == $0.unit })
    #expect(profile.unscored.isEmpty)
  }

  @Test func `every norm file is named after its metric`() throws {
    let judged = try Set(Profile.kindIDs.flatMap { try Profile.load($0).norms.keys })
    #expect(ModelFiles.names(in: "norms") == judged.map { "\($0.rawValue).json" }.sorted())
  }

  @Test func `no metric is scored twice under two names, and no voice or dialect at all`() throws {
    for id in Profile.kindIDs {
      let profile = try Profile.load(id)
      for metric in [MetricID.estimatedWordsPerMinute, .flatShare, .articulationRate] {
        #expect(profile.norm(metric) != nil && profile.weights[metric] == nil)
      }
      #expect(profile.norm(.medianF0) == nil && profile.norm(.phraseFinalRiseShare) == nil)
    }
  }

  @Test(arguments: [
    ("talk", MetricID.speechRate, 3.0, 4.0, 2.6, 4.4),
    ("technical", .estimatedWordsPerMinute, 120, 155, 100, 175),
    ("toastmasters", .pitchStandardDeviation, 2.6, 4.5, 1.8, 5.5),
    ("interview", .pauseMedian, 0.35, 0.80, 0.25, 1.2),
    ("interview", .longPausesPerMinute, 0.5, 5, 0, 9),
    ("conversation", .phonationTimeRatio, 0.70, 0.92, 0.60, 0.97),
    ("conversation", .articulationRate, 4.1, 6.0, 3.6, 6.6),
    ("technical", .paceVariation, 0.08, 0.20, 0.05, 0.30),
    ("talk", .levelStandardDeviation, 4, 8, 2.5, 11),
    ("talk", .meanLengthOfRun, 6, 14, 4, 20),
  ])
  func `a band is as the evidence gives it`(
    id: String, metric: MetricID, low: Double, high: Double, amberLow: Double, amberHigh: Double
  ) throws {
    let norm = try #require(try Profile.load(id).norm(metric))
    #expect([norm.green.low, norm.green.high] == [low, high])
    #expect([norm.amber.low, norm.amber.high] == [amberLow, amberHigh])
  }

  @Test(arguments: [
    ("talk", MetricID.filledPausesPerMinute, 2.0, 4.0), ("interview", .filledPausesPerMinute, 3, 6),
    ("conversation", .phraseFade, 8, 12), ("technical", .flatShare, 0.4, 0.6),
    ("talk", .longestPause, 5, 5), ("conversation", .longestPause, 2.5, 2.5),
    ("conversation", .longPausesPerMinute, 4, 7),
  ])
  func `a norm with a maximum only is open below`(
    id: String, metric: MetricID, green: Double, amber: Double
  ) throws {
    let norm = try #require(try Profile.load(id).norm(metric))
    #expect([norm.green.low, norm.green.high] == [nil, green])
    #expect([norm.amber.low, norm.amber.high] == [nil, amber])
  }

  @Test func `conversation leaves pace variation alone`() throws {
    let profile = try Profile.load("conversation")
    #expect(profile.norm(.paceVariation) == nil && profile.weights[.paceVariation] == nil)
  }

  @Test func `syllables per word follow the kind of speech`() throws {
    let values = try Profile.kindIDs.map { try Profile.load($0).syllablesPerWord }
    #expect(values == [1.25, 1.35, 1.40, 1.55, 1.40])
  }

  @Test func `speech rate and words per minute agree within a tenth`() throws {
    for id in Profile.kindIDs {
      let profile = try Profile.load(id)
      let rate = try #require(profile.norm(.speechRate)?.green)
      let words = try #require(profile.norm(.estimatedWordsPerMinute)?.green)
      for (rate, words) in [(rate.low!, words.low!), (rate.high!, words.high!)] {
        #expect(abs(words * profile.syllablesPerWord / 60 / rate - 1) < 0.1)
      }
    }
  }

  @Test func `strengths say what is known and what is chosen`() throws {
    let profile = try Profile.load("talk")
    #expect(profile.norm(.pitchStandardDeviation)?.source.strength == .strong)
    #expect(profile.norm(.speechRate)?.source.strength == .moderate)
    #expect(profile.norm(.longestPause)?.source.strength == .weak)
    #expect(profile.norm(.phraseFade)?.source.strength == .convention)
    #expect(profile.gates.signalToNoise.source.year == nil)
  }

  @Test func `the gates are those of the design`() throws {
    let gates = try Profile.load("talk").gates
    #expect([gates.signalToNoise.warn, gates.signalToNoise.withhold] == [20, 12])
    #expect([gates.clipping.warn, gates.clipping.withhold] == [0.1, 1])
    #expect(gates.voicedSpeechForPitch.withhold == 10)
    #expect(gates.speechForPace.withhold == 30)
    #expect(gates.speechForScore.withhold == 60)
  }

  @Test func `hashes differ between profiles and not between loads`() throws {
    let hashes = try Profile.kindIDs.map { try Profile.load($0).hash }
    #expect(Set(hashes).count == 5)
    #expect(try hashes == Profile.kindIDs.map { try Profile.load($0).hash })
  }
}
