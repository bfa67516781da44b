import Synchronization

/// What a source writes into: frames through one ring, losses through another. Made for two
/// threads, the source's and the consumer's.
///
/// A source takes `space`, fills a part of it and commits that part. When the ring is full, the
/// space is a scrap buffer and what is committed is counted and dropped, until there is room for
/// a whole portion again.
@safe public final class CaptureIntake: @unchecked Sendable {
  /// Seconds that the ring holds.
  static let capacity = 12
  private static let lossCapacity = 64

  let channelCount: Int
  let sampleRate: Int
  private let samples: SPSCRing<Int16>
  private let losses = SPSCRing(
    capacity: lossCapacity,
    filler: FrameLoss(position: 0, frameCount: 0, cause: .overrun, isEstimated: false))
  private let stopRequest = Atomic(false)
  private let scrap: UnsafeMutableBufferPointer<Int16>
  private var isDropping = false
  /// A loss that isn't in the queue yet.
  private var pending: FrameLoss?

  init(sampleRate: Int, channelCount: Int, seconds: Int = capacity) {
    self.sampleRate = sampleRate
    self.channelCount = channelCount
    samples = SPSCRing(capacity: seconds * sampleRate * channelCount, filler: 0)
    unsafe scrap = UnsafeMutableBufferPointer.allocate(capacity: sampleRate / 50 * channelCount)
    unsafe scrap.initialize(repeating: 0)
  }

  deinit { unsafe scrap.deallocate() }
}

/// For the source.
extension CaptureIntake {
  /// Whether the source is to end.
  var isStopped: Bool { stopRequest.load(ordering: .acquiring) }

  /// Frames that the ring could take now.
  var room: Int { samples.freeCount / channelCount }

  /// Frames in the stream so far.
  private var position: Int { samples.writtenCount / channelCount }

  /// Where the next frames are to be written, never empty.
  var space: UnsafeMutableBufferPointer<Int16> {
    if samples.freeCount >= (isDropping ? unsafe scrap.count : 1) {
      isDropping = false
      return unsafe samples.freeSpace
    }
    isDropping = true
    return unsafe scrap
  }

  /// Hands over the first frames of the `space` asked for last.
  func commit(frameCount: Int) {
    if isDropping { return note(.backlog, frameCount: frameCount, isEstimated: false) }
    publishPending()
    samples.commit(frameCount * channelCount)
  }

  /// Frames that were lost at this place. Losses of one kind at one place are one; so are all
  /// that find the queue full.
  func note(_ cause: FrameLoss.Cause, frameCount: Int, isEstimated: Bool) {
    if let pending, pending.position != position || pending.cause != cause { publishPending() }
    var loss =
      pending ?? FrameLoss(position: position, frameCount: 0, cause: cause, isEstimated: false)
    loss.frameCount += frameCount
    loss.isEstimated = loss.isEstimated || isEstimated
    pending = loss
  }

  /// To be called when the source has ended.
  func finish() { publishPending() }

  private func publishPending() {
    if let loss = pending, losses.append(loss) { pending = nil }
  }
}

/// For the consumer.
extension CaptureIntake {
  var isDrained: Bool { samples.isEmpty }

  func stop() { stopRequest.store(true, ordering: .releasing) }

  /// Takes the frames there are, as far as they fit whole; their number.
  func read(into interleaved: inout [Int16]) -> Int {
    precondition(interleaved.count.isMultiple(of: channelCount), "room for whole frames")
    return samples.read(into: &interleaved) / channelCount
  }

  func nextLoss() -> FrameLoss? { losses.next() }
}
