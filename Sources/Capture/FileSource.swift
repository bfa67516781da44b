import Numbers

/// A recording that is heard as if it were a microphone. Where the ring is full it waits, so
/// nothing is lost.
public final class FileSource: CaptureSource, @unchecked Sendable {
  public typealias Read = @Sendable (inout [Int16]) throws -> Int

  /// Seconds.
  private static let portionDuration = 0.02
  public let name: String
  public let sampleRate: Int
  public let channelCount: Int
  private let isPaced: Bool
  private let read: Read

  /// - Parameters:
  ///   - isPaced: in real time by the clock; otherwise as fast as it is taken.
  ///   - read: fills its array with interleaved frames; their number, 0 at the end.
  public init(
    name: String, sampleRate: Int, channelCount: Int, isPaced: Bool, read: @escaping Read
  ) {
    self.name = name
    self.sampleRate = sampleRate
    self.channelCount = channelCount
    self.isPaced = isPaced
    self.read = read
  }

  public func run(into intake: CaptureIntake) -> CaptureEnding {
    let portionLength = max(1, Int(clamping: Self.portionDuration * Double(sampleRate)))
    var portion = [Int16](repeating: 0, count: portionLength * channelCount)
    let start = CaptureClock.now.awake
    var frameCount = 0
    do {
      while !intake.isStopped {
        let length = try read(&portion)
        guard length > 0 else { return .endOfInput }
        frameCount += length
        if isPaced {
          let due = start + Double(frameCount) / Double(sampleRate)
          wait(in: intake) { CaptureClock.now.awake >= due }
        }
        wait(in: intake) { intake.room >= length }
        if intake.isStopped { break }
        intake.write(portion, frameCount: length)
      }
      return .stopped
    } catch {
      return .failed(.inputFailed(reason: "\(error)"))
    }
  }

  private func wait(in intake: CaptureIntake, until isReady: () -> Bool) {
    while !isReady() && !intake.isStopped { sleep(seconds: 0.002) }
  }
}

extension CaptureIntake {
  /// Copies frames for which there is `room`.
  fileprivate func write(_ interleaved: [Int16], frameCount: Int) {
    var written = 0
    while written < frameCount * channelCount {
      let target = unsafe space
      let count = min(target.count, frameCount * channelCount - written)
      for index in 0..<count { unsafe target[index] = interleaved[written + index] }
      commit(frameCount: count / channelCount)
      written += count
    }
  }
}
