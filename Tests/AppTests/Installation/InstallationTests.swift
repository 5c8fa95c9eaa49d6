import App
import Foundation
import Persistence
import TestSupport
import Testing

@Suite("Opening an installation") struct InstallationTests {
  @Test("A new installation has its folders, a database and nobody who can look into them")
  func new() async throws {
    try await ScratchFolder.with { folder in
      let environment = ["GONGKAI_DATA": "\(folder)/data/deep"]
      let installation = try await Installation.open(environment: environment, condition: .made)
      #expect(try await installation.database.read { try $0.tables() }.contains("matter"))
      #expect(FileManager.default.fileExists(atPath: "\(folder)/data/deep/keys/checkpoint.key"))
      try await installation.close()
      for name in ["", "/blobs", "/keys", "/checkpoints", "/gongkai.sqlite"] {
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/data/deep\(name)")
        let rights = try #require(attributes[.posixPermissions] as? Int)
        #expect(rights & 0o077 == 0, "\(name)")
      }
      try await Installation.open(environment: environment).close()
    }
  }

  @Test("Where there is no database, it says what to do")
  func missing() async throws {
    try await ScratchFolder.with { folder in
      let fault = await #expect(throws: InstallationFault.self) {
        try await Installation.open(environment: ["GONGKAI_DATA": "\(folder)/none"])
      }
      #expect(fault?.description.contains("gongkai setup") == true)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/none"))
    }
  }

  @Test("A schema that is behind is left alone", arguments: TestDatabase.all)
  func pending(_ engine: TestDatabase) async throws {
    try await ScratchFolder.with { folder in
      let address = engine == .sqlite ? "\(folder)/old.sqlite" : try await TestDatabase.emptySchema()
      let database = try DatabaseAddress(address).open()
      try await Migrator(database, steps: Array(Migrations.all.prefix(3))).migrate()
      try await database.close()
      let environment = ["GONGKAI_DATA": folder, "GONGKAI_DATABASE": address]
      for condition in [Installation.Condition.current, .made] {
        await #expect(throws: InstallationFault.pending(from: 3, to: Migrations.all.count)) {
          try await Installation.open(environment: environment, condition: condition)
        }
      }
      let found = try await Installation.open(environment: environment, condition: .asFound)
      #expect(try await Migrator(found.database).status().current == 3)
      try await found.close()
    }
  }

  @Test(
    "An address that is none is refused, a server that is not there is told, without the password",
    arguments: ["mysql://x/y", "postgres://me:secret@127.0.0.1:1/none", "/dev/null/x.sqlite"])
  func unreachable(_ address: String) async throws {
    try await ScratchFolder.with { folder in
      let fault = await #expect(throws: InstallationFault.self) {
        try await Installation.open(
          environment: ["GONGKAI_DATA": folder, "GONGKAI_DATABASE": address], condition: .made)
      }
      #expect(fault?.description.contains("secret") == false)
    }
  }
}
