// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let numerics = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let sqlite = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tool(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// Only what they test is optimised in a release build: that of the tests themselves takes longer than
/// it saves.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: strict + [.unsafeFlags(["-Onone"])])
}

func library(_ name: String, pkgConfig: String, package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// What `names` need of `targets`, themselves included.
func needed(by names: [String], of targets: [Target]) -> [Target] {
  var names = names
  var found: [Target] = []
  while let name = names.popLast() {
    guard let target = targets.first(where: { $0.name == name }),
      !found.contains(where: { $0 === target })
    else { continue }
    found.append(target)
    names += target.dependencies.compactMap {
      if case .byNameItem(let name, _) = $0 { name } else { nil }
    }
  }
  return found
}

let package = Package(
  name: "rehearse",
  products: [
    .executable(name: "rehearse", targets: ["rehearse"]),
    // For tests and benchmark: a device that ALSA loads at run time.
    .library(name: "ScriptedMicrophone", type: .dynamic, targets: ["ScriptedMicrophone"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    library("CSndfile", pkgConfig: "sndfile", package: "libsndfile1-dev"),
    library("CSoxr", pkgConfig: "soxr", package: "libsoxr-dev"),
    library("CFFTW", pkgConfig: "fftw3f", package: "libfftw3-dev"),
    library("CALSA", pkgConfig: "alsa", package: "libasound2-dev"),
    .target(name: "CQuietALSA", dependencies: ["CALSA"]),
    .target(name: "CPseudoTerminal"),
    .target(name: "CKernels"),
    .target(
      name: "CModels", path: "Models",
      exclude: [
        "README.md", "drills", "explanations", "ladder", "lexicons", "norms", "parts", "personas",
        "profiles", "quality", "questions", "scenarios", "script", "timing", "weights",
      ],
      sources: ["embedded.c"], publicHeadersPath: "include"),

    module("Numbers"),
    module("DSP", ["CFFTW", "CKernels", "Numbers", numerics]),
    module("PlainText"),
    module("Host", ["PlainText"]),
    module("ChildProcess", ["Host", "Numbers", "PlainText"]),
    module("AudioIO", ["CSndfile", "CSoxr", "ChildProcess", "Host", "Numbers", "PlainText"]),
    module("Capture", ["CALSA", "CQuietALSA", "Numbers", "PlainText"]),
    module("SpeechAnalysis", ["DSP", "Numbers"]),
    module("Annotations", ["SpeechAnalysis", "DSP", "Numbers", "PlainText"]),
    module(
      "Transcription",
      ["Annotations", "SpeechAnalysis", "DSP", "Numbers", "PlainText", "Models"]),
    module("Language", ["SpeechAnalysis", "DSP", "Models", "Numbers", "PlainText"]),
    module("SpeechMetrics", ["SpeechAnalysis", "DSP", "Numbers", numerics]),
    module("Models", ["CModels", "Host", "PlainText"]),
    module(
      "Feedback",
      ["SpeechMetrics", "Language", "SpeechAnalysis", "DSP", "Models", "PlainText"]),
    module(
      "Reporting",
      [
        "Feedback", "SpeechMetrics", "Language", "SpeechAnalysis", "DSP", "Numbers", "PlainText",
        mustache,
      ]),
    module(
      "History",
      ["Feedback", "SpeechMetrics", "DSP", "Host", "Models", "Numbers", "PlainText", sqlite]),
    module(
      "Practice",
      [
        "History", "Feedback", "SpeechMetrics", "SpeechAnalysis", "DSP", "Host", "Models",
        "Numbers", "PlainText",
      ]),
    module(
      "ClubNight",
      [
        "Reporting", "Feedback", "SpeechMetrics", "Language", "SpeechAnalysis", "DSP", "Numbers",
        "PlainText", "Models",
      ]),

    tool(
      "rehearse",
      [
        "AudioIO", "Capture", "ChildProcess", "ClubNight", "DSP", "SpeechAnalysis", "Annotations",
        "SpeechMetrics", "Models", "Feedback", "History", "Host", "Numbers", "Practice",
        "Reporting", "PlainText", "Transcription", "Language", arguments,
      ]),
    tool(
      "rehearse-bench",
      [
        "AudioIO", "DSP", "SpeechAnalysis", "SpeechMetrics", "Models", "Feedback", "Numbers",
        "CFFTW",
        "CPseudoTerminal", arguments,
      ]),

    .target(
      name: "TestSupport", dependencies: ["SpeechAnalysis", "DSP", "Models"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .target(name: "CAllocations", path: "Tests/CAllocations"),
    .target(
      name: "ScriptedMicrophone", dependencies: ["CALSA"], path: "Tests/ScriptedMicrophone",
      cSettings: [.define("PIC")]),
    tests("TestSupport", []),
    tests("Numbers", ["Numbers"]),
    tests("PlainText", ["PlainText"]),
    tests("Host", ["Host", "PlainText"]),
    tests("DSP", ["DSP"]),
    tests("ChildProcess", ["ChildProcess"]),
    tests("AudioIO", ["AudioIO", "ChildProcess", "CSndfile", "CAllocations"]),
    tests("Capture", ["Capture", "AudioIO", "SpeechAnalysis", "CAllocations"]),
    tests(
      "SpeechAnalysis", ["SpeechAnalysis", "DSP", "CAllocations"], exclude: ["References"]),
    tests("Annotations", ["Annotations", "SpeechAnalysis", "DSP"]),
    tests("Transcription", ["Transcription", "SpeechAnalysis", "DSP", "Models"]),
    tests(
      "Language", ["Language", "SpeechAnalysis", "DSP", "Models"], exclude: ["Sentences"]),
    tests("SpeechMetrics", ["SpeechMetrics", "SpeechAnalysis", "DSP", "CAllocations"]),
    tests("Feedback", ["Feedback", "SpeechMetrics", "Language", "SpeechAnalysis", "Models"]),
    tests(
      "Reporting", ["Reporting", "Feedback", "SpeechMetrics", "Language", "SpeechAnalysis"],
      exclude: ["Goldens"]),
    tests(
      "ClubNight", ["ClubNight", "Reporting", "Feedback", "SpeechMetrics", "SpeechAnalysis"],
      exclude: ["Goldens"]),
    tests(
      "Practice",
      ["Practice", "History", "Feedback", "SpeechMetrics", "SpeechAnalysis", "Models", "DSP"]),
    tests("History", ["History", "Feedback", "SpeechMetrics", "Models", sqlite]),
    tests("Rehearse", ["rehearse", "Host", "SpeechMetrics", "Reporting"]),
    tests("Acceptance", []),
  ],
  cLanguageStandard: .gnu2x
)

// scripts/test MODULE: that module, its tests and what both need, so that a change is built in seconds.
if let module = Context.environment["REHEARSE_MODULE"] {
  let program = module == "Acceptance" ? ["rehearse"] : []
  package.targets = needed(
    by: ["\(module)Tests", "ScriptedMicrophone"] + program, of: package.targets)
  if !package.targets.contains(where: { $0.name == "rehearse" }) { package.products.removeFirst() }
}
