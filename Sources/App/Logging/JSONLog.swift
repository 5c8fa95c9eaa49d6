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
    line["message"] = Self.bounded(event.message.description)
    write(Self.encoded(line))
  }

  /// One line; JSON knows no text that could end it early.
  private static func encoded(_ line: [String: any Sendable]) -> Data {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    var data = (try? JSONSerialization.data(withJSONObject: line, options: options)) ?? Data(#"{"message":"?"}"#.utf8)
    data.append(UInt8(ascii: "\n"))
    return data
  }

  /// The most characters of a text: a line must stay one that collectors take.
  static let longest = 4_096

  private static func bounded(_ text: String) -> String {
    text.count > longest ? text.prefix(longest) + "…" : text
  }

  /// Numbers stay numbers; everything else is text.
  private static func value(_ value: Logger.Metadata.Value) -> any Sendable {
    switch value {
    case .string(let text): bounded(text)
    case .stringConvertible(let number as Int): number
    case .stringConvertible(let number as Double) where number.isFinite: number
    case .stringConvertible(let other): bounded(other.description)
    case .array(let list): list.map { bounded($0.description) }
    case .dictionary(let fields): fields.mapValues { bounded($0.description) }
    }
  }

  private static let toStandardError: @Sendable (Data) -> Void = { FileHandle.standardError.write($0) }
}
