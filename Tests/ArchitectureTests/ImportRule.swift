/// The one rule of the house: imports point down the list of modules only.
struct ImportRule {
  /// Which modules of the project each module may import: those it names in the manifest.
  let dependencies: [String: Set<String>]

  /// Names outside of the project that only one module may import.
  static let wrappers = [
    "CXML": "Containers", "CZip": "Containers", "CZlib": "Containers", "CProcess": "Containers",
    "CXLSXWriter": "Documents",
    "CQRCode": "Documents", "CCrypto": "Cryptography", "CPostgres": "PostgresEngine", "CCurl": "Couriers",
    "GRDB": "SQLiteEngine",
  ]

  /// Who may take what is wrapped without its wrapper: the benchmarks measure the one against the other, and what the
  /// tests share plays the other side of a protocol.
  static let exempt: Set<String> = ["Benchmarks", "TestSupport"]

  /// Modules that are pure: no input, no output, no clock, no network.
  static let forbidden: [String: Set<String>] = [
    "CivilTime": ["Foundation", "Glibc", "Dispatch"], "Disclosure": ["Glibc", "Dispatch"],
    "Documents": ["Foundation", "Dispatch"],
  ]

  /// Reads the targets and what they depend on from the text of `Package.swift`.
  init(manifest: String) {
    var dependencies: [String: Set<String>] = [:]
    // A target is a call whose first argument, with or without `name:`, is its name.
    let target = /(?:module|tests|\.target|\.systemLibrary|\.executableTarget)\(\s*(?:name:\s*)?"(\w+)"/
    let matches = Array(manifest.matches(of: target))
    for (index, match) in matches.enumerated() {
      let end = index + 1 < matches.count ? matches[index + 1].range.lowerBound : manifest.endIndex
      let body = manifest[match.range.upperBound..<end]
      let list = body.prefixMatch(of: /(?s)\s*,\s*(?:dependencies:\s*)?\[(.*?)\]/)
      let names = list?.output.1.matches(of: /"(\w+)"/).map { String($0.output.1) } ?? []
      dependencies[String(match.output.1)] = Set(names)
    }
    self.dependencies = dependencies
  }

  /// What is wrong with the imports of a source file, as sentences.
  func violations(in source: String, of module: String) -> [String] {
    Self.imports(in: source).compactMap { name in
      if let wrapper = Self.wrappers[name], wrapper != module, !Self.exempt.contains(module) {
        return "\(module) imports \(name), which \(wrapper) wraps"
      }
      if Self.forbidden[module]?.contains(name) == true { return "\(module) imports \(name), but must stay pure" }
      guard dependencies[name] != nil, name != module else { return nil }
      let isAllowed = dependencies[module]?.contains(name) ?? false
      return isAllowed ? nil : "\(module) imports \(name), which the manifest does not allow"
    }
  }

  /// The modules that a source imports, whatever the access level and the kind of the import.
  static func imports(in source: String) -> [String] {
    source.matches(
      of:
        /(?m)^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
    )
    .map { String($0.output.1) }
  }
}
