import Foundation
import Operations

extension ColumnedSheet {
  /// The rows as a form carries them.
  func carried() throws -> String { Data(try packed()).base64EncodedString() }

  /// The rows that a form carried; nil where somebody tampered with them beyond recognition.
  init?(carried text: String) {
    guard let data = Data(base64Encoded: text) else { return nil }
    self.init(packed: Array(data))
  }
}
