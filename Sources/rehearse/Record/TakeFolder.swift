import Glibc

/// Where takes go unless the user says: `REHEARSE_FOLDER`, or else Rehearsals at home.
///
/// - Parameter accountHome: what the system knows, for where `HOME` doesn't tell.
func takeFolder(
  environment: [String: String], accountHome: String? = accountHome()
) throws(TakeError) -> String {
  let known = environment.filter { !$0.value.isEmpty }
  if let folder = known["REHEARSE_FOLDER"] { return folder }
  guard let home = known["HOME"] ?? accountHome else { throw .noHome }
  return joined(home, "Rehearsals")
}

/// The home folder of the user's account.
func accountHome() -> String? {
  guard let account = unsafe getpwuid(getuid()), let home = unsafe account.pointee.pw_dir else {
    return nil
  }
  return unsafe String(cString: home)
}
