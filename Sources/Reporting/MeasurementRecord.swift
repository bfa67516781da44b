public import SpeechAnalysis
import SpeechMetrics

/// What stands beside a table of metrics so that its numbers can be understood and got again.
public struct MeasurementRecord: Sendable, Equatable, Codable {
  public static let schema = "rehearse.measurements/1"

  public struct Column: Sendable, Equatable, Codable {
    /// As in the table's header.
    public var column: String
    public var name: String
    public var unit: String
    public var decimals: Int
    public var definition: String
  }

  public var schema = MeasurementRecord.schema
  public var tool: Report.Tool
  public var parameters: AnalysisParameters
  /// FNV-1a, 64 bits, in hexadecimal, of what the measurement rests on besides code, by name.
  public var hashes: [String: String]
  public var columns: [Column]

  public init(
    toolVersion: String, parameters: AnalysisParameters, hashes: [String: String] = [:]
  ) {
    tool = Report.Tool(name: "rehearse", version: toolVersion)
    self.parameters = parameters
    self.hashes = hashes
    columns = MetricID.ofSound.map { id in
      Column(
        column: MetricsTable.columnName(id), name: id.name, unit: id.unit, decimals: id.decimals,
        definition: id.explanation)
    }
  }

  public var json: String { JSONRenderer.encode(self, compact: false) }
}
