internal import DSP
public import SpeechAnalysis

extension PitchWindow {
  /// Under this, listeners hear monotony (Hincks 2005).
  public static let flatQuotient = 0.15

  public var isFlat: Bool { variationQuotient < Self.flatQuotient }
}

extension PitchSummary {
  /// The flat windows, in order, neighbours made one stretch.
  public var flatStretches: [TimeRange] {
    stretches(of: windows.filter(\.isFlat))
  }

  /// The three flattest of the flat windows, neighbours made one stretch; the flattest first.
  fileprivate var flattestStretches: [TimeRange] {
    let flattest = windows.filter(\.isFlat)
      .sorted { $0.variationQuotient < $1.variationQuotient }.prefix(3)
    let inOrder = stretches(of: flattest.sorted { $0.range.start < $1.range.start })
    return flattest.reduce(into: []) { found, window in
      guard let stretch = inOrder.first(where: { $0.overlaps(window.range) }),
        !found.contains(stretch)
      else { return }
      found.append(stretch)
    }
  }

  private func stretches(of windows: [PitchWindow]) -> [TimeRange] {
    windows.map(\.range).reduce(into: []) { stretches, range in
      if let last = stretches.last, range.start - last.end < 0.01 {
        stretches[stretches.count - 1].end = range.end
      } else {
        stretches.append(range)
      }
    }
  }
}

/// How lively the pitch is, and where.
func pitchVariation(_ pitch: PitchSummary) -> [MetricID: Measurement] {
  let none = Measurement(missing: .tooLittleVoicing)
  let flat = pitch.flattestStretches
  let ofWindows = { (value: (PitchWindow) -> Double) in
    pitch.windows.isEmpty ? none : mean(of: pitch.windows, evidence: flat, value)
  }
  var metrics: [MetricID: Measurement] = [
    .medianF0: pitch.medianF0.map { Measurement($0) } ?? none,
    .pitchStandardDeviation: ofWindows(\.standardDeviation),
    .pitchRange: ofWindows(\.pitchRange),
    .flatShare: pitch.windows.isEmpty
      ? none
      : .share(pitch.windows.count(where: \.isFlat), of: pitch.windows.count, evidence: flat),
  ]
  for (id, measurement) in extremeMinutes(pitch.windows) { metrics[id] = measurement }
  return metrics
}

/// The mean of a value over windows, each weighted by its voicing.
private func mean(
  of windows: some Collection<PitchWindow>, evidence: [TimeRange], _ value: (PitchWindow) -> Double
) -> Measurement {
  let voicedTime = windows.reduce(0) { $0 + $1.voicedTime }
  let sum = windows.reduce(0) { $0 + value($1) * $1.voicedTime }
  return Measurement(
    sum / voicedTime, standardError: windows.map(value).standardErrorOfMean, evidence: evidence)
}

// MARK: - Minutes

private let minute: Seconds = 60
/// In a shorter talk the liveliest and the flattest minute are much the same.
private let shortestTalk: Seconds = 120
/// Of the six windows of a minute, one may say nothing.
private let fewestWindows = 5

private func extremeMinutes(_ windows: [PitchWindow]) -> [MetricID: Measurement] {
  let none = Measurement(missing: .tooLittleSpeech)
  let length = (windows.last?.range.end ?? 0) - (windows.first?.range.start ?? 0)
  let minutes =
    length < shortestTalk - 0.01
    ? []
    : windows.indices.compactMap {
      variation(inMinuteFrom: $0, of: windows)
    }
  return [
    .liveliestMinute: minutes.max { $0.value! < $1.value! } ?? none,
    .flattestMinute: minutes.min { $0.value! < $1.value! } ?? none,
  ]
}

/// Nil when there are too few windows in the minute.
private func variation(inMinuteFrom first: Int, of windows: [PitchWindow]) -> Measurement? {
  let start = windows[first].range.start
  let inMinute = windows[first...].prefix { $0.range.end < start + minute + 0.01 }
  guard inMinute.count >= fewestWindows else { return nil }
  return mean(
    of: inMinute, evidence: [TimeRange(start: start, end: start + minute)], \.standardDeviation)
}

extension Measurement {
  /// `count` of `total`, with its binomial standard error.
  static func share(_ count: Int, of total: Int, evidence: [TimeRange] = []) -> Measurement {
    let share = Double(count) / Double(total)
    return Measurement(
      share, standardError: (share * (1 - share) / Double(total)).squareRoot(), evidence: evidence)
  }
}
