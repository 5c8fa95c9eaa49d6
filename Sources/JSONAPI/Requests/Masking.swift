import Disclosure

/// Takes what is known of natural persons out of the words of a file, since a program sees people masked.
///
/// To see somebody in full takes a purpose and a fresh proof of who asks, which only a person at the desk can give.
struct Masking: Sendable {
  private let pairs: [(words: String, mask: String)]

  init(_ parties: [Party]) {
    pairs = parties.flatMap { party -> [(String, String)] in
      let name = party.kind == .naturalPerson ? [(party.name, party.maskedName)] : []
      let rest = [party.email, party.address].map { ($0, "***") }
      return name + [(party.contact, party.maskedContact), (party.representative, "***")] + rest
    }
    .filter { $0.0.count > 1 }
    // A name that stands in an address is taken out with it.
    .sorted { $0.0.count > $1.0.count }
    .map { (words: $0.0, mask: $0.1) }
  }

  /// The words without what tells who somebody is.
  func callAsFunction(_ text: String) -> String {
    pairs.reduce(text) { $0.replacing($1.words, with: $1.mask) }
  }

  /// The value with all its texts masked.
  func callAsFunction(_ value: JSONValue) -> JSONValue {
    switch value {
    case .text(let text): .text(self(text))
    case .list(let values): .list(values.map { self($0) })
    case .object(let members): .object(members.mapValues { self($0) })
    case .null, .flag, .integer, .number: value
    }
  }
}
