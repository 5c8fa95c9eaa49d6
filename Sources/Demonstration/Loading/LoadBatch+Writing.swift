import CivilTime
import Disclosure
import Persistence

extension LoadBatch {
  /// Writes the same rows that the operations of the desk would write, table by table.
  ///
  /// - Throws: `SQLFault`; nothing is written then.
  func write(to connection: any Connection) throws {
    let journal = JournalRepository(connection)
    let heads = try journal.lock(Set(events.map(\.organ)))
    try takeNumbers(from: NumberRepository(connection))
    try MatterRepository(connection).load(matters.map { ($0.matter, $0.createdAt) })
    try PartyRepository(connection).load(matters.map(\.party))
    let requests = matters.compactMap { matter in
      matter.request.map { (request: $0.request, person: $0.person as Person.ID?, at: matter.createdAt) }
    }
    try RequestRepository(connection).load(requests)
    try RequestItemRepository(connection).load(matters.compactMap { $0.request?.item })
    try SearchRepository(connection).load(matters.map { ($0.document, $0.text, $0.grams) })
    try journal.append(events, after: heads)
  }

  private func takeNumbers(from numbers: NumberRepository) throws {
    struct Series: Hashable {
      var organ: Organ.ID
      var kind: Matter.Kind
      var year: Int
    }
    let taken = Dictionary(grouping: matters) {
      Series(organ: $0.matter.organ, kind: $0.matter.kind, year: $0.matter.openedOn.year)
    }
    for (series, matters) in taken {
      let last = try numbers.take(matters.count, of: .matters(series.kind), organ: series.organ, year: series.year)
      guard matters.last.map({ NumberKey.of($0.matter.number) % 10_000_000 }) == Int64(last) else {
        throw SQLFault.statement("somebody else took numbers of \(series.kind) at organ \(series.organ)")
      }
    }
  }
}
