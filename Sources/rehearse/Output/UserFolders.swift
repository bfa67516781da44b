/// Where a user's own files lie, by the XDG Base Directory Specification 0.8, by which a path that isn't
/// absolute doesn't count; nil where no home is known.
struct UserFolders {
  /// Settings and drills of one's own.
  let configuration: String?
  /// The history, and the recogniser of speech.
  let data: String?
  /// What is gone tomorrow, and in no backup.
  let cache: String?
  /// In memory, for as long as the user is logged in; nil where the system gives none.
  let runtime: String?

  /// - Parameter accountHome: what the system knows, for where `HOME` doesn't tell.
  init(environment: [String: String], accountHome: String? = accountHome()) {
    let known = environment.filter { $0.value.hasPrefix("/") }
    let home = known["HOME"] ?? accountHome
    let folder = { (variable: String, standard: String) in
      (known[variable] ?? home.map { joined($0, standard) }).map { joined($0, "rehearse") }
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    data = folder("XDG_DATA_HOME", ".local/share")
    cache = folder("XDG_CACHE_HOME", ".cache")
    let runtime = known["XDG_RUNTIME_DIR"].flatMap { isPrivateFolder($0) ? $0 : nil }
    self.runtime = runtime.map { joined($0, "rehearse") }
  }

  /// The recogniser that scripts/setup --with-whisper prepares.
  var engine: String? { data.map { joined($0, "engine/transcribe") } }
}
