import Host
import PlainText

/// Where a user's own files lie unless the user says: by the XDG Base Directory Specification 0.8, by which a
/// variable whose path isn't absolute doesn't count; nil where no home is known.
struct UserFolders {
  private let environment: [String: String]
  private let accountHome: String?

  /// - Parameter accountHome: what the system knows, for where `HOME` isn't set.
  init(
    environment: [String: String] = Program.environment,
    accountHome: String? = Program.accountHome
  ) {
    self.environment = environment
    self.accountHome = accountHome
  }

  private var home: String? {
    get throws(HomeError) {
      guard let home = environment["HOME"], !home.isEmpty else { return accountHome }
      guard home.hasPrefix("/") else { throw HomeError(home: home) }
      return home
    }
  }

  /// For takes: `REHEARSE_FOLDER`, or else Rehearsals at home.
  var takes: String {
    get throws {
      let named = environment["REHEARSE_FOLDER"] ?? ""
      guard named.isEmpty else { return named }
      guard let home = try home else { throw TakeError.noHome }
      return joined(home, "Rehearsals")
    }
  }

  /// Settings, drills and scenarios of one's own.
  var configuration: String? {
    get throws(HomeError) { try folder("XDG_CONFIG_HOME", otherwise: ".config") }
  }

  /// The history, and the recogniser of speech.
  var data: String? {
    get throws(HomeError) { try folder("XDG_DATA_HOME", otherwise: ".local/share") }
  }

  /// What is gone tomorrow, and in no backup.
  var cache: String? {
    get throws(HomeError) { try folder("XDG_CACHE_HOME", otherwise: ".cache") }
  }

  /// In memory, for as long as the user is logged in; nil where the system gives none.
  var runtime: String? {
    guard let place = environment["XDG_RUNTIME_DIR"], place.hasPrefix("/"), isPrivateFolder(place)
    else { return nil }
    return joined(place, "rehearse")
  }

  /// The recogniser that scripts/setup --with-whisper prepares.
  var engine: String? {
    get throws(HomeError) { try data.map { joined($0, "engine/transcribe") } }
  }

  private func folder(_ variable: String, otherwise place: String) throws(HomeError) -> String? {
    if let parent = environment[variable], parent.hasPrefix("/") {
      return joined(parent, "rehearse")
    }
    return try home.map { joined(joined($0, place), "rehearse") }
  }
}

/// A home that would be another in every folder that a command is given in.
struct HomeError: Error, Equatable, CustomStringConvertible {
  let home: String

  var description: String {
    "HOME is \(home.printable), which is not a whole path, so that your own files can't be found: set it to "
      + "your home folder, as in HOME=/home/anna"
  }
}
