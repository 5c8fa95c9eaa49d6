import CivilTime
import Disclosure

extension Organ {
  /// What the journal says of an organ, field by field; none of it is personal.
  var journalFields: [(field: String, value: String?)] {
    [
      ("name", name), ("shortName", shortName), ("level", level.rawValue),
      ("territorialParent", territorialParent?.description), ("verticalParent", verticalParent?.description),
      ("creditCode", creditCode?.description), ("regionCode", regionCode), ("documentWord", documentWord),
      ("reconsiderationOrgan", reconsiderationOrgan), ("reconsiderationAddress", reconsiderationAddress),
      ("court", court), ("establishedOn", establishedOn?.description), ("abolishedOn", abolishedOn?.description),
    ]
  }

  /// What changed between two states of an organ.
  static func changes(from before: Organ?, to after: Organ) -> [JournalEvent.Change] {
    let old = before?.journalFields
    return after.journalFields.enumerated().map { index, field in
      JournalEvent.Change(field.field, before: old?[index].value, after: field.value)
    }
  }
}
