import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Shows one organ: what it is, its office, where it stands, what it took over and gave away.
struct OrganRecordPages: Sendable {
  let room: DeskRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(OrganDetails(try context.id()), as: context.principal)
    let organ = found.organ
    let frame = try await room.frame(
      organ.name, for: request, context, crumbs: [PageLink(Texts.text("organs.title"), DeskRoutes.organs)])
    let parts =
      [facts(found), office(found)] + OrganLine.allCases.compactMap { place(found, $0) } + [successions(found)]
      + chains(found) + people(found)
    let missing = found.office.missingParts()
    let warning =
      organ.abolishedOn.map { Texts.text("organs.isAbolished", ["on": $0.chinese]) }
      ?? (missing.isEmpty
        ? "" : Texts.text("organs.officeIncomplete", ["parts": missing.map(\.chinese).joined(separator: "、")]))
    return try room.respond(RecordPage(frame: frame, buttons: buttons(found), warning: warning, parts: parts))
  }

  private func buttons(_ found: OrganDetails.Answer) -> [PageLink] {
    let id = found.organ.id
    let all: [(Capability, String, String)] = [
      (.editOrgans, "organs.edit", DeskRoutes.organEdit(id)),
      (.manageOrgans, "organs.new.below", DeskRoutes.newOrgan(below: id)),
      (.manageOrgans, "organs.move", DeskRoutes.organPlace(id)),
      (.manageOrgans, "organs.abolish", DeskRoutes.organAbolition(id)),
      (.editGuide, "guide.title", DeskRoutes.guide(id)),
    ]
    return all.filter { found.allowed.contains($0.0) && (found.organ.abolishedOn == nil || $0.0 == .editGuide) }
      .map { PageLink(Texts.text($0.1), $0.2) }
  }

  private func facts(_ found: OrganDetails.Answer) -> RecordPage.Part {
    let organ = found.organ
    let rows: [(String, String)] = [
      ("name", organ.name), ("shortName", organ.shortName), ("level", organ.level.chinese),
      ("creditCode", organ.creditCode?.description ?? ""), ("regionCode", organ.regionCode ?? ""),
      ("documentWord", organ.documentWord), ("reconsiderationOrgan", organ.reconsiderationOrgan),
      ("reconsiderationAddress", organ.reconsiderationAddress), ("court", organ.court),
      ("establishedOn", organ.establishedOn?.chinese ?? ""),
    ]
    return RecordPage.Part(
      heading: Texts.text("organs.facts"), summary: rows.map { SummaryRow(Texts.text("organs.\($0.0)"), $0.1) })
  }

  private func office(_ found: OrganDetails.Answer) -> RecordPage.Part {
    let mayEdit = found.allowed.contains(.editOrgans)
    return RecordPage.Part(
      heading: Texts.text("organs.office"),
      summary: DisclosureOffice.Part.allCases.map { SummaryRow($0.chinese, found.office[$0]) },
      buttons: mayEdit ? [PageLink(Texts.text("organs.office.edit"), DeskRoutes.organOffice(found.organ.id))] : [])
  }

  private func place(_ found: OrganDetails.Answer, _ line: OrganLine) -> RecordPage.Part? {
    let above = found.ancestors[line] ?? []
    let below = found.children[line] ?? []
    if line == .vertical, above.isEmpty, below.isEmpty { return nil }
    let rows = below.map { organ in
      Listing.Row([.init(organ.name, path: DeskRoutes.organ(organ.id)), .init(organ.level.chinese)])
    }
    return RecordPage.Part(
      heading: Texts.text("organs.line.\(line.rawValue)"),
      summary: above.map { SummaryRow($0.level.chinese, $0.name, path: DeskRoutes.organ($0.id)) },
      listing: Listing(
        Texts.text("organs.line.\(line.rawValue)"),
        columns: [.init(Texts.text("organs.column.name")), .init(Texts.text("organs.column.level"))], rows: rows,
        empty: EmptyState(Texts.text("organs.noChildren"))))
  }

  /// The approval chains that count for matters of the organ.
  private func chains(_ found: OrganDetails.Answer) -> [RecordPage.Part] {
    guard !found.allowed.isDisjoint(with: [.viewMatters, .manageChains]) else { return [] }
    let rows = Matter.Kind.allCases.map { kind in
      let chain = found.chains[kind]
      let levels = chain?.levels.map { "\($0.title)（\($0.holder.words(found.names))）" }.joined(separator: " → ")
      let owner = chain.map { $0.organ == found.organ.id ? $0.name : "\($0.name)（\(found.names[$0.organ])）" }
      return Listing.Row([
        .init(kind.word), .init(owner ?? Texts.text("chains.none")), .init(levels ?? "—"),
      ])
    }
    let columns = ["kind", "name", "levels"].map { Listing.Column(Texts.text("chains.\($0)")) }
    return [
      RecordPage.Part(
        heading: Texts.text("chains.title"),
        listing: Listing(
          Texts.text("chains.title"), columns: columns, rows: rows, empty: EmptyState(Texts.text("chains.none"))),
        buttons: found.allowed.contains(.manageChains) ? [PageLink(Texts.text("organs.chains"), DeskRoutes.chains)] : []
      )
    ]
  }

  /// The people: whoever keeps accounts is led to the account, a security administrator to the roles.
  private func people(_ found: OrganDetails.Answer) -> [RecordPage.Part] {
    let givesRoles = found.allowed.contains(.manageRoles)
    guard givesRoles || found.allowed.contains(.managePeople) else { return [] }
    let rows = found.people.map { person in
      Listing.Row([
        .init(person.name, path: givesRoles ? DeskRoutes.grants(person.id) : DeskRoutes.person(person.id)),
        .init(person.post), .init(person.dutyClass.chinese),
      ])
    }
    let columns = ["person", "post", "duty"].map { Texts.text("organs.column.\($0)") }
    return [
      RecordPage.Part(
        heading: Texts.text("organs.people"), text: givesRoles ? Texts.text("organs.people.text") : "",
        listing: Listing(
          Texts.text("organs.people"), columns: columns.map { .init($0) }, rows: rows,
          empty: EmptyState(Texts.text("organs.noPeople"))))
    ]
  }

  private func successions(_ found: OrganDetails.Answer) -> RecordPage.Part {
    func cell(_ id: Organ.ID) -> Listing.Cell { .init(found.named[id]?.name ?? "", path: DeskRoutes.organ(id)) }
    let mayEdit = found.allowed.contains(.editOrgans)
    let rows = found.successions.map { step in
      let isOwn = mayEdit && step.from == found.organ.id
      return Listing.Row([
        .init(step.effectiveOn.chinese),
        .init(step.function.isEmpty ? Texts.text("organs.allFunctions") : step.function),
        cell(step.from), cell(step.to), .init(step.basis),
        isOwn
          ? .init(Texts.text("organs.correct"), path: DeskRoutes.correction(of: step.id, found.organ.id)) : .init(""),
      ])
    }
    let columns = ["effectiveOn", "function", "from", "to", "basis", "deed"].map {
      Texts.text("organs.succession.\($0)")
    }
    return RecordPage.Part(
      heading: Texts.text("organs.successions"),
      listing: Listing(
        Texts.text("organs.successions"), columns: columns.map { .init($0) }, rows: rows,
        empty: EmptyState(Texts.text("organs.noSuccessions"))),
      buttons: mayEdit
        ? [PageLink(Texts.text("organs.recordSuccession"), DeskRoutes.organSuccession(found.organ.id))] : [])
  }
}
