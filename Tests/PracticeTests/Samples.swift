import Feedback
import Foundation
import History
import SpeechAnalysis
import SpeechMetrics
import TestSupport

@testable import Practice

extension Profile {
  static let talk = try! Profile.load("talk")
}

extension HeardTake {
  /// A take whose numbers are given; clean and long enough unless they say otherwise.
  static func made(_ values: [MetricID: Double], count: Int? = nil) -> HeardTake {
    let sound: [MetricID: Double] = [
      .phonationTime: 25, .speakingTime: 30, .signalToNoise: 40, .speechLevel: -24, .duration: 30,
    ]
    return HeardTake(
      metrics: DeliveryMetrics(
        measurements: sound.merging(values) { $1 }.mapValues { Measurement($0) }, pace: []),
      timeline: voice, recording: .made(duration: 30), count: count)
  }

  /// The first and the second take of `length`, out of a talk; each heard once.
  static let ofTalk: [Double: [HeardTake]] = Dictionary(
    uniqueKeysWithValues: [20.0, 30, 45, 60].map { length in
      (length, [8.0, 30].map { heard("talk", from: $0, length: length) })
    })

  /// So much of a fixture, as it is heard.
  private static func heard(
    _ fixture: String, from start: Double = 0, length: Double
  ) -> HeardTake {
    let all = try! Fixture(fixture).samples()
    let part = Array(all[Int(start * 16_000)..<min(all.count, Int((start + length) * 16_000))])
    var analyzer = SpeechAnalyzer(models: .shipped)
    analyzer.process(part.span)
    let timeline = analyzer.finish()
    let recording = Recording.made(duration: Double(part.count) / 16_000)
    let metrics = DeliveryMetrics(
      timeline: timeline, recording: recording, syllablesPerWord: nil, fluency: .shipped)
    return HeardTake(metrics: metrics, timeline: timeline, recording: recording)
  }

  /// The timeline of a voice.
  private static let voice = heard("short", length: 60).timeline.withVoicing(20)
}

extension SpeechTimeline {
  func withVoicing(_ time: Double) -> SpeechTimeline {
    var timeline = self
    timeline.pitch.voicedTime = time
    return timeline
  }
}

extension Recording {
  static func made(duration: Double) -> Recording {
    Recording(
      duration: duration, sampleRate: 16_000, channelCount: 1, channel: nil, format: "16 bit",
      peak: 0.5, clippedShare: 0, warnings: [])
  }
}

extension Drill {
  static func shipped(_ id: String) -> Drill { try! builtIn.named(id) }
}

/// Attempts at one drill, a minute apart: "+" hits, "-" misses, "." counts neither way.
func attempts(
  _ results: String, _ drill: String = "pauses", day: Double = 0
) -> [DrillAttempt] {
  var made: [DrillAttempt] = []
  for (minute, result) in results.enumerated() {
    made.append(
      DrillAttempt(
        drill: drill, level: Standing(.shipped(drill), made).level,
        startedAt: .day(day) + 60 * Double(minute),
        passed: result == "." ? nil : result == "+"))
  }
  return made
}

extension Date {
  static func day(_ day: Double) -> Date { Date(timeIntervalSince1970: 86_400 * (20_000 + day)) }
}
