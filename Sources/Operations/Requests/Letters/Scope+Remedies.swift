import CivilTime
import Cryptography
public import Disclosure
import Persistence

extension Scope {
  /// The clause of remedies of a letter of a case.
  ///
  /// - Throws: `Issues` where the organ has not said who takes applications for reconsideration, or which court.
  func remedies(of kind: LetterKind, for request: DisclosureRequest, on day: CivilDate) throws -> RemediesClause {
    guard let organ = try organs.find(request.organ) else { throw NotFound() }
    let subject: RemedyFacts.Subject
    if kind == .disclosureToThirdParty {
      subject = .noticeToThirdParty
    } else if let details = request.details, kind.outcome == details.outcome.code || kind == .terminationNotice {
      subject = .reply(details)
    } else {
      subject = .procedure
    }
    var paymentTermEndsOn: CivilDate?
    if case .lapsedTerm(let term)? = request.details?[.lapsedTerm], request.details?.outcome == .feeLapsed {
      paymentTermEndsOn = term.endedOn
    }
    let facts = try remedyPlaces(of: organ).facts(
      subject, on: day, isServedOnline: request.delivery.isOnline, paymentTermEndsOn: paymentTermEndsOn)
    return try RemediesClause(facts, confirmation: try remedyConfirmation(of: organ.id))
  }

  /// Whether a legal reviewer of an organ has signed the rules of remedies as they are now.
  func remedyConfirmation(of organ: Organ.ID) throws -> RemedyConfirmation {
    guard let signed = try letterTemplates.remedyConfirmation(of: organ), signed.digest == RemedyRules.shippedDigest
    else { return .toBeConfirmed }
    return .confirmed(by: try people.find(signed.person)?.name ?? "", on: signed.on)
  }
}

extension RemedyRules {
  /// The digest of the rules as shipped; a signature holds for them and for no later ones.
  public static let shippedDigest = Hexadecimal.encode(SM3.hash(source))
}
