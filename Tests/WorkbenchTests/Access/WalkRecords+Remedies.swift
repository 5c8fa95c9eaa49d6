import CivilTime
import Disclosure
import Persistence
import TestSupport

extension WalkRecords {
  /// A request that was granted, with a reconsideration that is pending.
  func remedies(_ base: Int64, _ organ: Int64) throws {
    let (id, received) = (Matter.ID(rawValue: base + 5), CivilDate(dayNumber: 20_458))
    let item = CountedRequest(
      id: base + 5, applicant: .naturalPerson, receivedOn: received, dispatchedOn: received.adding(days: 20),
      ending: .outcome(.granted))
    try CaseBook(connection, of: Organ.ID(rawValue: organ), at: now).add(
      id, details: OutcomeDetails(outcome: .granted, extras: []), items: [item])
    try RemedyRepository(connection).insert(
      RemedyCase(
        id: .init(rawValue: base + 90), organ: Organ.ID(rawValue: organ), matter: id, path: .review,
        authority: "青禾县人民政府", acceptedOn: received.adding(days: 30)))
  }
}
