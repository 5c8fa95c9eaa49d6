import Foundation
import Testing

@testable import App

@Suite("Settings of the server") struct ServerSettingsTests {
  @Test("Without any, it listens on this machine only")
  func defaults() throws {
    let settings = try ServerSettings(environment: [:])
    #expect(settings.host == "127.0.0.1")
    #expect(settings.port == 8080)
  }

  @Test("The command line wins over the environment")
  func prefersArguments() throws {
    let settings = try ServerSettings(
      environment: ["GONGKAI_PORT": "1", "GONGKAI_HOST": "::1"], host: "0.0.0.0", port: 2)
    #expect(settings.host == "0.0.0.0")
    #expect(settings.port == 2)
  }

  @Test("Every fault is reported at once, with the name of the setting")
  func reportsAll() {
    let environment = [
      "GONGKAI_PORT": "http", "GONGKAI_MAX_FILES": "0", "GONGKAI_LOG_LEVEL": "loud", "GONGKAI_PROT": "1",
    ]
    #expect {
      _ = try ServerSettings(environment: environment)
    } throws: { error in
      let issues = (error as? InvalidSettings)?.issues ?? []
      return issues.count == 4 && environment.keys.allSatisfy { name in issues.contains { $0.contains(name) } }
    }
  }

  @Test("Each setting is explained to the operator, with its standard and its range")
  func isDocumented() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
    let text = try String(contentsOf: root.appending(path: "docs/operator/serve.md"), encoding: .utf8)
    for setting in Setting.all {
      let standard = setting.standard.isEmpty ? "" : "`\(setting.standard)` "
      #expect(text.contains("| `\(setting.name)` | \(standard)| \(setting.range)"), "\(setting.name)")
    }
  }

  @Test("A secret may stand in a file, and the log shows neither it nor a password in an address")
  func hidesSecrets() throws {
    let settings = try ServerSettings(environment: ["GONGKAI_DATABASE": "postgres://office:geheim@db:5432/gongkai"])
    #expect(settings.text(.database).contains("geheim"))
    #expect(!settings.description.contains("geheim"))
    #expect(settings.description.contains("postgres://office:***@db:5432/gongkai"))
  }
}
