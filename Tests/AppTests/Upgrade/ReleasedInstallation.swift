import Disclosure
import Foundation
import Persistence
import TestSupport

@testable import App

/// An installation as a release left it: its schema, and a small office that worked with it.
struct ReleasedInstallation: Sendable {
  /// A release whose schema is frozen.
  struct Release: Sendable, CustomStringConvertible {
    /// Its name, as the fixture has it.
    let name: String
    /// The number of its last step.
    let schema: Int

    /// Its steps.
    var steps: [Migration] { Array(Migrations.all.prefix(schema)) }
    /// The name.
    var description: String { name }
    /// The rows of its office.
    var dump: SQLDump {
      get throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
          .appending(path: "../../Fixtures/schema/\(name).sql")
        return SQLDump(text: try String(contentsOf: file, encoding: .utf8))
      }
    }
  }

  /// The releases that can be upgraded.
  static let releases = [Release(name: "0.1", schema: 10), Release(name: "0.2", schema: 13)]

  let release: Release
  let address: DatabaseAddress
  /// What stands in the environment of its processes.
  let environment: [String: String]

  /// Makes it in a folder, and in a schema of PostgreSQL where it is one.
  init(_ release: Release, _ engine: TestDatabase, in folder: String) async throws {
    self.release = release
    var environment = ["GONGKAI_DATA": folder]
    if engine == .postgres {
      let url = try await TestDatabase.emptySchema()
      environment["GONGKAI_DATABASE"] = url
      address = .postgres(url: url)
    } else {
      address = .sqlite(path: "\(folder)/gongkai.sqlite")
    }
    self.environment = environment
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let database = try address.open(connections: 1)
    try await Migrator(database, steps: release.steps).migrate()
    let dump = try release.dump
    try await database.write { try dump.load(into: $0) }
    try await database.close()
  }

  /// The rows of every table, by the columns that the release knew.
  static func rows(_ database: any Database, of shapes: [TableShape]) async throws -> [String: [[SQLValue]]] {
    try await database.read { connection in
      var rows: [String: [[SQLValue]]] = [:]
      for table in shapes {
        let columns = SQLText.joined(table.columns.map { "\(identifier: $0)" }, separator: ", ")
        let key = SQLText.joined(
          (table.key.isEmpty ? table.columns : table.key).map { "\(identifier: $0)" }, separator: ", ")
        rows[table.name] = try connection.rows(
          "SELECT \(sql: columns) FROM \(identifier: table.name) ORDER BY \(sql: key)"
        ).map(\.values)
      }
      return rows
    }
  }

  /// The tables of a database, without the record of its own steps and the engine's way of keeping the index.
  static func shapes(_ database: any Database) async throws -> [TableShape] {
    try await database.read { connection in
      try connection.tables().filter { $0 != "schema_migration" && !$0.hasPrefix("search_text") }
        .map(connection.shape)
    }
  }
}
