/// A rule said no: a typed refusal that can be told in a sentence.
///
/// Every case is something a user can read and act on.
public protocol DomainRefusal: Error, Sendable {
  /// The key of the sentence in the catalogue of texts.
  var key: String { get }
  /// What stands in the sentence.
  var arguments: [String: String] { get }
}

extension DomainRefusal {
  /// Nothing stands in the sentence.
  public var arguments: [String: String] { [:] }
}
