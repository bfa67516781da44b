import Capture
import DSP
import Feedback
import Numbers
import Reporting
import SpeechAnalysis
import SpeechMetrics

/// Five seconds from a device, of which nothing is kept: is the speaker heard?
struct LevelTest: ~Copyable {
  private static let duration: Seconds = 5

  private let session: CaptureSession
  private let take: Take
  private var display = LiveDisplay(isPlain: false, rings: false)
  private var state: LiveState
  private var buffer: [Int16]
  private var highest = 0

  init(_ session: CaptureSession) throws {
    self.session = session
    take = try Take(nil, of: session, profile: "", title: nil)
    state = LiveState(device: session.deviceName, file: nil)
    buffer = Array(repeating: 0, count: 4096 * session.channelCount)
  }

  consuming func run(_ controls: borrowing Controls) throws(CaptureError) -> LevelVerdict {
    try session.start()
    while take.duration < Self.duration {
      while take.duration < Self.duration, drain() {}
      if case .failed(let error) = session.ending { throw error }
      let wanted = controls.next(timeout: 0.02)
      state.phase = .testing(max(0, Int(clamping: (Self.duration - take.duration).rounded(.up))))
      display.show(state)
      if session.ending != nil || wanted.contains(where: \.ends) { break }
    }
    session.stop()
    return LevelVerdict(
      peak: Double(highest) / 32_768, hasClipped: take.clippedSampleCount > 0,
      hasVoice: take.finish().timeline.speech.isEmpty == false)
  }

  private mutating func drain() -> Bool {
    let count = session.read(into: &buffer)
    guard count > 0 else { return false }
    _ = take.append(buffer, frameCount: count)
    let peak = highestMagnitude(buffer, count: count * session.channelCount)
    highest = max(highest, peak)
    state.level.add(peak: Double(peak) / 32_768, at: take.duration)
    return true
  }
}

/// Of the first `count` samples.
func highestMagnitude(_ samples: [Int16], count: Int) -> Int {
  var highest = 0
  for i in 0..<count { highest = max(highest, abs(Int(samples[i]))) }
  return highest
}
