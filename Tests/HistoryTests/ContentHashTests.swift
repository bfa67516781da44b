import Models
import Testing

@Suite struct `The hash of a recording` {
  /// RFC 9923 has them.
  @Test(arguments: [
    ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
    ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
  ])
  func `is FNV-1a of 128 bits, which others can make too`(_ text: String, hash: String) {
    var whole = FNV1a128()
    whole.combine(Array(text.utf8))
    #expect(whole.hexadecimal == hash)
    var blocks = FNV1a128()
    for byte in text.utf8 { blocks.combine([byte]) }
    #expect(blocks.hexadecimal == hash, "however it was read")
  }
}
