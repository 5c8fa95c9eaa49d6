import Foundation
import HTTPTypes
import TestSupport
import Testing
import WebSupport

@testable import JSONAPI

@Suite("The description of the API") struct APIDescriptionTests {
  private func described() async throws -> (api: OfficeAPI, document: [String: Any]) {
    let api = OfficeAPI(desk: try await TestDesk().desk, version: "1.2.3")
    let bytes = try JSONEncoder().encode(api.described)
    return (api, try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any]))
  }

  @Test("Every route of the API is in it with its method, and nothing else is")
  func complete() async throws {
    let (api, document) = try await described()
    let paths = try #require(document["paths"] as? [String: [String: Any]])
    let described = paths.flatMap { path, actions in actions.keys.map { "\($0) \(path)" } }
    let routes = api.routes.map { "\($0.method.rawValue.lowercased()) \(APIDescription.pattern($0.path))" }
    #expect(Set(described) == Set(routes))
    #expect(described.count == routes.count)
    #expect(document["openapi"] as? String == "3.1.0")
    #expect((document["info"] as? [String: Any])?["version"] as? String == "1.2.3")
  }

  @Test("Every action has a name of its own, its places, its statuses, and what it takes")
  func actions() async throws {
    let (_, document) = try await described()
    let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
    var names: Set<String> = []
    for (path, actions) in paths {
      for (method, action) in actions {
        let name = try #require(action["operationId"] as? String)
        #expect(names.insert(name).inserted, "\(name) is there twice")
        let parameters = try #require(action["parameters"] as? [[String: Any]])
        let places = parameters.filter { $0["in"] as? String == "path" }.compactMap { $0["name"] as? String }
        #expect(Set(places) == Set(path.matches(of: /\{(\w+)\}/).map { String($0.output.1) }), "\(path)")
        #expect(parameters.allSatisfy { ($0["schema"] as? [String: Any])?.isEmpty == false }, "\(name)")
        let statuses = Set(try #require(action["responses"] as? [String: Any]).keys)
        #expect(statuses.isSuperset(of: ["400", "401", "429"]), "\(name)")
        #expect(!statuses.isDisjoint(with: ["200", "201"]), "\(name)")
        guard method == "post" else { continue }
        #expect(statuses.isSuperset(of: ["403", "404", "409", "413", "415", "422"]), "\(name)")
      }
    }
  }

  @Test("What it refers to is there, and what is there is referred to")
  func references() async throws {
    let (api, document) = try await described()
    let components = try #require(document["components"] as? [String: [String: Any]])
    let text = String(decoding: try JSONEncoder().encode(api.described), as: UTF8.self).replacing("\\/", with: "/")
    let used = Set(text.matches(of: /"#\/components\/(\w+)\/(\w+)"/).map { "\($0.output.1)/\($0.output.2)" })
    let there = Set(
      components.filter { $0.key != "securitySchemes" }
        .flatMap { kind, parts in parts.keys.map { "\(kind)/\($0)" } })
    #expect(used.subtracting(there) == [])
    #expect(there.subtracting(used) == [])
  }

  @Test("Each link leads to an operation that is there, with parameters that it takes")
  func links() async throws {
    let (_, document) = try await described()
    let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
    let actions = Dictionary(
      uniqueKeysWithValues: paths.values.flatMap { $0.values }.map { ($0["operationId"] as? String ?? "", $0) })
    var found: [String: Set<String>] = [:]
    for (name, action) in actions {
      for response in (action["responses"] as? [String: [String: Any]] ?? [:]).values {
        for (_, link) in response["links"] as? [String: [String: Any]] ?? [:] {
          let target = try #require(link["operationId"] as? String)
          let taken = Set(
            (actions[target]?["parameters"] as? [[String: Any]] ?? []).map { parameter in
              "\(parameter["in"] ?? "").\(parameter["name"] ?? "")"
            })
          let brought = Set(try #require(link["parameters"] as? [String: Any]).keys)
          #expect(brought.subtracting(taken) == [], "\(name) to \(target)")
          let named = taken.filter { $0.hasPrefix("path.") }
          #expect(named.subtracting(brought) == [], "\(name) to \(target)")
          found[name, default: []].insert(target)
        }
      }
    }
    let steps: Set = ["getRequest", "takeStep", "splitRequest", "addRemedy", "getArchive"]
    #expect(found["registerRequest"]?.isSuperset(of: steps.union(["attachFile"])) == true)
    #expect(found["getRequest"]?.isSuperset(of: ["getLetter", "editLetter", "getLetterPDF", "correctParty"]) == true)
    #expect(found["fileRequest"] == ["followRequest"])
    #expect(found["followRequest"]?.isSuperset(of: ["correctOwnRequest", "sendOwnFile", "getOwnLetterPDF"]) == true)
  }
}
