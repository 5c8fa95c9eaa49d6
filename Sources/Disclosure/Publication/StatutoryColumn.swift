private import Foundation

/// A column of the disclosure platform (栏目), as the law and its practice order them.
public struct StatutoryColumn: Decodable, Hashable, Sendable {
  /// The key, whose first part is that of the column above.
  public let key: String
  /// What people read.
  public let name: String
  /// The item of Article 20 that it answers; nil where it answers none.
  public let statutoryItem: Int?
  /// Whom Article 21 obliges to it; nil where it answers no item of it.
  public let localDuty: LocalDuty?
  /// The columns below.
  public let columns: [StatutoryColumn]

  /// Whom Article 21 obliges in addition.
  public enum LocalDuty: String, Decodable, Hashable, Sendable {
    /// Cities, counties and their departments.
    case county
    /// Townships.
    case township
  }

  private enum CodingKeys: String, CodingKey {
    case key, name, statutoryItem = "article20", localDuty = "article21", columns
  }

  /// A column.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    key = try values.decode(String.self, forKey: .key)
    name = try values.decode(String.self, forKey: .name)
    statutoryItem = try values.decodeIfPresent(Int.self, forKey: .statutoryItem)
    localDuty = try values.decodeIfPresent(LocalDuty.self, forKey: .localDuty)
    columns = try values.decodeIfPresent([StatutoryColumn].self, forKey: .columns) ?? []
  }

  /// Whether items stand in it, and not only in the columns below.
  public var holdsItems: Bool { columns.isEmpty }
}

/// The columns as shipped.
///
/// The resource is part of the binary and validated by the tests, so that a failure here is an error of the build.
public enum StatutoryColumns {
  private struct Content: Decodable { let columns: [StatutoryColumn] }

  /// The columns of the first rank, in order.
  public static let tree: [StatutoryColumn] = {
    do {
      return try JSONDecoder().decode(Content.self, from: Data(PackageResources.columns_json)).columns
    } catch {
      preconditionFailure("columns.json: \(error)")
    }
  }()

  /// All columns, each before those below it.
  public static let all: [StatutoryColumn] = tree.flatMap { [$0] + $0.columns }

  /// Those in which items stand.
  public static let holding: [StatutoryColumn] = all.filter(\.holdsItems)

  private static let byKey = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }

  /// The column of a key.
  public static subscript(key: String) -> StatutoryColumn? { byKey[key] }

  /// The column above another; nil where it is of the first rank.
  public static func parent(of key: String) -> StatutoryColumn? { tree.first { $0.columns.contains { $0.key == key } } }
}
