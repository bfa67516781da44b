import Testing

@testable import SpeechAnalysis

@Suite struct NoiseFloorTests {
  var floor = NoiseFloor(bandCount: 2)

  @Test mutating func `starts a little above the quietest that is seen ahead`() {
    floor.prime(0, with: -40)
    floor.prime(0, with: -50)
    update(-50, frames: 1)
    #expect((-48 ... -46).contains(floor.levels[0]))
  }

  @Test mutating func `falls to a lower background within half a second`() {
    start(at: -40)
    update(-60, frames: 50)
    #expect(abs(floor.levels[0] + 60) < 0.5)
  }

  @Test mutating func `rises no faster than 1 dB a second while speech lasts`() {
    start(at: -60)
    for _ in 0..<20 {
      update(-20, frames: 8)
      update(-60, frames: 2)
    }
    #expect(floor.levels[0] < -57.5)
  }

  @Test mutating func `learns a step in the noise within three seconds and a half`() {
    start(at: -60)
    update(-40, frames: 350)
    #expect(abs(floor.levels[0] + 40) < 1)
  }

  @Test mutating func `is never further than 55 dB under the loudest`() {
    start(at: -200)
    update(-200, frames: 100, loudest: -20)
    #expect(floor.levels == [-75, -75])
  }

  private mutating func start(at level: Float) {
    floor.prime(0, with: level)
    floor.prime(1, with: level)
    update(level, frames: 100)
  }

  private mutating func update(_ level: Float, frames: Int, loudest: Float = -20) {
    for _ in 0..<frames { floor.update([9, level, level], from: 1, loudest: loudest) }
  }
}
