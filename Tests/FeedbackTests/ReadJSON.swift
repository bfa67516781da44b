import Models

@testable import Feedback

/// What `read` makes of a document, with the errors of profiles.
func readJSON<Value>(
  _ bytes: [UInt8], named file: String, _ read: (JSONField) throws(ProfileError) -> Value?
) throws(ProfileError) -> Value {
  try parsed(bytes, named: file, read)
}
