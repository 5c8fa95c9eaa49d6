private import Foundation

/// The encodings in which text files arrive.
enum FileEncoding {
  case utf8, utf8Mark, gb18030, utf16LittleEndian, utf16BigEndian

  /// The bytes of a text, with a byte order mark where the encoding has one.
  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8Mark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .gb18030: Array(text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data(text.utf8))
    case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }
}
