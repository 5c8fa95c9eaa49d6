public import Foundation
public import Logging
import Portal
import Reading
import WebSupport

/// How the server is run, checked as a whole before anything starts.
public struct ServerSettings: Sendable {
  /// The address it listens on.
  public var host: String
  /// The port; 0 lets the system choose one.
  public var port: Int
  /// How much it logs.
  public var logLevel: Logger.Level
  private let numbers: [String: Int]

  /// The settings of an environment; what the command line states wins.
  ///
  /// - Throws: `InvalidSettings` with every issue at once.
  public init(
    environment: [String: String] = ProcessInfo.processInfo.environment, host: String? = nil, port: Int? = nil
  ) throws(InvalidSettings) {
    var issues: [String] = []
    var numbers: [String: Int] = [:]
    for setting in Setting.all {
      let text =
        setting.name == Setting.port.name
        ? port.map(String.init) ?? environment[setting.name]
        : environment[setting.name]
      guard let text, !text.isEmpty else { continue }
      if let number = Int(text), setting.range.contains(number) {
        numbers[setting.name] = number
      } else {
        let (low, high) = (setting.range.lowerBound, setting.range.upperBound)
        issues.append("\(setting.name)（\(setting.summary)）应为 \(low) 至 \(high) 的整数，现在是“\(text)”。")
      }
    }
    let level = environment["GONGKAI_LOG_LEVEL"].flatMap { $0.isEmpty ? nil : $0 } ?? "info"
    if Logger.Level(rawValue: level) == nil {
      let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: "、")
      issues.append("GONGKAI_LOG_LEVEL（日志级别）应为 \(levels) 之一，现在是“\(level)”。")
    }
    issues += Self.unknownNames(in: environment)
    guard issues.isEmpty else { throw InvalidSettings(issues: issues) }
    self.host = host ?? environment["GONGKAI_HOST"].flatMap { $0.isEmpty ? nil : $0 } ?? "127.0.0.1"
    self.port = numbers[Setting.port.name] ?? Setting.port.standard
    self.logLevel = Logger.Level(rawValue: level) ?? .info
    self.numbers = numbers
  }

  /// A misspelt name would otherwise be ignored in silence.
  private static func unknownNames(in environment: [String: String]) -> [String] {
    let known = Set(Setting.all.map(\.name) + ["GONGKAI_HOST", "GONGKAI_LOG_LEVEL"])
    return environment.keys.filter { $0.hasPrefix("GONGKAI_") && !known.contains($0) }.sorted()
      .map { "不认识设置 \($0)，请检查拼写；全部设置见 docs/operator/serve.md。" }
  }

  subscript(_ setting: Setting) -> Int { numbers[setting.name] ?? setting.standard }
}

extension ServerSettings: CustomStringConvertible {
  /// The settings as the log shows them at start.
  ///
  /// A setting that holds a secret must be redacted here; none does yet.
  public var description: String {
    let values = Setting.all.filter { $0.name != Setting.port.name }.map { "\($0.name)=\(self[$0])" }
    return (["GONGKAI_HOST=\(host)", "GONGKAI_PORT=\(port)", "GONGKAI_LOG_LEVEL=\(logLevel)"] + values)
      .joined(separator: " ")
  }
}

extension ServerSettings {
  /// What the page is built from.
  var portal: PortalSettings {
    var settings = PortalSettings(version: Release.version)
    settings.workers = self[.workers] == 0 ? ProcessInfo.processInfo.activeProcessorCount : self[.workers]
    settings.store = ReadingStore.Limits(
      retention: .seconds(60 * self[.retention]), batches: self[.drops], bytes: self[.memory] << 20)
    settings.uploads = UploadLimits(
      files: self[.files], fileBytes: self[.fileSize] << 20, totalBytes: self[.dropSize] << 20,
      silence: .seconds(self[.silence]), duration: .seconds(self[.duration]))
    settings.reading.fileBytes = self[.fileSize] << 20
    return settings
  }
}
