internal import DSP
internal import RealModule

/// Band powers to what the network hears: levels in each band over their running mean, so that gain
/// and the colour of a channel drop out.
///
/// The mean is that of all frames so far, and from `span` frames on an exponential one.
struct FeatureNormalizer {
  static let featureCount = FrameAnalyzer.bandCount
  private static let decibelsPerOctave: Float = 3.010_299_96

  /// What the network was trained with.
  struct Constants: Sendable {
    /// Bands with less power count as this.
    let leastPower: Float
    /// Frames that the mean forgets over.
    let span: Float
    /// Decibels that become 1.
    let scale: Float
    /// Features go no further than this from 0.
    let limit: Float

    init(_ file: inout TensorFile) throws(NetworkError) {
      let floor = try file.number("normalisation.floor", in: -200...0)
      leastPower = .exp10(floor / 10)
      span = try file.number("normalisation.span", in: 1...100_000)
      scale = try file.number("normalisation.scale", in: 0.1...100)
      limit = try file.number("normalisation.limit", in: 0.1...100)
    }
  }

  private let constants: Constants
  private(set) var features = [Float](repeating: 0, count: featureCount)
  private var means = [Float](repeating: 0, count: featureCount)
  private var count: Float = 0

  init(_ constants: Constants) { self.constants = constants }

  /// Fills `features` from the power in each mel band.
  mutating func push(_ bands: [Float]) {
    count = min(count + 1, constants.span)
    FastMath.log2(&features, of: bands, least: constants.leastPower)
    Self.normalize(&features, &means, constants, share: 1 / count)
  }

  private static func normalize(
    _ features: inout [Float], _ means: inout [Float], _ constants: Constants, share: Float
  ) {
    precondition(features.count == means.count, "each band has its mean")
    let (scale, limit) = (1 / constants.scale, constants.limit)
    var features = features.mutableSpan
    var means = means.mutableSpan
    for band in features.indices {
      let level = decibelsPerOctave * features[band]
      let mean = means[band] + share * (level - means[band])
      means[band] = mean
      features[band] = min(max(scale * (level - mean), -limit), limit)
    }
  }
}
