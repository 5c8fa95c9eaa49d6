import CivilTime
import Disclosure
import Operations

extension WalkTarget {
  /// What is done with letters.
  var letters: [Attempt] {
    let (draft, sent) = (CaseLetter.ID(rawValue: base + 81), CaseLetter.ID(rawValue: base + 80))
    let matter = Matter.ID(rawValue: base + 4)
    return [
      Attempt(EditLetter(draft, of: matter, version: 1, texts: ["reasons": "理由是：{{reasons}}。"])),
      Attempt(RefillLetter(draft, of: matter, version: 1)),
      Attempt(RecordDelivery(sent, of: matter, way: .post, sentOn: today, reference: "XA2")),
      Attempt(RecordDeliveryResult(Delivery.ID(rawValue: base + 85), of: matter, reachedOn: today)),
      Attempt(
        SaveLetterTemplate(.receipt, of: organ, basedOn: 1, effectiveOn: today, texts: ["query": "可以在网站查询。"])),
      Attempt(EndOrganSeal(OrganSeal.ID(rawValue: base + 86), version: 1, lastDay: today)),
      Attempt(TakeOutCase(matter)),
      Attempt(ConfirmRemedies(of: organ, digest: RemedyRules.shippedDigest)),
    ]
  }
}
