/// Why something sealed cannot be opened, or nothing can be sealed.
public enum SealFault: Error, Equatable, Sendable {
  /// The ring is empty.
  case noKey
  /// The ring lacks the key that sealed it; what is sealed is not lost, and opens when the key is back.
  case missingKey(String)
  /// It was changed, cut off, or belongs to another record.
  case broken
  /// It is no sealed thing at all, or of a form that this release does not know.
  case unreadable
}
