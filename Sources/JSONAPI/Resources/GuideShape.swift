import CivilTime
import Disclosure
import Operations

/// A public guide as JSON.
struct GuideShape: Encodable {
  var organ: Int64
  var organName: String
  var revision: Int
  var publishedAt: String?
  var guide: DisclosureGuide

  init(_ answer: PublicGuide.Answer) {
    organ = answer.organ.id.rawValue
    organName = answer.organ.name
    revision = answer.revision.number
    publishedAt = answer.revision.publishedAt?.description
    guide = answer.revision.guide
  }
}
