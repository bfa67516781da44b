import Practice

/// All drills there are; those of one's own that can't be used are told of.
func loadDrills() throws -> [Drill] {
  let own = try UserFolders().configuration.map { joined($0, "drills") }
  let (drills, errors) = Drill.all(ownIn: own)
  for error in errors { complain(error) }
  return drills
}
