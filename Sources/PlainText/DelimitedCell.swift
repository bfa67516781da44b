/// One cell of RFC 4180, harmless to spreadsheets that would run it as a formula.
public func delimitedCell(_ cell: String) -> String {
  var cell = cell
  if let first = cell.unicodeScalars.first, formulaStarts.contains(first), Double(cell) == nil {
    cell = "'" + cell
  }
  guard cell.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
    return cell
  }
  var quoted = "\""
  for scalar in cell.unicodeScalars {
    if scalar == "\"" { quoted += "\"" }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}

private let formulaStarts: Set<Unicode.Scalar> = [
  "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
]
