import Glibc
import Host

/// One way, though made of sockets: these can be closed to children from the start.
public struct Pipe: ~Copyable {
  public let readEnd: Descriptor
  public let writeEnd: Descriptor

  public init() throws(SpawnFailure) {
    var ends: [Int32] = [0, 0]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw SpawnFailure(reason: systemReason())
    }
    readEnd = Descriptor(ends[0])
    writeEnd = Descriptor(ends[1])
  }

  public consuming func takeReadEnd() -> Descriptor { readEnd }
  public consuming func takeWriteEnd() -> Descriptor { writeEnd }
}
