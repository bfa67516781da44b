import Feedback
import FoundationEssentials
import Glibc
import Host

/// What holds for every command of this user, in a file that they can read and change.
struct Settings: Codable, Equatable {
  /// Of what no report is to say anything.
  var without: [OptOut] = []
  /// The program that hears words; "none" for no words at all, nil for the one that was set up.
  var engine: String?
}

extension Settings {
  private static let mode: mode_t = 0o600

  /// Nil where there is no home.
  static var path: String? {
    get throws(HomeError) { try UserFolders().configuration.map { joined($0, "settings.json") } }
  }

  /// Those in the file, or the usual ones where there is none.
  static func load() throws -> Settings {
    guard let path = try path, isThere(path) else { return Settings() }
    guard let bytes = Files.contents(path) else {
      throw SettingsError(file: path, problem: "can't be read: check its permissions")
    }
    do { return try JSONDecoder().decode(Settings.self, from: Data(bytes)) } catch {
      let known = OptOut.ofDelivery.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw SettingsError(
        file: path,
        problem: "isn't understood: it should be {\"without\": […]} with some of \(known), "
          + "and \"engine\" the path of a program; correct it, or delete it")
    }
  }

  func save() throws {
    guard let path = try Self.path else {
      throw SettingsError(file: "settings.json", problem: "has no place: set HOME")
    }
    try makeFolder(folder(of: path), mode: 0o700)
    try OutputFile.write(json(self), to: path, mode: Self.mode)
  }
}

struct SettingsError: Error, CustomStringConvertible {
  let file: String
  let problem: String

  var description: String { "\(file) \(problem)" }
}
