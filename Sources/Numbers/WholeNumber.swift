extension Int {
  /// `value` without its fraction; the nearest number there is where it is too large, 0 where it is none.
  ///
  /// `Int(value)` ends the program for such values, which files and people can well give: a check of the
  /// build (scripts/check-conversions) keeps it to this file. This is as fast in loops over samples.
  @inlinable
  public init(clamping value: Double) {
    guard value.magnitude < 0x1p63 else {
      self = value.isNaN ? 0 : value < 0 ? .min : .max
      return
    }
    self = Int(value)
  }

  @inlinable
  public init(clamping value: Float) {
    self.init(clamping: Double(value))
  }
}

extension FixedWidthInteger {
  /// As for `Int`, and within what that holds too.
  @inlinable
  public init(clamping value: Double) {
    self.init(clamping: Int(clamping: value))
  }

  @inlinable
  public init(clamping value: Float) {
    self.init(clamping: Int(clamping: value))
  }
}
