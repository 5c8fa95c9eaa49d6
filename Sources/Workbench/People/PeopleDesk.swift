import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The administration of accounts.
struct PeopleDesk: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request, size: 50)
    var filter = PersonFilter()
    filter.text = address["q"] ?? ""
    filter.dutyClass = address["dutyClass"].flatMap { DutyClass(rawValue: $0) }
    filter.isDisabled = address["state"].map { $0 == "closed" }
    if let days = address["unused"].flatMap({ Int($0) }), (1...3_650).contains(days) {
      let now = try await room.desk.answer(CurrentMoment(), as: context.principal)
      filter.unusedSince = now.adding(seconds: -Int64(days) * 86_400)
    }
    let found = try await room.desk.answer(
      PeopleList(filter, after: address.after.flatMap { PersonKey($0) }, limit: address.size), as: context.principal)
    let sheet = FormSheet("people", values: address.form)
    let fields = [
      sheet.text("q", type: "search", isOptional: true),
      sheet.filter("dutyClass", DutyClass.allCases.map { Choice($0.rawValue, $0.chinese) }),
      sheet.filter(
        "state", [Choice("open", Texts.text("people.open")), Choice("closed", Texts.text("people.closed"))]),
      sheet.number("unused", isOptional: true),
    ]
    let isSet = ["q", "dutyClass", "state", "unused"].contains { address[$0] != nil }
    let page = PeoplePage(
      frame: try await room.frame(Texts.text("people.title"), for: request, context),
      filter: FilterBar(action: DeskRoutes.people, fields: fields, isSet: isSet, keeping: address),
      listing: listing(found, address), newPath: DeskRoutes.newPerson,
      rulesPath: context.signedIn?.capabilities.contains(.editSecuritySettings) ?? false
        ? DeskRoutes.accountRules : "")
    return try room.respond(page)
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let details = try await room.desk.answer(PersonDetails(try id(context)), as: context.principal)
    let frame = try await room.frame(details.person.name, for: request, context, crumbs: Self.crumbs)
    return try room.respond(PersonPage(details, frame: frame))
  }

  @Sendable func act(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try id(context)
    let form = try await FormData(request)
    guard try await ConfirmationDesk(room: room).isFresh(context) else {
      return room.redirect(to: DeskRoutes.confirm(backTo: DeskRoutes.person(id)))
    }
    switch context.parameters.get("action") ?? "" {
    case "reset":
      let password = try await room.entrance.resetPassword(of: id, as: context.principal)
      return try once(password, "people.reset.lead", next: DeskRoutes.person(id))
    case "disable": try await room.desk.perform(DisablePerson(id, version: form.version), as: context.principal)
    case "enable": try await room.desk.perform(EnablePerson(id, version: form.version), as: context.principal)
    case "unlock": try await room.desk.perform(UnlockSignIn(id), as: context.principal)
    case "second-factor": try await room.desk.perform(ResetSecondFactor(id), as: context.principal)
    case "sessions": _ = try await room.desk.perform(EndSessions(of: id), as: context.principal)
    default: throw NotFound()
    }
    return room.redirect(to: DeskRoutes.person(id), notice: "people.saved")
  }

  /// A page with a password that is shown once.
  func once(_ password: String, _ lead: String, next: String) throws -> Response {
    try room.respond(
      OncePage(
        frame: room.site.frame(Texts.text("people.password.title")), lead: Texts.text(lead), secrets: [password],
        nextPath: next, next: Texts.text("signIn.continue")))
  }

  func id(_ context: WebContext) throws -> Person.ID {
    guard let id = Person.ID(context.parameters.get("id") ?? "") else { throw NotFound() }
    return id
  }

  static var crumbs: [PageLink] { [PageLink(Texts.text("people.title"), DeskRoutes.people)] }

  private func listing(_ found: PeopleList.Found, _ address: ListAddress) -> Listing {
    let rows = found.people.map { entry in
      let person = entry.person
      return Listing.Row([
        Listing.Cell(
          person.name, path: DeskRoutes.person(person.id),
          tag: person.isDisabled ? Tag(Texts.text("people.closed"), .late) : nil, note: person.post),
        Listing.Cell(person.signInName), Listing.Cell(entry.organName), Listing.Cell(person.dutyClass.chinese),
        Listing.Cell(entry.lastSignInAt?.beijingDate.description ?? Texts.text("profile.never")),
      ])
    }
    return Listing(
      Texts.text("people.title"),
      columns: ["name", "signInName", "organ", "dutyClass", "lastSignIn"].map {
        Listing.Column(Texts.text("people.\($0)"))
      },
      rows: rows, empty: EmptyState(Texts.text("people.none"), Texts.text("people.none.lead")),
      pager: address.pager(next: found.next?.description, isSizable: true))
  }
}
