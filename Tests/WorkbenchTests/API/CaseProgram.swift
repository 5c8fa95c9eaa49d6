import Disclosure
import Testing

@testable import JSONAPI

/// A program that works on one request, and always knows its version.
struct CaseProgram {
  let program: Program
  let id: Int
  /// The version of the matter.
  var version: Int

  /// Registers a request.
  init(_ program: Program, registering entry: String) async throws {
    let made = try await program.post("/api/v1/requests", entry)
    #expect(made.status == 201, "\(made.text)")
    self.program = program
    id = try #require(made.entry.integer("id"))
    version = try #require(made.entry.integer("version"))
  }

  /// The address of the request, or of something below it.
  func path(_ rest: String = "") -> String { "/api/v1/requests/\(id)\(rest.isEmpty ? "" : "/\(rest)")" }

  /// The request as it stands.
  func read() async throws -> Entry { try await program.get(path()).entry }

  /// Sends something that must be taken, and knows the version afterwards.
  @discardableResult
  mutating func post(
    _ rest: String, _ members: String, as other: Program? = nil, sendsVersion: Bool = true
  ) async throws -> Entry {
    let body = sendsVersion ? "{\"version\":\(version)\(members.isEmpty ? "" : ",")\(members)}" : "{\(members)}"
    let answer = try await (other ?? program).post(path(rest), body)
    #expect(answer.status < 300, "\(rest): \(answer.text)")
    version = try #require(try await read().entry("matter")?.integer("version"))
    return answer.entry
  }

  /// Takes a step.
  @discardableResult
  mutating func step(_ event: String, _ members: String = "", as other: Program? = nil) async throws -> Entry {
    try await post("steps", "\"event\":\"\(event)\"\(members.isEmpty ? "" : ",")\(members)", as: other)
  }

  /// The letter of a kind: what the request tells of it.
  func letter(_ kind: String) async throws -> Entry {
    try #require(try await read().entries("letters").last { $0.text("kind") == kind })
  }

  /// Lets the levels of the approval agree.
  mutating func agree(_ levels: [Program]) async throws {
    for level in levels {
      let approval = try #require(try await read().entry("approval"))
      let members = "\"approval\":\(approval.integer("id") ?? 0),\"version\":\(approval.integer("version") ?? 0)"
      try await post("approval", "\(members),\"step\":\"agree\",\"opinion\":\"同意\"", as: level, sendsVersion: false)
    }
  }

  /// What is proposed in these tests: all of it is given.
  static let granted = """
    "proposal":"拟公开","decision":{"outcome":"D02","extras":[
      {"kind":"supply","form":"enclosed","carrier":"paper","pages":12,"enclosures":["方案"]}]}
    """
}
