import CivilTime
import Disclosure

extension Scope {
  /// Writes into a matter by when it is due, and how that was counted, so that a new calendar can count again.
  func setDue(_ due: MatterDraft.Due, of matter: inout Matter) throws {
    switch due {
    case .none:
      matter.dueOn = nil
      matter.term = ""
      matter.isDueProvisional = false
    case .day(let day):
      matter.dueOn = day
      matter.term = ""
      matter.isDueProvisional = false
    case .term(let term):
      let counted = CountedTerm(from: matter.openedOn, term: term)
      let due = try counted.due(in: calendar(of: matter.organ, from: matter.openedOn))
      matter.dueOn = due?.date
      matter.isDueProvisional = due?.isProvisional ?? false
      matter.term = counted.description
    }
  }
}
