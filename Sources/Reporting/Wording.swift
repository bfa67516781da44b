import DSP
import Feedback
import SpeechAnalysis
import SpeechMetrics

/// The words that the renderers for people share, made inert but not escaped for any markup.
extension Report {
  package static let nothingToChange = "Nothing stands out to change."

  /// The given title, or the file's name without its folders.
  var heading: String { Self.heading(title: title, fileName: file.name) }

  static func heading(title: String?, fileName: String) -> String {
    if let title { return Escaping.plain(title) }
    if fileName == "-" { return "Standard input" }
    return Escaping.plain(fileName.split(separator: "/").last.map(String.init) ?? fileName)
  }

  var profileTitle: String { Escaping.plain(profile.title) }

  var duration: Seconds { metrics[.duration]?.value ?? 0 }

  /// "talk.wav" under a title of its own, "Talk profile", "6:42", what of it, and of the recording.
  var facts: [String] {
    let name = title == nil ? [] : [Escaping.plain(file.name)]
    return name + ["\(profileTitle) profile", Rounding.clock(duration)]
      + [onlyPart].compactMap { $0 }
      + recordingFacts
  }

  /// "Only 0:12–1:40, 2:00–2:30 of it": what was measured; nil where that was all.
  var onlyPart: String? {
    parameters.only.map { "Only \(Formatting.stretches($0.ranges(upTo: duration))) of it" }
  }

  /// "FLAC, 16 bit", "44.1 kHz", "2 channels, averaged", "USB Microphone".
  package var recordingFacts: [String] {
    let rate = Formatting.shortest(Double(file.sampleRate) / 1000, decimals: 3)
    let device = capture.map { [Escaping.plain($0.device)] } ?? []
    let track = file.track.map { "track \($0) of \(file.tracks?.count ?? $0)" }
    return [Escaping.plain(file.format), "\(rate) kHz"] + [track].compactMap { $0 } + [channels]
      + device
  }

  private var channels: String {
    if let channel = file.channel { return "channel \(channel) of \(file.channelCount)" }
    return file.channelCount == 1 ? "mono" : "\(file.channelCount) channels, averaged"
  }

  /// "Audio tracks: 1 “Desktop”, −70 dBFS, no speech; 2 “Microphone” (eng), …", and how the file was read.
  package var remarks: [String] {
    [trackList].compactMap { $0 } + (file.remarks ?? []).map { Escaping.plain($0, limit: 1000) }
  }

  private var trackList: String? {
    guard let tracks = file.tracks, let heard = file.track else { return nil }
    let isLong = (metrics[.duration]?.value ?? 0) > ChosenTrack.heardTime
    let list = tracks.enumerated().map { index, track in
      (["\(index + 1)\(track.title)"] + track.content(isLong: isLong)).joined(separator: ", ")
    }
    return
      "Audio tracks: \(list.joined(separator: "; ")). Heard: \(heard); --track chooses another."
  }

  /// "Marked: 0:41, 2:10", "Paused at 1:02 for 0:30": what the speaker did while recording.
  package var marksAndBreaks: [String] {
    let marks = (capture?.marks ?? []).map(Rounding.clock)
    let marked = marks.isEmpty ? [] : ["Marked: " + marks.joined(separator: ", ")]
    return marked + [breaks].compactMap { $0 }
  }

  /// "Paused at 1:02 for 0:30"; nil where it went on without.
  var breaks: String? {
    guard let breaks = capture?.breaks, !breaks.isEmpty else { return nil }
    let said = breaks.map {
      "at \(Rounding.clock($0.time)) for \(Rounding.clock(max(1, $0.duration.rounded())))"
    }
    return "Paused " + said.joined(separator: ", ")
  }

  /// What `--only` and `--except` leave out; empty where all of it counts.
  var leftOut: [TimeRange] {
    parameters.only?.complement.ranges(upTo: duration) ?? []
  }

  /// Nil where there are none to show.
  var flatStretches: [TimeRange]? {
    let isShown = metrics[.flatShare]?.value != nil && metrics[.flatShare]?.withheld == nil
    return isShown && !curves.flatStretches.isEmpty ? curves.flatStretches : nil
  }

  /// Nil where there are none to show. They are possible ones, to listen to, even where they are too
  /// uncertain to count.
  var fillers: [TimeRange]? {
    let isDrowned = quality.contains { $0.kind == .veryNoisy || $0.kind == .noSpeech }
    return isDrowned || curves.fillers.isEmpty ? nil : curves.fillers
  }

  /// "Flat stretches: 1:20–1:40, 3:00–3:30, and 2 more", "Possible filled pauses: 0:12, 0:40": what else
  /// the pictures show.
  var marked: [String] {
    [
      flatStretches.map { "Flat stretches: " + Formatting.stretches($0) },
      fillers.map { "Possible filled pauses: " + Formatting.moments($0) },
    ].compactMap { $0 }
  }

  /// What about the recording limits the report, as sentences.
  package var limits: [String] {
    quality.map { Escaping.plain($0.message, limit: 1000) }
  }

  /// What of the settings and versions someone needs to get the same numbers again.
  package var method: [String] {
    let pause = Rounding.text(parameters.minimumPause, decimals: 2)
    let floor = Formatting.shortest(parameters.f0Floor, decimals: 1)
    let ceiling = Formatting.shortest(parameters.f0Ceiling, decimals: 1)
    let corrected = givenTiers.map(\.rawValue).joined(separator: ", ")
    return [
      "\(tool.name) \(Escaping.plain(tool.version))",
      "pauses from \(pause) s",
      "F0 from \(floor) to \(ceiling) Hz",
      corrected.isEmpty ? nil : "corrected by hand: \(corrected)",
      "profile \(Escaping.plain(profile.id)) \(Escaping.plain(String(profile.hash.prefix(12))))",
    ].compactMap { $0 }
  }
}

extension Finding {
  package var plainMessage: String { Escaping.plain(message, limit: 1000) }
  package var plainExercise: String? { exercise.map { Escaping.plain($0, limit: 1000) } }
  /// The exercise, and the command of its drill.
  var plainPractice: String? { plainExercise.map { $0 + drillCommand(drill) } }

  /// "1:07", …: where to listen.
  package var moments: [String] { evidence.map { Rounding.clock($0.start) } }
}

/// " (rehearse drill pauses)".
func drillCommand(_ drill: String?) -> String {
  drill.map { " (rehearse drill \(Escaping.plain($0)))" } ?? ""
}

extension TimingReview {
  static let heading = "The timing light"

  var plainMessage: String { Escaping.plain(message, limit: 1000) }
}

extension Score {
  package static let explanation =
    "How near the numbers are to the profile's bands: a convention, not a measurement."

  /// "72 ± 4", or why there is no overall score.
  package var overallText: String {
    guard let overall else {
      return "— " + Escaping.plain(withheld ?? "there is too little to score", limit: 1000)
    }
    return Self.text(overall, uncertainty)
  }

  package static func text(_ score: Double, _ uncertainty: Double?) -> String {
    let points = Rounding.text(score, decimals: 0)
    guard let uncertainty else { return points }
    return "\(points) ± \(Formatting.shortest(uncertainty, decimals: 1))"
  }
}

extension Norm {
  /// "Hincks 2005; students' talks; strong evidence."
  var sourceText: String {
    let parts: [String?] = [
      source.reference, source.population, source.strength.wording, source.note,
    ]
    return Escaping.plain(parts.compactMap { $0 }.joined(separator: "; "), limit: 1000)
  }
}

extension Norm.Source {
  /// The citation, with the year where it doesn't say it.
  var reference: String {
    guard let year, !citation.contains(String(year)) else { return citation }
    return "\(citation) \(year)"
  }
}

extension Norm.Strength {
  var wording: String {
    switch self {
    case .strong: "strong evidence"
    case .moderate: "moderate evidence"
    case .weak: "weak evidence"
    case .convention: "a convention"
    }
  }
}

extension ChosenTrack.Track {
  /// " “Microphone” (eng)".
  fileprivate var title: String {
    let name = self.name.map { " “\(Escaping.plain($0))”" } ?? ""
    return name + (language.map { " (\(Escaping.plain($0)))" } ?? "")
  }

  /// "−23 dBFS", "4.1 s of speech", of a long recording "… in its first 5 min"; empty where it was not heard.
  fileprivate func content(isLong: Bool) -> [String] {
    guard let speech else { return [] }
    let level = self.level.map { "\(Rounding.text($0, decimals: 0)) dBFS" } ?? "silent"
    let minutes = Rounding.text(ChosenTrack.heardTime / 60, decimals: 0)
    let part = isLong ? " in its first \(minutes) min" : ""
    let found = "\(Rounding.text(speech, decimals: 1)) s of speech\(part)"
    return [level, speech > 0 ? found : "no speech"]
  }
}
