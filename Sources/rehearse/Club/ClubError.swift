import PlainText

/// Why a batch ended before its results were written, or why they can't be brought together.
enum ClubError: Error, Equatable, CustomStringConvertible {
  case stopped
  case busy(String)
  case noShards(String)
  case differentShards(String, String)
  case missingShards([Shard])
  case missingResult(String)

  var description: String {
    switch self {
    case .stopped:
      "stopped; what was finished is kept, and the same command goes on from there"
    case .busy(let folder):
      "another run is writing to \(folder.printable): wait until it ends, or choose another --output"
    case .noShards(let folder):
      "\(folder.printable) holds no finished run: name the folders that --output of each shard named"
    case .differentShards(let first, let second):
      "\(second.printable) is not of the same run as \(first.printable): input, options and version "
        + "must be the same for all shards; run again what differs"
    case .missingShards(let shards):
      "shard \(shards.prefix(20).map { "\($0.index)/\($0.count)" }.joined(separator: ", ")) "
        + "\(shards.count == 1 ? "is" : "are") missing: run and name all"
    case .missingResult(let folder):
      "a result is missing or damaged in \(folder.printable): run that shard again"
    }
  }
}
