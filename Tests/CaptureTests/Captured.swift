import Foundation
import TestSupport

@testable import Capture

/// What a consumer got of a capture.
struct Captured {
  var samples: [Int16] = []
  var losses: [FrameLoss] = []
  var ending: CaptureEnding?

  /// Reads until `frameCount` frames or the end have come, then stops the session.
  ///
  /// - Parameter pause: called once, when `pauseFrame` frames have been read.
  init(
    _ session: CaptureSession, frameCount: Int, pauseFrame: Int = .max, pause: () -> Void = {}
  ) throws {
    let deadline = Date.now + 30
    var block = [Int16](repeating: 0, count: 4096 * session.channelCount)
    var hasPaused = false
    try session.start()
    while samples.count / session.channelCount < frameCount, session.ending == nil,
      Date.now < deadline
    {
      if !hasPaused, samples.count / session.channelCount >= pauseFrame {
        hasPaused = true
        pause()
      }
      let length = session.read(into: &block)
      samples += block[..<(length * session.channelCount)]
      if length == 0 { usleep(2000) }
    }
    ending = session.ending
    session.stop()
    while let loss = session.nextLoss() { losses.append(loss) }
  }
}

/// Frames of two channels that carry their own number.
enum NumberedFrames {
  static func samples(_ count: Int) -> [Int16] {
    (0..<count).flatMap { frame in
      [Int16(truncatingIfNeeded: frame), Int16(truncatingIfNeeded: frame >> 16)]
    }
  }

  static func numbers(_ samples: [Int16]) -> [Int] {
    stride(from: 0, to: samples.count - 1, by: 2).map {
      Int(UInt16(bitPattern: samples[$0])) | Int(samples[$0 + 1]) << 16
    }
  }

  /// Where the numbers jump: frames before the jump, and frames that are missing.
  static func gaps(_ samples: [Int16]) -> [(position: Int, frameCount: Int)] {
    let numbers = numbers(samples)
    return (1..<max(1, numbers.count)).compactMap {
      let missing = numbers[$0] - numbers[$0 - 1] - 1
      return missing == 0 ? nil : ($0, missing)
    }
  }
}

extension ScriptedMicrophone {
  /// Stereo at 8 kHz, frames that carry their number.
  static func numbered(seconds: Int, in folder: TemporaryFolder) throws -> ScriptedMicrophone {
    let samples = NumberedFrames.samples(seconds * 8000)
    var microphone = ScriptedMicrophone(try folder.newFile("numbered.raw", bytes(samples)))
    microphone.rate = 8000
    microphone.channelCount = 2
    return microphone
  }
}

func bytes<Number: BitwiseCopyable>(_ numbers: [Number]) -> Data {
  unsafe numbers.withUnsafeBytes { unsafe Data($0) }
}

/// Noise without silence, the same every time.
func noise(_ count: Int) -> [Int16] {
  var generator = SeededGenerator(seed: 3)
  return (0..<count).map { _ in Int16(truncatingIfNeeded: generator.next()) }
}

func open(
  _ microphone: ScriptedMicrophone, limits: DeviceSource.Limits = DeviceSource.Limits()
) throws(CaptureError) -> DeviceSource {
  ScriptedMicrophone.useInThisProcess
  return try DeviceSource(microphone.deviceName, limits: limits)
}
