import Annotations
import Testing

struct `PitchTier files` {
  @Test(arguments: [(0.0, 0), (1.0 / 3, 1), (86_400.0625, 8_640_006)])
  func `the header is as long as the blank that holds its place`(duration: Double, count: Int) {
    let header = PitchTier.header(duration: duration, pointCount: count)
    #expect(header.utf8.count == PitchTier.blank.utf8.count)
    let fields = header.split(separator: "\n").map { $0.split(separator: " ").last! }
    #expect(fields[2] == "0" && fields[3] == "\(duration)" && fields[4] == "\(count)")
  }

  @Test func `a point is a time and an F0`() {
    var bytes: [UInt8] = []
    PitchTier.append(time: 0.005, f0: 119.996, to: &bytes)
    PitchTier.append(time: 3599.995, f0: 61.5, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "0.005\n120.00\n3599.995\n61.50\n")
  }
}
