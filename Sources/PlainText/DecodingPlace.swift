/// Where in a document what can't be decoded is: "metrics.speechRate.norm", "takes.0".
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
  return (context.codingPath + key).map { $0.intValue.map(String.init) ?? $0.stringValue }
    .joined(separator: ".")
}
