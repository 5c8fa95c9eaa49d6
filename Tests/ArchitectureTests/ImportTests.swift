import Testing

@Suite("Modules and their one rule") struct ImportTests {
  private func rule() throws -> ImportRule { ImportRule(manifest: try Project.text("Package.swift")) }

  @Test("Every import points down the list of modules")
  func imports() throws {
    let rule = try rule()
    var checked = 0
    for path in Project.files("Sources", ending: "swift") + Project.files("Benchmarks", ending: "swift") {
      let parts = path.split(separator: "/")
      let module = parts[0] == "Benchmarks" ? "Benchmarks" : String(parts[1])
      #expect(rule.violations(in: try Project.text(path), of: module) == [], "\(path)")
      checked += 1
    }
    #expect(checked > 50)
  }

  @Test("The manifest is understood: a few dependencies that must be there, and some that must not")
  func manifest() throws {
    let dependencies = try rule().dependencies
    #expect(dependencies["CivilTime"] == [])
    #expect(dependencies["Disclosure"] == ["CivilTime"])
    #expect(dependencies["Reading"]?.isSuperset(of: ["Containers", "Disclosure"]) == true)
    #expect(dependencies["Reading"]?.contains("Documents") == false)
    #expect(dependencies["CLI"]?.contains("App") == true)
    #expect(dependencies["Containers"] == ["CXML", "CZip", "CZlib", "CProcess"])
  }

  @Test("No two modules depend on each other, however long the way round")
  func acyclic() throws {
    let dependencies = try rule().dependencies
    func reaches(_ start: String) -> Set<String> {
      var seen: Set<String> = []
      var rest = Array(dependencies[start] ?? [])
      while let next = rest.popLast() {
        if seen.insert(next).inserted { rest += dependencies[next] ?? [] }
      }
      return seen
    }
    for module in dependencies.keys { #expect(!reaches(module).contains(module), "\(module)") }
  }

  @Test(
    "A planted import is found",
    arguments: [
      ("import Reading\n", "Disclosure"), ("public import Portal\n", "Documents"),
      ("@testable import App\n", "Reading"),
      ("import struct Documents.ReportJSON\n", "Reading"), ("  import CXLSXWriter\n", "Portal"),
      ("import Foundation\n", "CivilTime"), ("internal import CZip\n", "Reading"),
      ("@preconcurrency public import CLI\n", "Portal"), ("import Dispatch\n", "Disclosure"),
    ])
  func planted(_ source: String, _ module: String) throws {
    #expect(try rule().violations(in: source, of: module).count == 1)
  }

  @Test(
    "A right import and a word in a comment are left alone",
    arguments: [
      ("import Disclosure\n", "Reading"), ("// import Portal\n", "Disclosure"), ("import Glibc\n", "Documents"),
      ("let text = \"import Portal\"\n", "Disclosure"), ("important\n", "Disclosure"),
    ])
  func right(_ source: String, _ module: String) throws {
    #expect(try rule().violations(in: source, of: module) == [])
  }
}
