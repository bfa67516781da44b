import FoundationEssentials
import Glibc

/// A folder that only this user can open, for sound on its way to an engine. With this goes all that is in it.
final class PrivateFolder {
  let path: String

  init(environment: [String: String]) throws(EngineError) {
    let parent = environment["TMPDIR"] ?? "/tmp"
    path = joined(parent, "rehearse-\(UInt64.random(in: .min ... .max))")
    guard unsafe mkdir(path, 0o700) == 0 else {
      throw .noPlaceForSound(parent, reason: systemReason())
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
