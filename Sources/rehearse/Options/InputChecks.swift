import ArgumentParser

/// Standard input can be read once, and no output may take the place of an input: that would destroy
/// what only the user has.
func check(inputs: [String], outputs: [String]) throws(ValidationError) {
  guard inputs.count(where: { $0 == "-" }) <= 1 else {
    throw ValidationError("standard input (-) can be read only once")
  }
  for output in outputs {
    if let input = inputs.first(where: { isSameFile($0, output) }) {
      throw ValidationError(
        "writing \(output) would overwrite \(input), which is to be read; choose another place")
    }
  }
}
