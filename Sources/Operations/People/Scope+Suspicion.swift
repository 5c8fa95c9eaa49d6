import Disclosure
import Persistence

extension Scope {
  /// Counts that somebody was refused, or failed to sign in; tells the auditors of his organ where it happens too often.
  ///
  /// They are told once a day of each person: the journal has the rest, and a flood of attempts is no flood of notices.
  func suspect(_ person: Person.ID) throws {
    let hits = try throttle.count("suspect \(person)", seconds: 3_600, at: now).hits
    guard try hits >= accountRules.refusalsPerHour, let organ = try people.find(person)?.organ else { return }
    let day = try throttle.count("suspect \(person) \(today)", seconds: 86_400, at: now)
    guard day.hits == 1 else { return }
    for (auditor, _) in try approvals.holders(of: .readJournal, at: organ) where auditor != person {
      try notify(auditor, .refusalsRepeated, subject: .init("person", person.rawValue), organ: organ)
    }
  }
}
