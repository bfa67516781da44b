import FoundationEssentials

/// Why a data file that its user wrote can't be read.
package enum DataFileError: Error, Equatable {
  case unreadable(reason: String)
  /// Larger than 1 MB, as no such file is.
  case tooLarge
}

/// The bytes of a data file that its user wrote.
package func contents(ofDataFile path: String) throws(DataFileError) -> [UInt8] {
  let files = FileManager.default
  let target = URL(filePath: path).resolvingSymlinksInPath().path
  guard let attributes = try? files.attributesOfItem(atPath: target) else {
    throw .unreadable(reason: "there is no such file; check the path")
  }
  guard attributes[.type] as? FileAttributeType == .typeRegular else {
    throw .unreadable(reason: "it is not a file; check the path")
  }
  if let size = attributes[.size] as? UInt, size > 1_000_000 { throw .tooLarge }
  guard let data = files.contents(atPath: target) else {
    throw .unreadable(reason: "reading is not allowed; check its permissions")
  }
  return Array(data)
}
