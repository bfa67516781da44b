/// How periodic a moment of sound is, and at which pitch.
package struct VoicePeriod: Equatable {
  /// Of the highest peak of the normalised autocorrelation, 0…1.
  package var height: Float
  /// Of that peak, in hertz.
  package var pitch: Float

  package init(height: Float, pitch: Float) {
    self.height = height
    self.pitch = pitch
  }
}
