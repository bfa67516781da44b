import DSP
import Testing

@Suite struct WindowTests {
  @Test func `a window of no length is empty`() {
    #expect(Window.hann(count: 0).isEmpty)
  }

  @Test func `four samples of a Hann window`() {
    #expect(agree(Window.hann(count: 4), [0.146_446_6, 0.853_553_4, 0.853_553_4, 0.146_446_6]))
  }

  @Test(arguments: [4, 25, 400, 801]) func `its mean is 0.5 and its mean square 0.375`(count: Int) {
    let window = Window.hann(count: count).map(Double.init)
    #expect(abs(window.reduce(0, +) / Double(count) - 0.5) < 1e-6)
    #expect(abs(window.reduce(0) { $0 + $1 * $1 } / Double(count) - 0.375) < 1e-6)
  }

  @Test(arguments: [4, 25, 400]) func `it is symmetric`(count: Int) {
    let window = Window.hann(count: count)
    #expect(agree(window, window.reversed()))
  }

  @Test func `windows that overlap by half add up to 1`() {
    let window = Window.hann(count: 400)
    #expect((0..<200).allSatisfy { abs(window[$0] + window[$0 + 200] - 1) < 1e-6 })
  }
}
