import ClubNight

func manifest(
  _ text: String, type: String? = nil
) throws(ManifestError) -> Manifest {
  try Manifest(
    bytes: Array(text.utf8), name: "evening.csv",
    defaults: ManifestDefaults(profile: "toastmasters", type: type, folder: "/club"))
}

/// The only entry of a manifest with these columns and cells.
func entry(_ columns: String, _ cells: String, type: String? = nil) throws -> ClubEntry? {
  let manifest = try manifest("file,\(columns)\na.wav,\(cells)\n", type: type)
  return manifest.entries.first
}

/// What is said of the only row.
func problems(_ columns: String, _ cells: String) throws -> [String] {
  let manifest = try manifest("file,\(columns)\na.wav,\(cells)\n")
  return manifest.entries.isEmpty ? manifest.problems.map(\.description) : []
}
