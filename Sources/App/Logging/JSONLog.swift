import CivilTime
import Foundation
import Logging

/// Writes each line of the log as one JSON object, so that nothing that a visitor sends can look like a line of its own.
struct JSONLog: LogHandler {
  var logLevel: Logger.Level = .info
  var metadata: Logger.Metadata = [:]
  private let label: String
  private let write: @Sendable (Data) -> Void

  init(label: String, write: @Sendable @escaping (Data) -> Void = JSONLog.toStandardError) {
    self.label = label
    self.write = write
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var line = metadata.merging(event.metadata ?? [:]) { _, new in new }.mapValues(Self.value)
    line["time"] = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)).description
    line["level"] = event.level.rawValue
    line["logger"] = label
    line["message"] = event.message.description
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    guard var data = try? JSONSerialization.data(withJSONObject: line, options: options) else { return }
    data.append(UInt8(ascii: "\n"))
    write(data)
  }

  /// Numbers stay numbers; everything else is text.
  private static func value(_ value: Logger.Metadata.Value) -> any Sendable {
    switch value {
    case .string(let text): text
    case .stringConvertible(let number as Int): number
    case .stringConvertible(let number as Double): number
    case .stringConvertible(let other): other.description
    case .array(let list): list.map(\.description)
    case .dictionary(let fields): fields.mapValues(\.description)
    }
  }

  private static let toStandardError: @Sendable (Data) -> Void = { FileHandle.standardError.write($0) }
}
