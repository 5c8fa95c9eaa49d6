import CivilTime
import Disclosure
import Persistence

/// Where the letters of an organ send whoever wants to contest them.
struct RemedyPlaces {
  var reviewOrgans: [String]
  var court: String
  var onlineRoute: String

  /// What letters have to name and the organ has not said.
  var issues: [Issue] {
    var issues: [Issue] = []
    if reviewOrgans.isEmpty { issues.append(Issue("reviewOrgans", "remedies.reviewOrgan.missing")) }
    if court.isEmpty { issues.append(Issue("court", "remedies.court.missing")) }
    if onlineRoute.isEmpty { issues.append(Issue("onlineRoute", "remedies.onlineRoute.missing")) }
    return issues
  }

  /// Puts marks where the organ has said nothing, so that the words can be read all the same.
  mutating func fillGaps() {
    if reviewOrgans.isEmpty { reviewOrgans = ["〔复议机关〕"] }
    if court.isEmpty { court = "〔管辖法院〕" }
    if onlineRoute.isEmpty { onlineRoute = "〔网上申请渠道〕" }
  }

  func facts(
    _ subject: RemedyFacts.Subject, on day: CivilDate, isServedOnline: Bool = false, paymentTermEndsOn: CivilDate? = nil
  ) -> RemedyFacts {
    RemedyFacts(
      subject: subject, date: day, reviewOrgans: reviewOrgans, court: court,
      onlineRoute: isServedOnline ? onlineRoute : nil, paymentTermEndsOn: paymentTermEndsOn)
  }
}

extension Scope {
  /// What the settings of an organ say, or else its own record.
  func remedyPlaces(of organ: Organ) throws -> RemedyPlaces {
    let review = try settings.value(of: .reviewOrgans, at: organ.id)
    let court = try settings.value(of: .court, at: organ.id).trimmed
    let organs = (review.trimmed.isEmpty ? organ.reconsiderationOrgan : review).split { "；;".contains($0) }
      .map { String($0).trimmed }
    return RemedyPlaces(
      reviewOrgans: organs.filter { !$0.isEmpty }, court: court.isEmpty ? organ.court.trimmed : court,
      onlineRoute: try settings.value(of: .onlineReview, at: organ.id).trimmed)
  }
}
