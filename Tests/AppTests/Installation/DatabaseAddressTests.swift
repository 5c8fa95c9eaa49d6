import Foundation
import TestSupport
import Testing

@testable import App

@Suite("The address of the database") struct DatabaseAddressTests {
  @Test(
    "Whose way leaves the machine must prove the server, or it is said",
    arguments: [
      ("postgres:///gongkai?host=/run/postgresql", false), ("postgres://u:p@localhost/gongkai", false),
      ("postgres://u@127.0.0.1:5433/gongkai", false), ("postgres://u@[::1]/gongkai", false),
      ("data/gongkai.sqlite", false), ("postgres://u:p@db.example/gongkai", true),
      ("postgres://u@db.example/gongkai?sslmode=require", true),
      ("postgres:///gongkai?host=10.0.0.5&sslmode=prefer", true),
      ("postgres://u@db.example/gongkai?sslmode=verify-full", false),
      ("postgres://u@db.example/gongkai?sslmode=verify-ca&sslrootcert=/etc/ca.pem", false),
      ("postgres://u@localhost,db.example/gongkai", true),
    ])
  func unverified(text: String, isUnverified: Bool) throws {
    #expect(try DatabaseAddress(text).isUnverified == isUnverified)
  }

  @Test("It may stand in a file, so that its password is in no process list")
  func file() async throws {
    try await ScratchFolder.with { folder in
      let path = "\(folder)/address"
      try Data("postgres://u:geheim@db/gongkai\n".utf8).write(to: URL(filePath: path))
      let settings = try ServerSettings(environment: ["GONGKAI_DATABASE_FILE": path])
      #expect(settings.text(.database) == "postgres://u:geheim@db/gongkai")
      #expect(!settings.description.contains("geheim"))
      #expect(throws: InvalidSettings.self) {
        try ServerSettings(environment: ["GONGKAI_DATABASE_FILE": "\(folder)/none"])
      }
    }
  }
}
