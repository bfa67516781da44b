import Glibc
import Synchronization

/// A queue of fixed capacity between one thread that writes and one that reads. Neither ever waits,
/// takes a lock or allocates.
///
/// Its memory is touched and, where that is permitted, locked before first use, so that the writer
/// meets no page fault.
@safe final class SPSCRing<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  let capacity: Int
  private let storage: UnsafeMutablePointer<Element>
  /// Elements ever written and ever read: each is changed by its own side alone.
  private let written = Atomic(0)
  private let taken = Atomic(0)

  /// - Parameter filler: what unused places hold; no reader sees it.
  init(capacity: Int, filler: Element) {
    precondition(capacity > 0, "a ring has room")
    self.capacity = capacity
    let size = capacity * MemoryLayout<Element>.stride
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 4096)
    unsafe storage = bytes.initializeMemory(as: Element.self, repeating: filler, count: capacity)
    _ = unsafe mlock(bytes, size)
  }

  deinit {
    unsafe munlock(storage, capacity * MemoryLayout<Element>.stride)
    unsafe storage.deallocate()
  }
}

/// For the thread that writes.
extension SPSCRing {
  var writtenCount: Int { written.load(ordering: .relaxed) }

  var freeCount: Int { capacity - (writtenCount - taken.load(ordering: .acquiring)) }

  /// The free places from the next one to the end of the storage or of the room, whichever is
  /// nearer.
  var freeSpace: UnsafeMutableBufferPointer<Element> {
    let offset = writtenCount % capacity
    return unsafe UnsafeMutableBufferPointer(
      start: storage + offset, count: min(freeCount, capacity - offset))
  }

  /// Hands over the first `count` elements of `freeSpace`.
  func commit(_ count: Int) {
    precondition(count <= freeCount, "what is handed over was free")
    written.store(writtenCount + count, ordering: .releasing)
  }

  /// False, and nothing done, when there is no room.
  func append(_ element: Element) -> Bool {
    guard freeCount > 0 else { return false }
    unsafe freeSpace[0] = element
    commit(1)
    return true
  }
}

/// For the thread that reads.
extension SPSCRing {
  var isEmpty: Bool { availableCount == 0 }

  private var availableCount: Int {
    written.load(ordering: .acquiring) - taken.load(ordering: .relaxed)
  }

  /// Takes the oldest elements, as many as there are and as `destination` holds; their number.
  func read(into destination: inout [Element]) -> Int {
    let count = min(availableCount, destination.count)
    let start = taken.load(ordering: .relaxed)
    let offset = start % capacity
    let beforeWrap = min(count, capacity - offset)
    unsafe destination.withUnsafeMutableBufferPointer { target in
      guard let base = target.baseAddress else { return }
      unsafe base.update(from: storage + offset, count: beforeWrap)
      unsafe (base + beforeWrap).update(from: storage, count: count - beforeWrap)
    }
    taken.store(start + count, ordering: .releasing)
    return count
  }

  func next() -> Element? {
    guard !isEmpty else { return nil }
    let start = taken.load(ordering: .relaxed)
    let element = unsafe storage[start % capacity]
    taken.store(start + 1, ordering: .releasing)
    return element
  }
}
