import Feedback
import FoundationEssentials
import PlainText

extension ComparedTake {
  /// The report that `json` holds; `name` is what messages call it.
  public init(json: [UInt8], name: String) throws(ReportFileError) {
    struct Schema: Decodable {
      var schema: String
    }
    let schema = (try? JSONDecoder().decode(Schema.self, from: Data(json)))?.schema
    guard schema == Report.schema else {
      throw ReportFileError(file: name, problem: .schema(schema))
    }
    do {
      self = try JSONDecoder().decode(ComparedTake.self, from: Data(json))
    } catch {
      throw ReportFileError(file: name, problem: .broken(place(of: error)))
    }
    if !parameters.isPrintable { throw ReportFileError(file: name, problem: .broken("parameters")) }
    if let wrong = metrics.first(where: { !$0.value.isPrintable }) {
      throw ReportFileError(file: name, problem: .broken("metrics.\(wrong.key)"))
    }
  }
}

extension ComparedTake.Metric {
  /// Whether every number in it is one that a report could hold.
  fileprivate var isPrintable: Bool {
    let bands = norm.map { [$0.green.low, $0.green.high, $0.amber.low, $0.amber.high] } ?? []
    return ([value, standardError] + bands).allSatisfy { ($0 ?? 0).isPrintable }
  }
}

extension ComparedTake.Parameters {
  fileprivate var isPrintable: Bool {
    [minimumPause, f0Floor, f0Ceiling].allSatisfy(\.isPrintable)
  }
}

extension Double {
  fileprivate var isPrintable: Bool { abs(self) < 1e9 }
}
