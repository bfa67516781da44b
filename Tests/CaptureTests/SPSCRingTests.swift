import Foundation
import Testing

@testable import Capture

@Suite struct SPSCRingTests {
  @Test func `what is written is read in order, across the wrap`() {
    let ring = SPSCRing(capacity: 7, filler: 0)
    var block = [Int](repeating: 0, count: 5)
    var read: [Int] = []
    for number in 0..<100 {
      #expect(ring.append(number))
      if number % 5 == 4 { read += block[..<ring.read(into: &block)] }
    }
    #expect(read == Array(0..<100))
  }

  @Test func `a full ring takes nothing and keeps what it has`() {
    let ring = SPSCRing(capacity: 3, filler: 0)
    for number in 1...3 { #expect(ring.append(number)) }
    #expect(!ring.append(4))
    #expect(ring.freeCount == 0)
    #expect([ring.next(), ring.next(), ring.next(), ring.next()] == [1, 2, 3, nil])
    #expect(ring.isEmpty)
  }

  @Test func `free space ends at the end of the storage`() {
    let ring = SPSCRing(capacity: 8, filler: 0)
    ring.commit(6)
    var block = [Int](repeating: 0, count: 5)
    #expect(ring.read(into: &block) == 5)
    #expect(ring.freeCount == 7)
    let contiguous = unsafe ring.freeSpace.count
    #expect(contiguous == 2)
  }

  @Test func `two threads pass every number on`() {
    let ring = SPSCRing(capacity: 1021, filler: 0)
    let count = 300_000
    Thread.detachNewThread {
      var next = 0
      while next < count {
        let space = unsafe ring.freeSpace
        let length = min(space.count, 1 + next % 97, count - next)
        for index in 0..<length { unsafe space[index] = next + index }
        ring.commit(length)
        next += length
        if length == 0 { sched_yield() }
      }
    }
    var block = [Int](repeating: 0, count: 64)
    var expected = 0
    while expected < count {
      let length = ring.read(into: &block)
      if length == 0 { sched_yield() }
      guard block[..<length].elementsEqual(expected..<expected + length) else {
        Issue.record("wrong numbers after \(expected)")
        return
      }
      expected += length
    }
    #expect(ring.isEmpty)
  }
}
