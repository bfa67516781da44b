import AudioIO
import DSP
import Numbers
import SpeechAnalysis

/// The stages of the analysis run one by one over ten minutes of a recording in memory.
struct StageTimes {
  private static let longest: Seconds = 600

  private let samples: [Float]
  private let grid = FrameGrid(
    sampleRate: SpeechAnalyzer.sampleRate, hopLength: SpeechAnalyzer.hopLength)
  private let frameCount: Int
  private let isSpeech: [Bool]
  private let floor: TransformFloor

  init(file: String, floor: TransformFloor) throws {
    var samples: [Float] = []
    var reader = try AudioReader(path: file)
    let limit = Int(clamping: Self.longest) * SpeechAnalyzer.sampleRate
    while samples.count < limit,
      try reader.nextBlock({ block in
        for i in block.indices { samples.append(block[i]) }
      })
    {}
    self.samples = samples
    self.floor = floor
    frameCount = samples.count / grid.hopLength - 8
    var isSpeech: [Bool] = []
    Self.analyze(samples) { isSpeech.append($0.isSpeech) }
    self.isSpeech = isSpeech
  }

  var rows: [String] {
    let whole = nanoseconds { Self.analyze(samples) }
    let pitch = nanoseconds { track() }
    let bands = measuredBands
    let stages = [
      ("spectrum, mel bands", nanoseconds { measureSpectra { _ in } }),
      ("voice activity", nanoseconds { judge(bands) }),
      ("pitch, frames of speech", pitch),
      ("syllables and hesitations", nanoseconds { listen(bands.count) }),
    ]
    return stages.map { row($0.0, $0.1, of: whole) }
      + [row("everything", whole, of: whole), "", pitchPerSpeech(pitch)]
  }

  /// From its time per frame of the recording.
  private func pitchPerSpeech(_ time: Double) -> String {
    let speech = isSpeech.prefix(frameCount).count { $0 }
    let microseconds = time * Double(frameCount) / Double(max(speech, 1)) / 1000
    let hundredths = (100 * microseconds).rounded() / 100
    return "Pitch: \(hundredths) µs per frame of speech (\(speech) of \(frameCount) frames)"
  }

  private func row(_ name: String, _ time: Double, of whole: Double) -> String {
    "| \(name) | \(Int(clamping: time)) | \(Int(clamping: (100 * time / whole).rounded())) % |"
  }

  private func nanoseconds(_ body: () -> Void) -> Double {
    ProcessorTime.best(body) / Double(frameCount) * 1e9
  }

  private static func analyze(_ samples: [Float], _ onFrame: ((AnalysisFrame) -> Void)? = nil) {
    var analyzer = SpeechAnalyzer(models: .shipped, onFrame: onFrame)
    for start in stride(from: 0, to: samples.count, by: 4096) {
      analyzer.process(samples.span.extracting(start..<min(start + 4096, samples.count)))
    }
    _ = analyzer.finish()
  }

  private func frame(_ index: Int, _ length: Int) -> Range<Int> {
    (index * grid.hopLength)..<(index * grid.hopLength + length)
  }

  private var measuredBands: [[Float]] {
    var bands: [[Float]] = []
    measureSpectra { bands.append($0) }
    return bands
  }

  private func measureSpectra(_ body: ([Float]) -> Void) {
    var analyzer = FrameAnalyzer(grid: grid)
    for i in 0..<frameCount {
      let range = frame(i, FrameAnalyzer.frameLength)
      _ = analyzer.analyze(samples.span.extracting(range))
      body(analyzer.bands)
    }
  }

  private func judge(_ bands: [[Float]]) {
    var network = VoiceActivityNetwork(SpeechModels.shipped.voiceActivity)
    var decision = SpeechDecision(SpeechModels.shipped.voiceActivity)
    var periods = VoicePeriodAnalyzer()
    for (frame, powers) in bands.enumerated() {
      let start = frame * grid.hopLength
      let end = start + VoicePeriodAnalyzer.inputLength
      if end <= samples.count { periods.take(samples.span.extracting(start..<end)) }
      if let probability = network.push(powers, periods.period()) {
        _ = decision.push(probability)
      }
    }
  }

  /// What the network says of an earlier frame is taken as said of this one: that costs the same.
  private func track() {
    let model = SpeechModels.shipped.pitch
    var periodicity = PeriodicityAnalyzer(floor: 50, ceiling: 600, grid: grid)
    var network = PitchNetwork(model, lagRate: periodicity.lagRate)
    var tracker = F0Tracker(lookahead: 14, costs: model.costs)
    let features = FeatureRing(capacity: 1)
    for i in 0..<frameCount {
      guard isSpeech[i] else {
        _ = tracker.pushUnvoiced()
        continue
      }
      let range = frame(i, PeriodicityAnalyzer.frameLength)
      periodicity.analyze(samples.span.extracting(range))
      network.push(i, features, periodicity.correlation)
      _ = tracker.push(periodicity.candidates, network.logits)
    }
  }

  /// What is heard costs the same whatever it is.
  private func listen(_ count: Int) {
    var network = SyllableNetwork(SpeechModels.shipped.syllables)
    let features = VoiceActivityNetwork(SpeechModels.shipped.voiceActivity).features
    var nuclei = NucleusPicker(SpeechModels.shipped.syllables.nuclei)
    for _ in 0..<count {
      if let heard = network.push(features) { _ = nuclei.push(heard.nucleus) }
    }
  }
}
