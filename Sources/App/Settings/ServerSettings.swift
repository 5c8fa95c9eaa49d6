public import Foundation
import WebSupport

/// How the program is run, checked as a whole before anything starts.
public struct ServerSettings: Sendable {
  private let values: [String: String]

  /// The settings of an environment; what the command line states wins.
  ///
  /// - Throws: `InvalidSettings` with every issue at once.
  public init(
    environment: [String: String] = ProcessInfo.processInfo.environment, host: String? = nil, port: Int? = nil
  ) throws(InvalidSettings) {
    var issues: [String] = []
    var values: [String: String] = [:]
    let stated = [Setting.host.name: host, Setting.port.name: port.map(String.init)].compactMapValues { $0 }
    for setting in Setting.all {
      let value = stated[setting.name] ?? Self.value(of: setting, in: environment, issues: &issues)
      guard let value, !value.isEmpty else { continue }
      if let complaint = setting.complaint(about: value) { issues.append(complaint) }
      values[setting.name] = value
    }
    issues += Self.unknownNames(in: environment)
    if (values[Setting.certificate.name] == nil) != (values[Setting.certificateKey.name] == nil) {
      issues.append("\(Setting.certificate.name) 与 \(Setting.certificateKey.name) 必须同时设置。")
    }
    for setting in [Setting.trustedProxies, .metricsFrom] where AddressList(values[setting.name] ?? "") == nil {
      issues.append("\(setting.name)（\(setting.summary)）应为以逗号分隔的地址或网段，例如 10.0.0.0/8。")
    }
    guard issues.isEmpty else { throw InvalidSettings(issues: issues) }
    self.values = values
  }

  /// A number.
  public func number(_ setting: Setting) -> Int { Int(text(setting)) ?? 0 }

  /// A text, word or secret; empty where none is set and none is standard.
  public func text(_ setting: Setting) -> String { values[setting.name] ?? setting.standard }

  /// Whether a flag is on.
  public func flag(_ setting: Setting) -> Bool { text(setting) == "on" }

  /// A secret may stand in a file, so that it is in no process list and no service definition.
  private static func value(
    of setting: Setting, in environment: [String: String], issues: inout [String]
  ) -> String? {
    guard setting.mayStandInFile, let path = environment[setting.name + "_FILE"], !path.isEmpty else {
      return environment[setting.name]
    }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      issues.append("\(setting.name)_FILE：文件 \(path) 不能读取。")
      return nil
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A misspelt name would otherwise be ignored in silence.
  private static func unknownNames(in environment: [String: String]) -> [String] {
    var known = Set(Setting.all.map(\.name))
    known.formUnion(Setting.all.filter(\.mayStandInFile).map { $0.name + "_FILE" })
    // The tests name their database server to themselves; a server that they start inherits it.
    return environment.keys
      .filter { $0.hasPrefix("GONGKAI_") && !$0.hasPrefix("GONGKAI_TEST_") && !known.contains($0) }.sorted()
      .map { "不认识设置 \($0)，请检查拼写；全部设置见 docs/operator/serve.md。" }
  }
}

extension ServerSettings: CustomStringConvertible {
  /// The settings as the log shows them at start, without secrets.
  public var description: String {
    Setting.all.map { setting in
      let value = setting.kind == .secret ? (text(setting).isEmpty ? "" : "(set)") : Self.redacted(text(setting))
      return "\(setting.name)=\(value)"
    }
    .joined(separator: " ")
  }

  /// An address may carry a password: `postgres://user:password@host/name`.
  static func redacted(_ text: String) -> String {
    guard let scheme = text.firstRange(of: "://"), let at = text.lastIndex(of: "@"), scheme.upperBound < at else {
      return text
    }
    let user = text[scheme.upperBound..<at].prefix { $0 != ":" }
    return text[..<scheme.upperBound] + user + ":***" + text[at...]
  }
}
