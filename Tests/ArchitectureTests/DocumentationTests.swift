import Foundation
import Testing

@Suite("Documentation covers the programme") struct DocumentationTests {
  @Test("Every command and every option stands in docs/cli.md")
  func commands() throws {
    let page = try Project.text("docs/cli.md")
    for path in Project.files("Sources/CLI", ending: "swift") {
      let source = try Project.text(path)
      for match in source.matches(of: /commandName: "(\w+)"/) where match.output.1 != "gongkai" {
        let groups = ["", " report", " calendar", " people", " journal", " keys"]
        let isDocumented = groups.contains { page.contains("`gongkai\($0) \(match.output.1)") }
        #expect(isDocumented, "\(match.output.1) of \(path)")
      }
      for name in Self.options(in: source) {
        let isDocumented = page.contains("`--\(name)")
        #expect(isDocumented, "--\(name) of \(path)")
      }
    }
  }

  @Test("The options of a source are found")
  func optionScanner() {
    let source = """
      @Flag(help: "x") var blankAsZero = false
      @Option(name: .shortAndLong, help: ArgumentHelp("y", valueName: "FILE"))
      var output: String?
      @Argument(help: "z") var files: [String]
      """
    #expect(Self.options(in: source) == ["blank-as-zero", "output"])
  }

  @Test("The exit codes are documented in the help, in docs/cli.md and in both READMEs")
  func exitCodes() throws {
    let source = try Project.text("Sources/CLI/ExitStatus.swift")
    let codes = source.matches(of: /case \w+ = (\d+)/).map { String($0.output.1) }
    #expect(codes == ["0", "1", "2", "64"])
    for page in ["docs/cli.md", "README.md", "README.zh-CN.md"] {
      let text = try Project.text(page)
      for code in codes {
        let isDocumented = text.contains("| \(code) |")
        #expect(isDocumented, "\(code) in \(page)")
      }
    }
  }

  @Test("Every setting that a source reads stands in the documentation")
  func settings() throws {
    let documentation = try Project.documentation()
    for path in Project.files("Sources", ending: "swift") {
      for match in try Project.text(path).matches(of: /"(GONGKAI_[A-Z][A-Z_]*[A-Z])"/) {
        let isDocumented = documentation.contains("`\(match.output.1)`")
        #expect(isDocumented, "\(match.output.1) of \(path)")
      }
    }
  }

  @Test("Every route stands in the documentation")
  func routes() throws {
    let documentation = try Project.documentation()
    let source = try Project.text("Sources/Portal/Routes.swift")
    let patterns = source.matches(of: /static let \w+ = "(\/[^"]*)"/).map { String($0.output.1) }
    #expect(!patterns.isEmpty)
    for pattern in patterns {
      let isDocumented = documentation.contains("`\(pattern)`")
      #expect(isDocumented, "\(pattern)")
    }
  }

  @Test("Every check of the forms stands in docs/checking.md or docs/officer/checks.md")
  func checks() throws {
    let pages = try Project.documentation()
    let data = try Data(
      contentsOf: Project.root.appending(
        path: "Sources/Disclosure/AnnualReport/Resources/annual-report-forms.json"))
    let forms = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let formats = try #require(forms["formats"] as? [String: [String: Any]])
    let lists = formats.values.map { $0["checks"] } + [forms["narrativeChecks"], forms["documentChecks"]]
    let ids = Set(lists.compactMap { $0 as? [[String: Any]] }.joined().compactMap { $0["id"] as? String })
    #expect(ids.count > 40)
    for id in ids.sorted() {
      let isDocumented = pages.contains("`\(id)`")
      #expect(isDocumented, "\(id)")
    }
  }

  @Test("Every layout of JSON that is written has its schema")
  func schemas() throws {
    for path in Project.files("Sources", ending: "swift") {
      for match in try Project.text(path).matches(of: /"gongkai\.([a-z-]+)\/(\d+)"/) {
        let schema = try Project.text("docs/schemas/\(match.output.1).schema.json")
        let isDescribed = schema.contains("gongkai.\(match.output.1)/\(match.output.2)")
        #expect(isDescribed, "\(path)")
      }
    }
  }

  @Test("Every link between documents leads somewhere")
  func links() throws {
    for path in ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md"]
      + Project.files("docs", ending: "md")
    {
      let folder = Project.root.appending(path: path).deletingLastPathComponent()
      for match in try Project.text(path).matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
        let target = folder.appending(path: String(match.output.1)).path
        #expect(FileManager.default.fileExists(atPath: target), "\(match.output.1) in \(path)")
      }
    }
  }

  /// The long names of flags and options, as ArgumentParser derives them from property names.
  static func options(in source: String) -> [String] {
    source.matches(of: /(?s)@(?:Flag|Option)(?:\((?:[^()]|\([^()]*\))*\))?\s+var (\w+)/).map { match in
      match.output.1.reduce(into: "") { name, character in
        if character.isUppercase { name += "-" }
        name += character.lowercased()
      }
    }
  }
}
