import CivilTime
import Disclosure

/// What happens to one invented matter, and on which days.
struct MatterScript: Sendable {
  /// One thing that happens.
  enum Step: Hashable, Sendable {
    case register, assign, submit, agree, sendBack, close, withdraw
  }

  /// The place of its office in `MatterOffice.all`.
  var office: Int
  var draft: MatterDraft
  /// Who brought it; nil where the office works for itself.
  var party: PartySketch?
  /// What happens, in order.
  var steps: [(day: CivilDate, step: Step)]
}

/// Somebody who brought a matter.
struct PartySketch: Hashable, Sendable {
  var kind: Party.Kind
  var name: String
  var contact: String
  var identityNumber: String?
}

/// An office that works on matters: somebody registers, somebody works, somebody gives out.
struct MatterOffice: Sendable {
  var organ: DemonstrationOrgan
  var clerk: Person.ID
  var handlers: [Person.ID]
  var head: Person.ID

  /// The offices that have the people for it; the larger an office, the more often it is drawn.
  static func all(in book: DemonstrationBook) -> [MatterOffice] {
    book.organs.compactMap { organ in
      guard let clerk = book.people(of: organ.id, as: "intakeClerk").first,
        let head = book.people(of: organ.id, as: "officeHead").first
      else { return nil }
      let handlers = book.people(of: organ.id, as: "handler")
      return MatterOffice(organ: organ, clerk: clerk, handlers: handlers.isEmpty ? [clerk] : handlers, head: head)
    }
  }
}
