import CivilTime
import Disclosure

extension Delivery {
  /// What the journal keeps of a delivery: addresses and who signed stand in its own record.
  func journalChanges(since old: Delivery?) -> [JournalEvent.Change] {
    [
      .init("delivery", before: nil, after: id.description),
      .init("way", before: old?.way.rawValue, after: way.rawValue),
      .init("sentOn", before: old?.sentOn.description, after: sentOn.description),
      .init("reachedOn", before: old?.reachedOn?.description, after: reachedOn?.description),
      .init("returnedOn", before: old?.returnedOn?.description, after: returnedOn?.description),
    ]
  }
}
