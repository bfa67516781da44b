internal import DSP
internal import RealModule

/// Band powers to what the network hears: the levels in each band and in all of them together over
/// their running means, so that gain and the colour of a channel drop out; and the level of all under
/// the loudest sound so far, which tells the speaker from voices in the background; and how periodic
/// the sound is, and at which pitch.
///
/// A mean is that of all frames so far, and from `span` frames on an exponential one. Digital silence before
/// the first sound doesn't count, so that it changes nothing of what comes after it.
package struct FeatureNormalizer {
  static let featureCount = levelFeatureCount + 2
  /// Those that come first: the levels, and that of all under the loudest.
  package static let levelFeatureCount = levelCount + 1
  /// The bands and their sum.
  private static let levelCount = FrameAnalyzer.bandCount + 1
  private static let decibelsPerOctave: Float = 3.010_299_96

  /// What the network was trained with.
  struct Constants: Sendable {
    /// Bands with less power count as this.
    let leastPower: Float
    /// Frames that the means forget over.
    let span: Float
    /// Decibels that become 1.
    let scale: Float
    /// Features go no further than this from 0.
    let limit: Float
    /// Decibels a frame by which the loudest sound is forgotten.
    let forgetting: Float
    /// Decibels under the loudest sound that become 0.
    let headroom: Float
    /// Height of the autocorrelation's peak that becomes 0, and what it is multiplied by.
    let aperiodic: Float
    let contrast: Float
    /// Hertz that become 0.
    let pitch: Float

    init(_ file: inout TensorFile) throws(NetworkError) {
      let floor = try file.number("normalisation.floor", in: -200...0)
      leastPower = .exp10(floor / 10)
      span = try file.number("normalisation.span", in: 1...100_000)
      scale = try file.number("normalisation.scale", in: 0.1...100)
      limit = try file.number("normalisation.limit", in: 0.1...100)
      forgetting = try file.number("normalisation.forgetting", in: 0...1)
      headroom = try file.number("normalisation.headroom", in: 0...100)
      aperiodic = try file.number("normalisation.aperiodic", in: 0...1)
      contrast = try file.number("normalisation.contrast", in: 0.1...100)
      pitch = try file.number("normalisation.pitch", in: 20...2000)
    }
  }

  private let constants: Constants
  private(set) var features = [Float](repeating: 0, count: featureCount)
  private var powers = [Float](repeating: 0, count: levelCount)
  /// Of the bands and of all together, in octaves of power.
  private(set) var levels = [Float](repeating: 0, count: levelCount)
  private var means = [Float](repeating: 0, count: levelCount)
  private var loudest = -Float.greatestFiniteMagnitude
  private var count: Float = 0

  init(_ constants: Constants) { self.constants = constants }

  /// Fills `features` from the power in each mel band and the period of the sound.
  mutating func push(_ bands: [Float], _ period: VoicePeriod) {
    Self.bound(&powers, bands, least: constants.leastPower)
    let isSilent = powers[bands.count] <= 1.01 * Float(bands.count) * constants.leastPower
    if count > 0 || !isSilent { count = min(count + 1, constants.span) }
    FastMath.log2(&levels, of: powers, least: constants.leastPower)
    Self.normalize(&features, levels, &means, constants, share: 1 / max(count, 1))
    let level = Self.decibelsPerOctave * levels[Self.levelCount - 1]
    loudest = max(loudest - constants.forgetting, level)
    let octaves = Float.log2(period.pitch / constants.pitch) * max(2 * period.height - 1, 0)
    set(0, (level - loudest + constants.headroom) / constants.scale)
    set(1, constants.contrast * (period.height - constants.aperiodic))
    set(2, octaves)
  }

  /// A feature after the levels.
  private mutating func set(_ index: Int, _ value: Float) {
    features[Self.levelCount + index] = min(max(value, -constants.limit), constants.limit)
  }

  /// The bands, none under `least`, and their sum.
  private static func bound(_ powers: inout [Float], _ bands: [Float], least: Float) {
    precondition(powers.count == bands.count + 1, "the sum has its place after the bands")
    for band in bands.indices { powers[band] = max(bands[band], least) }
    powers[bands.count] = VectorMath.sum(powers.span.extracting(0..<bands.count))
  }

  private static func normalize(
    _ features: inout [Float], _ levels: [Float], _ means: inout [Float], _ constants: Constants,
    share: Float
  ) {
    precondition(levels.count == means.count, "each level has its mean")
    let (scale, limit) = (1 / constants.scale, constants.limit)
    var features = features.mutableSpan
    var means = means.mutableSpan
    let levels = levels.span
    for i in levels.indices {
      let level = decibelsPerOctave * levels[i]
      let mean = means[i] + share * (level - means[i])
      means[i] = mean
      features[i] = min(max(scale * (level - mean), -limit), limit)
    }
  }
}
