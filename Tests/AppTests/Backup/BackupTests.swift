import App
import Disclosure
import Foundation
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Backup, restore and copy") struct BackupTests {
  /// An installation with events, an organ below another, odd texts, an index and an attachment.
  private func filled(_ engine: TestDatabase, in folder: String) async throws -> Installation {
    var environment = ["GONGKAI_DATA": "\(folder)/source"]
    if engine == .postgres { environment["GONGKAI_DATABASE"] = try await TestDatabase.emptySchema() }
    let installation = try await Installation.open(environment: environment, condition: .made)
    let digest = "7d4fbb9dca2ed68c1e5a8a4e8e1e2ed5a9e4b9e40a98e0d6ea0b8e1e0f3f5a77"
    try await installation.database.write { connection in
      try StrikeProof.layGround(on: connection)
      _ = try RoleRepository(connection).saveCapabilities()
      try connection.execute("UPDATE organ SET territorial_parent_id = 4 WHERE id = 1")
      try connection.execute(
        "INSERT INTO setting (organ_id, name, value, version) VALUES (0, 'odd', \("\\N\t'\\\n〔2026〕😀"), 1)")
      try connection.execute(
        """
        INSERT INTO search_document (id, organ_id, kind, subject_id, label, title, body)
        VALUES (9, 1, 'x', 1, 'ordinary', '政府', '信息')
        """)
      try connection.index(document: 9, grams: ["政府", "府信", "A-b", "¶"])
      try connection.execute(
        "INSERT INTO blob (digest, bytes, stored_at) VALUES (\(digest), 3, '2026-03-16T01:00:00.000Z')")
      try connection.execute(
        """
        INSERT INTO attachment (id, organ_id, owner_kind, owner_id, name, media_type, bytes, digest, is_identity_paper,
          scan, added_at)
        VALUES (8, 1, 'matter', 1, 'a.txt', 'text/plain', 3, \(digest), 0, 'clean', '2026-03-16T01:00:00.000Z')
        """)
    }
    for turn in 0..<20 {
      _ = try await installation.desk.perform(
        StrikeNumber(organ: StrikeProof.organs[turn % 4], telling: StrikeProof.organs[turn % 3]),
        as: Principal(.system("test"), source: "test"))
    }
    let shelf = "\(installation.folder.blobs)/7d/4f"
    try FileManager.default.createDirectory(atPath: shelf, withIntermediateDirectories: true)
    try Data("abc".utf8).write(to: URL(filePath: "\(shelf)/\(digest)"))
    return installation
  }

  private func summaries(_ database: any Database) async throws -> [TableSummary] {
    try await database.read { try Extract($0).summaries() }
  }

  private static let ways = TestDatabase.all.flatMap { from in TestDatabase.all.map { (from, $0) } }

  @Test("A backup of either engine is restored to either, whole", arguments: ways)
  func drill(_ from: TestDatabase, _ to: TestDatabase) async throws {
    try await ScratchFolder.with { folder in
      let source = try await filled(from, in: folder)
      let before = try await summaries(source.database)
      let manifest = try await Backup(of: source).write(to: "\(folder)/b.tar", withKeys: true)
      #expect(manifest.tables == before)
      #expect(manifest.missing.isEmpty)
      var environment = ["GONGKAI_DATA": "\(folder)/target"]
      if to == .postgres { environment["GONGKAI_DATABASE"] = try await TestDatabase.emptySchema() }
      _ = try await Installation.restored(by: Restoration(from: "\(folder)/b.tar"), environment: environment)
      let target = try await Installation.open(environment: environment)
      #expect(try await summaries(target.database) == before)
      let faults = try await target.database.read { try StrikeProof($0).faults(acknowledged: [:]) }
      #expect(faults == [])
      let found = try await target.database.read { try $0.found([["府信", "A-b"]]) }.count
      #expect(found == 1)
      let names = manifest.files.map(\.name).filter { !$0.hasPrefix("tables/") }
      #expect(names.contains("keys/checkpoint.key") && names.contains { $0.hasPrefix("blobs/7d/4f/") })
      for name in names {
        #expect(
          FileManager.default.contentsEqual(atPath: "\(folder)/source/\(name)", andPath: "\(folder)/target/\(name)"))
      }
      // What was restored can be worked with: the next number follows.
      let next = try await target.desk.perform(
        StrikeNumber(organ: StrikeProof.organs[0]), as: Principal(.system("test"), source: "test"))
      #expect(next == 6)
      await #expect(throws: BackupFault.self) {
        try await Installation.restored(by: Restoration(from: "\(folder)/b.tar"), environment: environment)
      }
      try await source.close()
      try await target.close()
    }
  }

  @Test("A copy to the other engine holds the same, and a target that holds something is left alone", arguments: ways)
  func copy(_ from: TestDatabase, _ to: TestDatabase) async throws {
    try await ScratchFolder.with { folder in
      let source = try await filled(from, in: folder)
      let address = try DatabaseAddress(
        to == .sqlite ? "\(folder)/copy.sqlite" : try await TestDatabase.emptySchema())
      let target = try address.open()
      let copied = try await DatabaseCopy(of: source).run(to: target, at: address)
      #expect(try await summaries(target) == copied)
      #expect(try await summaries(source.database) == copied)
      await #expect(throws: BackupFault.notEmpty(address)) {
        try await DatabaseCopy(of: source).run(to: target, at: address)
      }
      #expect(isEmpty("\(folder)/source/backups"))
      try await target.close()
      try await source.close()
    }
  }

  private func isEmpty(_ folder: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty ?? false
  }

  @Test("A backup without keys has none, and one that is there is not written over")
  func keys() async throws {
    try await ScratchFolder.with { folder in
      let source = try await filled(.sqlite, in: folder)
      let manifest = try await Backup(of: source).write(to: "\(folder)/b.tar")
      #expect(!manifest.files.contains { $0.name.hasPrefix("keys/") })
      #expect(!manifest.hasKeys)
      await #expect(throws: BackupFault.self) { try await Backup(of: source).write(to: "\(folder)/b.tar") }
      try await source.close()
    }
  }

  @Test("One changed byte, a cut-off end and a file that is no backup are found")
  func damaged() async throws {
    try await ScratchFolder.with { folder in
      let source = try await filled(.sqlite, in: folder)
      _ = try await Backup(of: source).write(to: "\(folder)/b.tar")
      try await source.close()
      let whole = try Data(contentsOf: URL(filePath: "\(folder)/b.tar"))
      _ = try Restoration(from: "\(folder)/b.tar").verify()
      func verify(_ data: Data) throws {
        try data.write(to: URL(filePath: "\(folder)/x.tar"))
        #expect(throws: BackupFault.self) { try Restoration(from: "\(folder)/x.tar").verify() }
      }
      // Padding between entries is nobody's; every byte of a header or of contents counts.
      for place in [0, 130, 512, 600] {
        var changed = whole
        changed[place] ^= 1
        try verify(changed)
      }
      try verify(whole.prefix(whole.count / 2))
      try verify(whole.prefix(1_000))
      try verify(Data("no backup".utf8))
    }
  }

  @Test("An upgrade keeps a copy, which undoes it")
  func undo() async throws {
    try await ScratchFolder.with { folder in
      let environment = ["GONGKAI_DATA": folder]
      let old = try DatabaseAddress("\(folder)/gongkai.sqlite").open()
      let released = Array(Migrations.all.prefix(10))
      try await Migrator(old, steps: released).migrate()
      try await old.write { try StrikeProof.layGround(on: $0) }
      let before = try await summaries(old)
      try await old.close()
      let installation = try await Installation.open(environment: environment, condition: .asFound)
      let upgrade = SchemaUpgrade(of: installation)
      let copy = try #require(try await upgrade.copyBefore())
      _ = try await upgrade.run()
      #expect(try await upgrade.status().pending.isEmpty)
      try await installation.close()
      let restored = try DatabaseAddress(copy).open()
      #expect(try await Migrator(restored, steps: released).status().pending.isEmpty)
      #expect(try await summaries(restored) == before)
      try await restored.close()
    }
  }

  @Test("The check of an installation finds a changed and a missing attachment", arguments: TestDatabase.all)
  func check(_ engine: TestDatabase) async throws {
    try await ScratchFolder.with { folder in
      let source = try await filled(engine, in: folder)
      let results = try await InstallationCheck(source).run()
      // The attachment of this test does not have the hash that its name says.
      #expect(results.filter { !$0.faults.isEmpty }.map(\.title) == ["附件"])
      try await source.close()
    }
  }
}
