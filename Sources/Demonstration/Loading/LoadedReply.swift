import CivilTime
import Cryptography
import Disclosure

/// An organ whose matters are loaded, as its letters name it.
struct LoadedPlace: Sendable {
  var organ: Organ
  var office: DisclosureOffice
}

/// The signed reply of a loaded request, and how it went out.
struct LoadedReply: Sendable {
  /// The letter.
  var letter: CaseLetter
  /// Its delivery.
  var delivery: Delivery
  /// When it was entered.
  var at: Instant

  /// The numbers of the two records, and what counts through the numbers of documents.
  struct Numbers {
    var letter: CaseLetter.ID
    var delivery: Delivery.ID
    var document: String
  }

  /// The reply to a request that was decided and closed on a day.
  ///
  /// - Throws: `Issues` where a letter could not be written from the case.
  init(
    to request: DisclosureRequest, of matter: Matter, for party: Party, at place: LoadedPlace, on day: CivilDate,
    numbers: Numbers, in calendar: WorkCalendar
  ) throws {
    let code = request.details?.outcome.code ?? ""
    guard let kind = LetterKind.reply(code), let template = LetterTemplates.shipped.template(kind, on: day) else {
      throw LetterRefusal.noTemplate(.reviewSheet, day)
    }
    let origin = LetterOrigin(
      kind: kind, matter: matter, request: request, organ: place.organ, office: place.office,
      parties: [party], recipient: party)
    let clause = try request.details.map { details in
      try RemediesClause(
        RemedyFacts(
          subject: .reply(details), date: day, reviewOrgans: [place.organ.reconsiderationOrgan],
          court: place.organ.court))
    }
    let draft = LetterDraft(
      template: template, values: origin.values(on: day, in: calendar),
      remedies: clause?.paragraphs.map(\.text) ?? [], enclosures: origin.enclosures)
    let frozen = try FrozenLetter(draft, organName: place.organ.name, number: numbers.document, signedOn: day) {
      Hexadecimal.encode(SM3.hash($0))
    }
    letter = CaseLetter(
      id: numbers.letter, organ: matter.organ, matter: matter.id, kind: kind, state: .signed, recipient: party.id,
      draft: draft, frozen: frozen, number: numbers.document, signedOn: day, createdBy: matter.assignee)
    delivery = Delivery(
      id: numbers.delivery, organ: matter.organ, matter: matter.id, letter: numbers.letter, way: request.delivery,
      sentOn: day, reachedOn: day)
    at = DemonstrationClock.moment(day, minute: 16 * 60)
  }
}
