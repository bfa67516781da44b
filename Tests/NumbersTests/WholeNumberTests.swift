import Numbers
import Testing

struct `A whole number of a floating-point one` {
  @Test(arguments: [
    (0.0, 0), (-0.0, 0), (2.9, 2), (-2.9, -2), (1e15 + 0.5, 1_000_000_000_000_000),
  ])
  func `has no fraction`(value: Double, whole: Int) {
    #expect(Int(clamping: value) == whole)
  }

  @Test(arguments: [
    (1e19, Int.max), (0x1p63, .max), (0x1p63.nextDown, 9_223_372_036_854_774_784), (-0x1p63, .min),
    (-1e300, .min), (.infinity, .max), (-.infinity, .min), (.nan, 0),
  ])
  func `is the nearest there is, whatever comes`(value: Double, whole: Int) {
    #expect(Int(clamping: value) == whole)
  }

  @Test func `can have any width, and come from single precision`() {
    #expect(Int16(clamping: 40_000.0) == .max && Int16(clamping: -2.9) == -2)
    #expect(UInt32(clamping: -1.0) == 0 && UInt32(clamping: 1e19) == .max)
    #expect(Int(clamping: Float.infinity) == .max && Int(clamping: Float(-2.9)) == -2)
    #expect(Int16(clamping: Float.nan) == 0)
  }
}
