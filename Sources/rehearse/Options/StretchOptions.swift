import ArgumentParser
import SpeechAnalysis
import SpeechMetrics

/// Which stretches of the recordings count.
struct StretchOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: .init(
      """
      Measure only these stretches: 0:12-1:40,2:00- (to the end). What lies outside counts as neither \
      speech nor silence, and a pause that is cut is none.
      """,
      valueName: "ranges"))
  var only: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      "Measure all but these stretches, such as an introduction or another voice: -0:12,3:40-4:02.",
      valueName: "ranges"))
  var except: String?

  func validate() throws {
    if only != nil, except != nil {
      throw ValidationError("--only and --except both say what counts: give one of them")
    }
    do { _ = try written() } catch {
      throw ValidationError("\(only == nil ? "--except" : "--only"): \(error)")
    }
    if kept == [] {
      throw ValidationError("--except \(except ?? "") leaves nothing: name what is to be left out")
    }
  }

  private func written() throws(StretchError) -> [Stretch]? {
    try (only ?? except).map { text throws(StretchError) in try [Stretch](text: text) }
  }

  /// The stretches that count; nil for all.
  var kept: [Stretch]? {
    let chosen = try? written()
    return except == nil ? chosen?.merged : chosen?.complement
  }

  /// That the stretches lie in a recording, and leave something of it.
  func check(_ analysis: Analysis) throws(OutsideRecording) {
    guard let chosen = try? written() else { return }
    let timeline = analysis.timeline
    let isOutside = chosen.contains { $0.start >= timeline.duration }
    guard isOutside || timeline.kept.isEmpty else { return }
    throw OutsideRecording(
      option: only.map { "--only \($0)" } ?? "--except \(except ?? "")",
      recording: analysis.name, duration: timeline.duration, isOutside: isOutside)
  }
}

/// Stretches that a recording doesn't have, or that leave nothing of it.
struct OutsideRecording: Error, CustomStringConvertible {
  let option: String
  let recording: String
  let duration: Double
  let isOutside: Bool

  var description: String {
    let length = Rounding.clock(duration)
    return isOutside
      ? "\(option) reaches beyond \(recording), which ends at \(length): choose stretches before that"
      : "\(option) leaves nothing of \(recording), which ends at \(length)"
  }
}
