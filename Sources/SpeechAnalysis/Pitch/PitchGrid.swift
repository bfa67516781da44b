package import DSP
internal import RealModule

/// The pitches that the network tells apart, equally far from each other on a logarithmic scale.
package enum PitchGrid {
  package static let lowest: Hertz = 50
  static let binsPerOctave = 24
  /// Up to 617 Hz.
  static let binCount = 88

  /// Place on the grid, in bins from the lowest.
  static func bin(octave: Float) -> Float {
    Float(binsPerOctave) * (octave - .log2(Float(lowest)))
  }

  /// F0 of each bin.
  static var frequencies: [Hertz] {
    (0..<binCount).map { lowest * .exp2(Double($0) / Double(binsPerOctave)) }
  }
}
