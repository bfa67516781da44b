import FoundationEssentials
import Host
import Practice

/// All drills there are; those of one's own that can't be used are told of.
func loadDrills() -> [Drill] {
  let folders = UserFolders(environment: Program.environment)
  let (drills, errors) = Drill.all(ownIn: folders.configuration.map { joined($0, "drills") })
  for error in errors { complain(error) }
  return drills
}
