import Host

/// What is in a file that an option names.
func contents(of file: String, for option: String) throws(OptionFileError) -> [UInt8] {
  guard !isFolder(file), !isSpecialFile(file), let bytes = Files.contents(file) else {
    throw OptionFileError(file: file, option: option)
  }
  return bytes
}

struct OptionFileError: Error, CustomStringConvertible {
  let file: String
  let option: String

  var description: String {
    "\(file) can't be read: check the name and the permissions of the file for \(option)"
  }
}
