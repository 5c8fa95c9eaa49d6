import CivilTime
public import Disclosure
import Persistence

/// Signs, once for an organ, that a legal reviewer has read what its letters say about remedies.
///
/// The signature holds for the rules as they are; a release with other rules has to be signed anew.
public struct ConfirmRemedies: Operation {
  /// To be a level of an approval, as legal reviewers are.
  public static let access = Access.capability(.approveMatters)

  /// The organ.
  public var id: Organ.ID
  /// The digest of the rules that the page showed.
  public var digest: String

  /// Signs the rules.
  public init(of id: Organ.ID, digest: String) {
    self.id = id
    self.digest = digest
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Saves the signature.
  ///
  /// - Throws: `Conflict` where the rules are others than those that were read.
  public func run(in scope: Scope) throws {
    guard let person = scope.principal.person else { throw AccessRefusal.notSignedIn }
    guard try scope.organs.exists(id) else { throw NotFound() }
    guard digest == RemedyRules.shippedDigest else { throw Conflict() }
    let before = try scope.letterTemplates.remedyConfirmation(of: id)?.digest
    try scope.letterTemplates.confirmRemedies(digest, organ: id, by: person, on: scope.today)
    scope.record(
      .remediesConfirmed, organ: id, subject: .init("organ", id.rawValue),
      changes: [
        .init("digest", before: before, after: digest), .init("on", before: nil, after: scope.today.description),
      ])
  }
}
