import Foundation
import Logging
import Synchronization
import Testing

@testable import App

@Suite("The log") struct JSONLogTests {
  /// What a logger wrote.
  private final class Sheet: Sendable {
    private let bytes = Mutex(Data())

    func take(_ data: Data) { bytes.withLock { $0.append(data) } }

    var lines: [String] {
      bytes.withLock { String(decoding: $0, as: UTF8.self) }.split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast().map(String.init)
    }
  }

  @Test(
    "Whatever somebody sends, a line of the log stays one line of JSON that says it",
    arguments: [
      "two\nlines", "return\r\n{\"level\":\"error\"}", "\u{1B}[31mred\u{1B}[0m", "null\0byte", "\u{2028}\u{2029}\u{85}",
      "\u{202E}txt.exe", String(decoding: [0x66, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80] as [UInt8], as: UTF8.self),
      "\"}\\",
      "😀青禾", "",
    ])
  func hostile(text: String) throws {
    let sheet = Sheet()
    var logger = Logger(label: "test") { label in JSONLog(label: label) { sheet.take($0) } }
    logger[metadataKey: "standing"] = .string(text)
    logger.info("\(text)", metadata: ["text": .string(text), "list": [.string(text)], "map": ["a": .string(text)]])
    #expect(sheet.lines.count == 1)
    let line = try #require(sheet.lines.first)
    #expect(!line.unicodeScalars.contains { $0.value < 32 || $0.value == 127 })
    let fields = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(fields["text"] as? String == text && fields["message"] as? String == text)
    #expect(fields["standing"] as? String == text && fields["list"] as? [String] == [text])
    #expect((fields["map"] as? [String: String])?["a"] == text)
    #expect(fields["level"] as? String == "info" && fields["logger"] as? String == "test")
  }

  @Test("A text without end is cut, and a number that JSON does not have is text")
  func extremes() throws {
    let sheet = Sheet()
    let logger = Logger(label: "test") { label in JSONLog(label: label) { sheet.take($0) } }
    logger.error(
      "\(String(repeating: "长", count: 100_000))",
      metadata: ["a": .string(String(repeating: "x", count: 1_000_000)), "b": .stringConvertible(Double.infinity)])
    let line = try #require(sheet.lines.first)
    #expect(line.count < 3 * JSONLog.longest && line.contains("…"))
    let fields = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(fields["b"] as? String == "inf")
  }

  @Test("Numbers stay numbers, and a formula or a pattern of formats is only text")
  func values() throws {
    let sheet = Sheet()
    let logger = Logger(label: "test") { label in JSONLog(label: label) { sheet.take($0) } }
    logger.info("%s %@ %n {0}", metadata: ["status": .stringConvertible(404), "ms": .stringConvertible(1.5)])
    let line = try #require(sheet.lines.first)
    let fields = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(fields["message"] as? String == "%s %@ %n {0}")
    #expect(fields["status"] as? Int == 404 && fields["ms"] as? Double == 1.5)
  }
}
