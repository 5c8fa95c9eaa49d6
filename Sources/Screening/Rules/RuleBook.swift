private import Foundation

/// What is wrong with the data of the rules.
public struct InvalidRules: Error, CustomStringConvertible {
  /// The fault in words.
  public var description: String
}

/// The rules as shipped: `Resources/screening-rules.json`.
struct RuleBook: Sendable {
  /// What tells names of people.
  struct NameLists: Decodable {
    /// Surnames of one character, in one text.
    var surnames: String
    /// Surnames of two characters.
    var compounds: [String]
    /// Words that look like names.
    var notNames: [String]
    /// Characters that are in no given name.
    var notGiven: String
    /// Words that may follow right behind a name that is introduced.
    var follows: [String]
    /// Words that may follow right behind any name.
    var plainFollows: [String]
    /// Words that introduce a name.
    var introductions: [String]
  }

  private struct Layout: Decodable {
    var names: NameLists
    var rules: [RuleData]
  }

  /// The rules, in the order in which they are tried.
  let rules: [Rule]
  /// What tells names.
  let names: Names
  /// A number that changes with the data.
  let digest: UInt64

  /// The rules as shipped.
  ///
  /// The resource is part of the binary and validated by the tests, so that a failure here is an error of the build.
  static let shipped: RuleBook = {
    do {
      return try RuleBook(json: PackageResources.screening_rules_json)
    } catch {
      preconditionFailure("screening-rules.json: \(error)")
    }
  }()

  /// Reads and validates rules.
  ///
  /// - Throws: `InvalidRules`, or `DecodingError` where the layout is another.
  init(json: [UInt8]) throws {
    let layout = try JSONDecoder().decode(Layout.self, from: Data(json))
    names = Names(layout.names)
    var seen: Set<String> = []
    for data in layout.rules where !seen.insert(data.id).inserted {
      throw InvalidRules(description: "\(data.id) is there twice")
    }
    rules = try layout.rules.map { try Rule($0) }
    digest = Fingerprint.of(json)
  }

  /// The places in `rules` of all rules of a kind.
  func indices(_ kind: RuleData.Kind) -> [Int] { rules.indices.filter { rules[$0].kind == kind } }
}

/// A number that tells whether data are the same as before (FNV-1a, 64 bits); it proves nothing against a forger.
struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Takes up bytes.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Takes up a text and an end mark.
  mutating func add(_ text: String) {
    add(text.utf8)
    add(CollectionOfOne(0xFF))
  }

  /// The fingerprint of bytes.
  static func of(_ bytes: [UInt8]) -> UInt64 {
    var print = Fingerprint()
    print.add(bytes)
    return print.value
  }
}
