/// "the nearest is speechRate", or all names when none is near: what to say of an unknown one.
public func nearest(to name: String, among names: [String]) -> String {
  let name = name.prefix(40)
  let distances = names.map { editDistance($0, name) }
  guard let least = distances.min(), least <= name.count / 2 else {
    return "known are " + names.joined(separator: ", ")
  }
  return "the nearest is \(names[distances.firstIndex(of: least)!])"
}

/// A name from outside as it can be shown anywhere: escaped, quoted, cut to 40 characters.
public func quoted(_ name: String) -> String {
  (name.count > 40 ? name.prefix(39) + "…" : name[...]).debugDescription
}

/// Insertions, deletions and substitutions from one to the other (Levenshtein 1966), case ignored.
package func editDistance(_ first: some StringProtocol, _ second: some StringProtocol) -> Int {
  let second = Array(second.lowercased().unicodeScalars)
  var row = Array(0...second.count)
  for (i, character) in first.lowercased().unicodeScalars.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in second.indices {
      let substitution = diagonal + (character == second[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
    }
  }
  return row[second.count]
}
