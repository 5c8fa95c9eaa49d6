private import Foundation

/// The rules of all kinds of items, as shipped.
///
/// The resource is part of the binary and validated by the tests, so that a failure here is an error of the build.
public enum ItemKindRules {
  private struct Content: Decodable { let kinds: [ItemKindRule] }

  /// The rules in the order in which people choose among them.
  public static let all: [ItemKindRule] = {
    do {
      return try JSONDecoder().decode(Content.self, from: Data(PackageResources.item_kinds_json)).kinds
    } catch {
      preconditionFailure("item-kinds.json: \(error)")
    }
  }()

  private static let byKind = Dictionary(all.map { ($0.kind, $0) }) { first, _ in first }

  /// The rule of a kind.
  public static subscript(kind: ItemKind) -> ItemKindRule {
    guard let rule = byKind[kind] else { preconditionFailure("item-kinds.json lacks \(kind)") }
    return rule
  }
}

extension ItemKind {
  /// What it has and needs.
  public var rule: ItemKindRule { ItemKindRules[self] }
}
