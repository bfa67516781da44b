import RealModule

public typealias Seconds = Double
public typealias Hertz = Double
public typealias Semitones = Double
/// Levels are in dBFS: 20·log10 of the RMS value, so a full-scale sine reads −3.01.
public typealias Decibels = Double

/// The distance from `reference` up to `frequency`; negative when `frequency` is lower.
public func semitones(from reference: Hertz, to frequency: Hertz) -> Semitones {
  12 * .log2(frequency / reference)
}

/// The frequency that lies `distance` above `reference`.
public func frequency(_ distance: Semitones, above reference: Hertz) -> Hertz {
  reference * .exp2(distance / 12)
}

/// A mean square (power) as a level; −infinity for zero.
public func decibels(power: Double) -> Decibels {
  10 * .log10(power)
}

public func power(decibels: Decibels) -> Double {
  .exp10(decibels / 10)
}
