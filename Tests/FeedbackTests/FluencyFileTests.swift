import Models
import SpeechMetrics
import Testing

@testable import Feedback

@Suite struct FluencyFileTests {
  private static let predictor =
    #"{"metric": "pauseMean", "low": 0, "high": 2, "missing": 0, "transform": "log", "#
    + #""mean": 0.5, "scale": 0.25, "weight": -0.5}"#
  private static let source =
    #"{"citation": "mine", "year": null, "population": "nobody", "strength": "convention"}"#

  private static func file(low: Double = 0, predictor: String = predictor) -> [UInt8] {
    let numbers = #""intercept": 5, "low": \#(low), "high": 10, "standardError": 1"#
    return Array(
      #"{\#(numbers), "predictors": [\#(predictor)], "source": \#(source)}"#.utf8)
  }

  private static func read(_ file: [UInt8]) throws -> FluencyModel {
    try readJSON(file, named: "x.json") { field throws(ProfileError) in FluencyModel(field) }
  }

  @Test func `a file says a model`() throws {
    let model = try Self.read(Self.file())
    #expect(
      model
        == FluencyModel(
          intercept: 5, range: 0...10, standardError: 1,
          predictors: [
            .init(
              metric: .pauseMean, range: 0...2, missing: 0, transform: .log, mean: 0.5,
              scale: 0.25, weight: -0.5)
          ]))
  }

  @Test(arguments: [
    ("pauseMean", "paceMean", "predictors[0].metric: unknown metric"),
    ("log", "root", "predictors[0].transform: unknown transform"),
    (#""high": 2"#, #""high": -2"#, "predictors[0].high: is -2.0; it must be 0.0 or more"),
    (#""scale": 0.25"#, #""scale": 0"#, "predictors[0].scale: is 0.0"),
    (#""weight": -0.5"#, #""wait": 1"#, "predictors[0].wait: no such field"),
  ])
  func `what is wrong is named`(text: String, wrong: String, problem: String) throws {
    let file = Self.file(predictor: Self.predictor.replacing(text, with: wrong))
    let error = try #require(throws: ProfileError.self) { try Self.read(file) }
    #expect(error.description.contains(problem), "\(error)")
  }

  @Test func `the shipped model rates on the experts' scale, by what can be measured`() {
    #expect(FluencyModel.shipped.range == 0...10)
    #expect(!FluencyModel.shipped.predictors.isEmpty)
    let ids = FluencyModel.shipped.predictors.map(\.metric)
    #expect(!ids.contains(.duration) && !ids.contains(.syllableCount), "length is no fluency")
  }
}
