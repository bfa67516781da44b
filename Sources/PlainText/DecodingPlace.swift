/// Where in a document what can't be decoded is: "metrics.speechRate.norm".
public func place(of error: any Error) -> String {
  guard let error = error as? DecodingError else { return "\(error)" }
  let (context, key): (DecodingError.Context, [any CodingKey]) =
    switch error {
    case .keyNotFound(let key, let context): (context, [key])
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      (context, [])
    @unknown default: (.init(codingPath: [], debugDescription: ""), [])
    }
  return (context.codingPath + key).map(\.stringValue).joined(separator: ".")
}
