/// What the files made from recordings are called: as the recordings are, without their extensions.
///
/// No two are equal, in capitals or not: a second "take" becomes "take-2". "-" becomes "stdin".
func recordingNames(_ paths: [String]) -> [String] {
  var taken: Set<String> = []
  return paths.map { path in
    let stem = path == "-" ? "stdin" : stem(of: path)
    var name = stem
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      name = "\(stem)-\(number)"
    }
    return name
  }
}

/// Never one that means a folder, as ".." would.
func stem(of path: String) -> String {
  let file = path.split(separator: "/").last ?? ""
  let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
  return stem.allSatisfy { $0 == "." } ? "recording" : String(stem)
}
