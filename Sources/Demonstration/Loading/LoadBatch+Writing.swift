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
    try writeRequests(to: connection)
    try SearchRepository(connection).load(matters.map { ($0.document, $0.text, $0.grams) })
    try journal.append(events, after: heads)
  }

  private func writeRequests(to connection: any Connection) throws {
    let requests = matters.compactMap { matter in
      matter.request.map { (request: $0.request, person: $0.person as Person.ID?, at: matter.createdAt) }
    }
    try RequestRepository(connection).load(requests)
    try RequestItemRepository(connection).load(matters.compactMap { $0.request?.item })
    let replies = matters.compactMap(\.request?.reply)
    try LetterRepository(connection).load(replies.map { ($0.letter, $0.at) })
    try DeliveryRepository(connection).load(replies.map { ($0.delivery, $0.letter.createdBy, $0.at) })
  }

  private func takeNumbers(from numbers: NumberRepository) throws {
    struct Series: Hashable {
      var organ: Organ.ID
      var series: NumberSeries
      var year: Int
    }
    let cases = matters.map(\.matter).map {
      (Series(organ: $0.organ, series: .matters($0.kind), year: $0.openedOn.year), $0.number)
    }
    let replies = matters.compactMap(\.request?.reply?.letter).map {
      (Series(organ: $0.organ, series: .replies, year: $0.signedOn?.year ?? 0), $0.number)
    }
    for (series, lines) in Dictionary(grouping: cases + replies, by: \.0) {
      let last = try numbers.take(lines.count, of: series.series, organ: series.organ, year: series.year)
      guard lines.last.map({ NumberKey.of($0.1) % 10_000_000 }) == Int64(last) else {
        throw SQLFault.statement("somebody else took numbers of \(series.series.name) at organ \(series.organ)")
      }
    }
  }
}
