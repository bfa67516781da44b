/// Why there is no place for a take.
enum TakeError: Error, Equatable {
  /// Something has the path that one of the take's files is to get.
  case isThere(String, take: String)
  case nameTooLong(String)
  case noHome
}

extension TakeError: CustomStringConvertible {
  var description: String {
    switch self {
    case .isThere(let path, let take) where path == take:
      "\(path) is there already, and a take never replaces a file: choose another name"
    case .isThere(let path, let take):
      "\(path) is there already, and \(take) would need that name for a file "
        + "beside it: choose another name, or move it away"
    case .nameTooLong(let path):
      "the name of \(path) is too long for the files beside it: choose a shorter one"
    case .noHome:
      "can't tell where your home folder is: set HOME or REHEARSE_FOLDER, or say where the "
        + "recording is to go"
    }
  }
}
