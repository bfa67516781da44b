/// Level of the background in each band, in decibels, followed through speech.
///
/// Falls quickly and rises slowly (Doblinger 1995), but never stays under the minimum of the last
/// seconds (Martin 2001, minimum statistics), so that a step in the noise is learnt. Never further
/// than `dynamicRange` under the loudest sound heard, so that digital silence is no reference.
struct NoiseFloor {
  /// Share of the way that the floor falls in one frame.
  private static let fall: Float = 0.1
  /// 1 dB a second, in a 10 ms frame.
  private static let rise: Float = 0.01
  private static let blockLength = 25
  private static let blockCount = 12
  private static let dynamicRange: Float = 55
  /// Above the minimum at the start, which lies under the mean.
  private static let startBias: Float = 3

  private(set) var levels: [Float]
  private var floors: [Float]
  private var blockMinimum: [Float]
  private var minima: [Float]
  private var frames = 0
  private let bandCount: Int

  init(bandCount: Int) {
    self.bandCount = bandCount
    levels = [Float](repeating: 0, count: bandCount)
    floors = [Float](repeating: .infinity, count: bandCount)
    blockMinimum = [Float](repeating: .infinity, count: bandCount)
    minima = [Float](repeating: .infinity, count: bandCount * Self.blockCount)
  }

  /// Called with the frames that can be seen before the first is judged.
  mutating func prime(_ band: Int, with level: Float) {
    floors[band] = min(floors[band], level + Self.startBias)
  }

  /// `bandLevels` holds those of this frame from index `first`.
  mutating func update(_ bandLevels: [Float], from first: Int, loudest: Float) {
    for band in 0..<bandCount {
      let difference = bandLevels[first + band] - floors[band]
      floors[band] += difference < 0 ? Self.fall * difference : min(Self.rise, difference)
      blockMinimum[band] = min(blockMinimum[band], bandLevels[first + band])
    }
    frames += 1
    if frames.isMultiple(of: Self.blockLength) { closeBlock() }
    for band in 0..<bandCount {
      levels[band] = max(floors[band], loudest - Self.dynamicRange)
    }
  }

  private mutating func closeBlock() {
    let block = (frames / Self.blockLength - 1) % Self.blockCount
    for band in 0..<bandCount {
      minima[block * bandCount + band] = blockMinimum[band]
      blockMinimum[band] = .infinity
    }
    guard frames >= Self.blockLength * Self.blockCount else { return }
    for band in 0..<bandCount {
      var lowest = Float.infinity
      for block in 0..<Self.blockCount { lowest = min(lowest, minima[block * bandCount + band]) }
      floors[band] = max(floors[band], lowest)
    }
  }
}
