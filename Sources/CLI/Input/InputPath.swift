import Foundation

/// The path of a file, as the system has it and as it is shown.
///
/// Archives made on Chinese Windows unpack to names in GBK, which are no UTF-8: such a file must open all the same, and
/// its name must be legible.
struct InputPath: Hashable, Sendable {
  /// The bytes that the system knows it by.
  let bytes: [UInt8]
  /// The name as people read it.
  let shown: String

  /// Standard input.
  static let standardInput = InputPath(bytes: [UInt8(ascii: "-")])

  init(bytes: [UInt8]) {
    self.bytes = bytes
    shown = String(validating: bytes, as: UTF8.self) ?? InputPath.decodeGB18030(bytes)
  }

  /// A path from the command line.
  init(argument: String) {
    self.init(bytes: InputPath.rawArguments[argument] ?? Array(argument.utf8))
  }

  var isStandardInput: Bool { self == InputPath.standardInput }

  /// What the system knows the file by, whatever path leads to it; nil where there is none.
  var identity: [UInt64]? {
    var status = stat()
    guard withCString({ stat($0, &status) }) == 0 else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }

  /// The path of an entry of this folder.
  func appending(_ name: [UInt8]) -> InputPath {
    let separator = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return InputPath(bytes: bytes + separator + name)
  }

  /// Gives `body` the path as the system wants it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { chars in
        // An array with its closing zero is never empty, so its address exists.
        chars.baseAddress.map(body) ?? body("")
      }
    }
  }

  /// Swift repairs arguments that are no UTF-8; this leads from the repaired text back to the bytes.
  private static let rawArguments: [String: [UInt8]] = {
    var result: [String: [UInt8]] = [:]
    for index in 0..<Int(CommandLine.argc) {
      guard let pointer = CommandLine.unsafeArgv[index] else { continue }
      let bytes = UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map { UInt8(bitPattern: $0) }
      if String(validating: bytes, as: UTF8.self) == nil { result[String(decoding: bytes, as: UTF8.self)] = bytes }
    }
    return result
  }()

  static func decodeGB18030(_ bytes: [UInt8]) -> String {
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    return String(bytes: bytes, encoding: gb18030) ?? String(decoding: bytes, as: UTF8.self)
  }
}

extension InputPath: Comparable {
  static func < (left: InputPath, right: InputPath) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}
