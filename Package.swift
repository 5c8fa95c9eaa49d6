// swift-tools-version: 6.1
import PackageDescription

// The manifest is the picture of the house: imports point down this list only
// (Tests/ArchitectureTests compares every import with it).

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-warnings-as-errors"]),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

/// A Swift module with the project's settings.
func module(
  _ name: String,
  _ dependencies: [Target.Dependency] = [],
  resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of one module.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "gongkai",
  products: [.executable(name: "gongkai", targets: ["CLI"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    module("CivilTime"),
    module(
      "Disclosure", ["CivilTime"],
      resources: [.embedInCode("AnnualReport/Resources/annual-report-forms.json")]),

    .target(
      name: "CXML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
      linkerSettings: [.linkedLibrary("xml2")]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CProcess"),
    module("Containers", ["CXML", "CZip", "CProcess"]),

    module("Reading", ["Containers", "Disclosure", "CivilTime"]),
    module("Documents", ["CXLSXWriter", "Disclosure", "CivilTime"]),
    module("WebSupport", [hummingbird, logging, mustache]),
    module(
      "Portal", ["WebSupport", "Documents", "Reading", "Disclosure", "CivilTime", hummingbird],
      resources: ["layout", "refusal", "home", "batch", "report", "form-table", "comparison"]
        .map { .embedInCode("Templates/\($0).mustache") }
        + ["site.css", "site.js", "icon.svg"].map { .embedInCode("Assets/\($0)") }),
    module("App", ["Portal", "WebSupport", "Documents", "Reading", "Disclosure", hummingbird, logging]),
    .executableTarget(
      name: "CLI",
      dependencies: ["App", "Documents", "Reading", "Disclosure", "CivilTime", argumentParser],
      swiftSettings: strict),

    module("TestSupport", ["Disclosure", "CivilTime"]),
    .executableTarget(
      name: "Benchmarks", dependencies: ["TestSupport", "Reading", "Disclosure", argumentParser],
      path: "Benchmarks", swiftSettings: strict),

    tests("CivilTimeTests", ["CivilTime"]),
    tests("DisclosureTests", ["Disclosure", "CivilTime", "TestSupport"]),
    tests("ContainersTests", ["Containers", "TestSupport"]),
    tests("ReadingTests", ["Reading", "Disclosure", "CivilTime", "TestSupport"]),
    tests("DocumentsTests", ["Documents", "Containers", "Disclosure", "CivilTime"]),
    tests(
      "PortalTests",
      ["App", "Portal", "WebSupport", "Disclosure", "TestSupport", hummingbird, hummingbirdTesting]),
    tests("CLITests", ["CLI", argumentParser]),
    tests("ArchitectureTests", []),
  ],
  swiftLanguageModes: [.v6]
)
