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
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
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
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    module("CivilTime", resources: [.embedInCode("Calendar/Resources/calendar.txt")]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    module("Cryptography", ["CCrypto"]),
    module(
      "Disclosure", ["CivilTime"],
      resources: [
        "AnnualReport/Resources/annual-report-forms.json",
        "Fees/Resources/fees.json",
        "Outcomes/Resources/outcomes.json",
        "Letters/Resources/letters.json",
        "People/Resources/common-passwords.txt",
        "Publication/Resources/columns.json",
        "Publication/Resources/item-kinds.json",
        "Remedies/Resources/remedies.json",
      ].map { .embedInCode($0) }),

    .target(
      name: "CXML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
      linkerSettings: [.linkedLibrary("xml2")]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CProcess"),
    module("Containers", ["CXML", "CZip", "CZlib", "CProcess"]),

    module("Reading", ["Containers", "Disclosure", "CivilTime"]),
    module(
      "Screening", ["Disclosure", "CivilTime"],
      resources: ["screening-rules.json", "misprints.tsv"].map { .embedInCode("Rules/Resources/\($0)") }),
    .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    module(
      "Documents", ["CXLSXWriter", "CQRCode", "Containers", "Disclosure", "CivilTime"],
      resources: ["sheet.typ", "letter.typ", "case.typ", "worker.py"].map { .embedInCode("Letters/Resources/\($0)") }),

    module("Persistence", ["Disclosure", "Cryptography", "CivilTime"]),
    module("SQLiteEngine", ["Persistence", grdb]),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    module("PostgresEngine", ["Persistence", "Cryptography", "CPostgres"]),
    module(
      "Operations", ["Screening", "Persistence", "Disclosure", "Cryptography", "CivilTime"],
      resources: [
        "absences",
        "access",
        "accounts",
        "api",
        "approvals",
        "articles",
        "attachments",
        "calendars",
        "case-pages",
        "counts",
        "desk",
        "fees",
        "guide",
        "jobs",
        "journal",
        "letters",
        "matters",
        "notifications",
        "organs",
        "outcomes",
        "publication",
        "register",
        "remedies",
        "requests",
        "retention",
        "roles",
        "screening",
        "sealed",
        "settings",
        "visitors",
        "wizard",
      ].map { .embedInCode("Texts/Resources/\($0).json") }),
    module("BlobStore", ["Operations", "Cryptography", "CivilTime"]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    module("Couriers", ["Operations", "CCurl", "Cryptography", "CivilTime"]),

    module(
      "WebSupport", ["Operations", "Documents", "Disclosure", "CivilTime", hummingbird, logging, mustache],
      resources: [
        "crumbs",
        "empty",
        "field",
        "fields",
        "filter",
        "guide-sections",
        "item-document",
        "listing",
        "notice",
        "pager",
        "problems",
        "steps",
        "summary",
        "tabs",
        "tag",
        "tasks",
        "timeline",
      ].map { .embedInCode("Templates/\($0).mustache") }
        + ["guide.css", "items.css"].map { .embedInCode("Assets/\($0)") }),
    module(
      "Portal",
      [
        "WebSupport", "Operations", "Documents", "Reading", "Disclosure", "CivilTime", hummingbird,
      ],
      resources: [
        "layout",
        "refusal",
        "home",
        "batch",
        "report",
        "form-table",
        "comparison",
        "guide",
        "guides",
        "requests/requests",
        "requests/request-organ",
        "requests/request-help",
        "requests/request-sheet",
        "requests/request-question",
        "requests/request-check",
        "requests/request-receipt",
        "following/follow",
        "following/own-case",
        "following/own-days",
        "following/own-letter",
        "following/own-files",
        "following/own-step",
        "items/item",
        "items/item-withdrawn",
        "items/column",
        "items/columns",
      ].map { .embedInCode("Templates/\($0).mustache") }
        + ["site.css", "requests.css", "site.js", "requests.js", "icon.svg"].map { .embedInCode("Assets/\($0)") }),
    module(
      "Workbench",
      [
        "WebSupport", "Operations", "Documents", "Reading", "Disclosure", "CivilTime", hummingbird, logging,
      ],
      resources: [
        "desk",
        "plain",
        "rail",
        "token",
        "refused",
        "keys",
        "components",
        "absences",
        "grants",
        "listing-page",
        "record-page",
        "sheet-page",
        "confirm",
        "frame/organ-choice",
        "calendar/calendar",
        "calendar/calendar-year",
        "calendar/calendar-import",
        "counts/counts",
        "counts/count-table",
        "register/register-import",
        "settings/settings",
        "settings/setting",
        "settings/permissions",
        "people/entrance",
        "people/once",
        "people/profile",
        "people/account-form",
        "people/people",
        "people/person",
        "people/people-import",
        "journal/journal",
        "journal/journal-event",
        "journal/journal-examination",
        "retention/erasure",
        "retention/erasures",
        "retention/retention",
        "retention/retention-rule",
        "sealed/purpose",
        "sealed/identity-shown",
        "today/today",
        "matters/matters",
        "matters/matter",
        "matters/matter-form",
        "matters/matter-step",
        "matters/party",
        "search/search",
        "requests/requests",
        "requests/request-form",
        "requests/field-groups",
        "requests/case",
        "requests/case-form",
        "requests/case-days",
        "requests/case-tests",
        "approval/chains",
        "approval/chain-form",
        "guide/guide-preview",
        "items/desk-item",
        "items/desk-item-text",
        "items/item-form",
        "items/item-upload",
        "items/item-versions",
        "letters/letter",
        "letters/letter-sheet",
        "letters/letter-changes",
        "letters/letter-template",
        "letters/letter-example",
        "letters/remedy-clauses",
        "letters/seals",
        "letters/case-archive",
        "notifications",
        "notification-choices",
        "jobs",
        "files",
      ].map { .embedInCode("Templates/\($0).mustache") }
        + [
          "tokens.css",
          "components.css",
          "desk.css",
          "desk.js",
          "editor.js",
          "desk.svg",
        ].map { .embedInCode("Assets/\($0)") }),
    module(
      "JSONAPI",
      ["WebSupport", "Operations", "Documents", "Persistence", "Disclosure", "CivilTime", hummingbird]),
    module("Demonstration", ["Containers", "Operations", "Persistence", "Disclosure", "Cryptography", "CivilTime"]),
    module(
      "App",
      [
        "Portal", "Workbench", "JSONAPI", "Demonstration", "WebSupport", "Documents", "Reading", "Couriers",
        "BlobStore", "PostgresEngine", "SQLiteEngine", "Operations", "Persistence", "Cryptography", "Disclosure",
        "CivilTime", hummingbird, hummingbirdCore, hummingbirdTLS, lifecycle, nioCore, nioSSL, signals,
        logging,
      ]),
    .executableTarget(
      name: "CLI",
      dependencies: [
        "App", "Demonstration", "Documents", "Reading", "Operations", "Persistence", "Cryptography", "Disclosure",
        "CivilTime", argumentParser,
      ],
      swiftSettings: strict),

    module(
      "TestSupport",
      [
        "SQLiteEngine", "PostgresEngine", "Operations", "Persistence", "Cryptography", "CCrypto", "Disclosure",
        "CivilTime",
      ]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "TestSupport", "App", "Demonstration", "Documents", "Reading", "CPostgres", "SQLiteEngine", "PostgresEngine",
        "Operations", "Screening",
        "Persistence", "Cryptography", "Disclosure", "CivilTime", argumentParser, grdb,
      ],
      path: "Benchmarks", swiftSettings: strict),

    tests("CivilTimeTests", ["CivilTime", "TestSupport"]),
    tests("CryptographyTests", ["Cryptography"]),
    tests("DisclosureTests", ["Disclosure", "CivilTime", "TestSupport"]),
    tests("ContainersTests", ["Containers", "TestSupport"]),
    tests("ReadingTests", ["Reading", "Documents", "Disclosure", "CivilTime", "TestSupport"]),
    tests("ScreeningTests", ["Screening", "Disclosure", "CivilTime", "TestSupport"]),
    tests("DocumentsTests", ["Documents", "Containers", "Disclosure", "CivilTime", "TestSupport"]),
    tests(
      "PersistenceTests",
      [
        "Persistence", "SQLiteEngine", "PostgresEngine", "TestSupport", "Cryptography", "Disclosure", "CivilTime",
      ]),
    tests(
      "OperationsTests",
      ["Operations", "Persistence", "TestSupport", "Cryptography", "Disclosure", "CivilTime"]),
    tests(
      "BlobStoreTests",
      ["BlobStore", "Operations", "Persistence", "Cryptography", "Disclosure", "CivilTime", "TestSupport"]),
    tests("CouriersTests", ["Couriers", "Operations", "Cryptography", "CivilTime", "TestSupport"]),
    tests(
      "PortalTests",
      [
        "App", "Portal", "WebSupport", "BlobStore", "Operations", "Persistence", "Documents", "Disclosure", "CivilTime",
        "TestSupport", hummingbird, hummingbirdTesting,
      ]),
    tests(
      "WorkbenchTests",
      [
        "App", "Demonstration", "Workbench", "JSONAPI", "WebSupport", "Documents", "Operations", "Persistence",
        "Cryptography", "Disclosure", "BlobStore", "Couriers", "CivilTime", "TestSupport", hummingbird,
        hummingbirdTesting,
      ]),
    tests(
      "AppTests",
      ["App", "Demonstration", "Operations", "Persistence", "Disclosure", "TestSupport", "CivilTime", logging]),
    tests("CLITests", ["CLI", argumentParser]),
    tests("ArchitectureTests", []),
  ],
  swiftLanguageModes: [.v6]
)
