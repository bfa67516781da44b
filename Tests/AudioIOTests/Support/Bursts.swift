import CSndfile
import TestSupport

/// Tones with silence before, between and behind, by which it is seen what of a recording was heard, and when.
enum Bursts {
  /// Seconds.
  static let times = [0.5...1.5, 3.5...4.7]
  static let duration = 5.2

  /// At 16 kHz, one channel.
  static func samples(rate: Int = 16_000) -> [Float] {
    let tone = tone(400, rate: rate, seconds: duration)
    return tone.indices.map { index in
      times.contains { $0.contains(Double(index) / Double(rate)) } ? tone[index] : 0
    }
  }

  /// Where samples at 16 kHz are loud, to the hundredth of a second.
  static func found(in samples: [Float]) -> [ClosedRange<Double>] {
    var found: [ClosedRange<Double>] = []
    for start in stride(from: 0, to: samples.count - 159, by: 160)
    where samples[start..<start + 160].contains(where: { abs($0) > 0.1 }) {
      let time = Double(start) / 16_000
      if let last = found.last, time - last.upperBound < 0.1 {
        found[found.count - 1] = last.lowerBound...time + 0.01
      } else {
        found.append(time...time + 0.01)
      }
    }
    return found
  }

  /// Whether the bursts are at `times`, each later by `shift`.
  static func are(
    in samples: [Float], times: [ClosedRange<Double>] = times, shiftedBy shift: Double = 0,
    within tolerance: Double = 0.05
  ) -> Bool {
    let found = found(in: samples)
    return found.count == times.count
      && zip(found, times).allSatisfy {
        abs($0.lowerBound - $1.lowerBound - shift) <= tolerance
          && abs($0.upperBound - $1.upperBound - shift) <= tolerance
      }
  }
}

extension Folder {
  func bursts() -> String {
    file("bursts.wav", format: SF_FORMAT_WAV | SF_FORMAT_PCM_16, rate: 16_000, Bursts.samples())
  }

  /// The bursts as ffmpeg writes them.
  func bursts(as name: String, _ arguments: [String]) throws -> String {
    try FFmpeg.run(["-i", bursts()] + arguments + ["\(path)/\(name)"])
    return "\(path)/\(name)"
  }
}
