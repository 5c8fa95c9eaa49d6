import Foundation
public import Persistence

/// What a backup says of itself: the last entry of the file, so that a file that was cut off has none.
public struct BackupManifest: Codable, Equatable, Sendable {
  /// An entry of the file.
  public struct File: Codable, Equatable, Sendable {
    /// Its name.
    public var name: String
    /// Its size.
    public var bytes: Int
    /// Its SM3.
    public var hash: String
  }

  /// The layout of the file.
  public var format = 1
  /// The version of the program that made it.
  public var program: String
  /// The number of the last step of the schema.
  public var schema: Int
  /// The engine it was made from; it can be restored to either.
  public var engine: String
  /// When, in ISO form.
  public var createdAt: String
  /// Whether the keys are in it.
  public var hasKeys: Bool
  /// What each table holds.
  public var tables: [TableSummary]
  /// The entries before this one, in order.
  public var files: [File]
  /// Attachments that the database names but that were not in the folder.
  public var missing: [String]

  /// The name of the entry.
  static let name = "manifest.json"

  var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return [UInt8](try encoder.encode(self))
    }
  }

  /// The manifest that an entry holds; nil where it is none.
  init?(json: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(BackupManifest.self, from: Data(json)), manifest.format == 1 else {
      return nil
    }
    self = manifest
  }

  init(program: String, schema: Int, engine: Dialect, createdAt: String, hasKeys: Bool) {
    self.program = program
    self.schema = schema
    self.engine = engine.rawValue
    self.createdAt = createdAt
    self.hasKeys = hasKeys
    tables = []
    files = []
    missing = []
  }
}
