import Glibc

/// What this program was started with.
public enum Program {
  /// Without its name.
  public static let arguments: [String] =
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      unsafe CommandLine.unsafeArgv[index].map { unsafe text($0) }
    }

  public static let environment: [String: String] = {
    var variables: [String: String] = [:]
    var entry = unsafe environ
    while let variable = unsafe entry.pointee {
      let parts = unsafe text(variable).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      unsafe entry += 1
    }
    return variables
  }()

  /// The home folder of the user's account.
  public static var accountHome: String? {
    unsafe getpwuid(getuid())?.pointee.pw_dir.map { unsafe text($0) }
  }
}
