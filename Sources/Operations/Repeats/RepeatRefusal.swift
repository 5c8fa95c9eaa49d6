public import Disclosure

/// Why something that was sent under a key is not done.
public enum RepeatRefusal: DomainRefusal, Equatable {
  /// Something else was sent under that key before.
  case otherContent

  /// The key of the sentence in the catalogue of texts.
  public var key: String { "repeat.otherContent" }
}
