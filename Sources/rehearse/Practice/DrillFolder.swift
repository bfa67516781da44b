import FoundationEssentials
import Practice

/// Where drills of one's own lie: in `XDG_CONFIG_HOME`, or else in .config at home (XDG Base Directory
/// Specification 0.8); nil where neither is known.
func ownDrillFolder(
  environment: [String: String], accountHome: String? = accountHome()
) -> String? {
  let known = environment.filter { $0.value.hasPrefix("/") }
  let home = known["HOME"] ?? accountHome
  let configuration = known["XDG_CONFIG_HOME"] ?? home.map { joined($0, ".config") }
  return configuration.map { joined($0, "rehearse/drills") }
}

/// All drills there are; those that can't be used are told of.
func loadDrills() -> [Drill] {
  let (drills, errors) = Drill.all(
    ownIn: ownDrillFolder(environment: ProcessInfo.processInfo.environment))
  for error in errors { complain(error) }
  return drills
}
