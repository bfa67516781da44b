internal import ChildProcess
import Glibc
internal import Host
internal import PlainText

/// Why a recording can't be written. Each case carries the file's name as the user gave it, and its
/// text says what is wrong and what to do.
public enum WriteError: Error, Equatable, Sendable {
  /// Neither .wav nor .flac.
  case unknownKind(String)
  case tooManyChannels(String, channelCount: Int)
  case exists(String)
  case noSuchFolder(String)
  case permissionDenied(String)
  case uncreatable(String, reason: String)
  /// While recording: no room, or the user's share of it is used up.
  case diskFull(String)
  /// While recording: a limit of the file system or of the process (`ulimit -f`).
  case tooLarge(String)
  /// While recording, for another reason of the system's.
  case failed(String, reason: String)
}

extension WriteError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownKind(let name):
      "\(name.printable) can't be recorded: a recording is .wav or .flac; give it one of these endings"
    case .tooManyChannels(let name, let channelCount):
      "\(name.printable) can't be recorded: FLAC holds at most \(FLACFile.largestChannelCount) "
        + "channels, not \(channelCount); record to a .wav file"
    case .exists(let name):
      "\(name.printable) exists already and was left as it is: choose another name or move it away"
    case .noSuchFolder(let name):
      "\(name.printable) can't be created: its folder doesn't exist; make it (mkdir) or name another"
    case .permissionDenied(let name):
      "\(name.printable) can't be created: you may not write in its folder; name another"
    case .uncreatable(let name, let reason):
      "\(name.printable) can't be created (\(reason.printable)): check the disk or name another folder"
    case .diskFull(let name):
      "the disk is full: \(name.printable) holds what was recorded until then; "
        + "make room before the next take"
    case .tooLarge(let name):
      "\(name.printable) can't grow beyond a limit of the disk or of the shell (ulimit -f); "
        + "it holds what was recorded until then"
    case .failed(let name, let reason):
      "\(name.printable) can't be written any further (\(reason.printable)); "
        + "it holds what was recorded until then: check the disk"
    }
  }
}

extension WriteError {
  static func creating(_ name: String, code: Int32) -> WriteError {
    switch code {
    case EEXIST: .exists(name)
    case ENOENT, ENOTDIR: .noSuchFolder(name)
    case EACCES, EPERM, EROFS: .permissionDenied(name)
    default: .uncreatable(name, reason: systemReason(code))
    }
  }

  static func writing(_ name: String, code: Int32) -> WriteError {
    switch code {
    case ENOSPC, EDQUOT: .diskFull(name)
    case EFBIG: .tooLarge(name)
    default: .failed(name, reason: systemReason(code))
    }
  }
}
