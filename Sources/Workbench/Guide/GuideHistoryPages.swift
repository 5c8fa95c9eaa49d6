import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Shows the revisions of a guide, what is still missing, one of them as the public would read it, and two of them.
struct GuideHistoryPages: Sendable {
  let room: DeskRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(GuideHistory(of: try context.id()), as: context.principal)
    let id = found.organ.id
    var buttons = [PageLink(Texts.text("guide.edit"), DeskRoutes.guideEdit(id))]
    if let latest = found.revisions.first, latest.publishedAt == nil {
      buttons.append(PageLink(Texts.text("guide.publish"), DeskRoutes.guidePublication(id)))
    }
    let missing = found.missing.map { SummaryRow($0.field, Texts.text($0.key, $0.arguments)) }
    let completeness = RecordPage.Part(
      heading: Texts.text("guide.completeness"),
      text: missing.isEmpty
        ? Texts.text("guide.complete") : Texts.text("guide.incomplete", ["count": "\(missing.count)"]),
      listing: missing.isEmpty ? nil : Self.list(missing))
    return try room.respond(
      RecordPage(
        frame: try await frame("guide.title", found.organ, request, context, isTop: true), buttons: buttons,
        warning: found.isOutdated ? Texts.text("guide.outdated") : "",
        parts: [completeness, revisions(found)]))
  }

  /// One revision as the public would read it.
  @Sendable func preview(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(GuideHistory(of: try context.id()), as: context.principal)
    let number = Query(request)["revision"].flatMap { Int($0) }
    guard
      let revision = number.map({ number in found.revisions.first { $0.number == number } }) ?? found.revisions.first
    else { throw NotFound() }
    let id = found.organ.id
    var buttons = [PageLink(Texts.text("guide.edit"), DeskRoutes.guideEdit(id))]
    if revision == found.revisions.first, revision.publishedAt == nil {
      buttons.append(PageLink(Texts.text("guide.publish"), DeskRoutes.guidePublication(id)))
    }
    let published = revision.publishedAt.map {
      Texts.text("guide.preview.published", ["on": $0.beijingDate.chinese])
    }
    return try room.respond(
      GuidePreviewPage(
        frame: try await frame("guide.preview", found.organ, request, context), buttons: buttons,
        state: published ?? Texts.text("guide.preview.draft"), note: revision.note, organ: found.organ.name,
        edition: Texts.text("guide.revision", ["number": "\(revision.number)"]),
        sections: GuideSection.sections(of: revision.guide)))
  }

  /// Two revisions, part by part; what is the same is left out.
  @Sendable func compare(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(GuideHistory(of: try context.id()), as: context.principal)
    let query = Query(request)
    func revision(_ name: String) throws -> GuideRevision {
      guard let number = query[name].flatMap({ Int($0) }),
        let revision = found.revisions.first(where: { $0.number == number })
      else { throw NotFound() }
      return revision
    }
    let (from, to) = (try revision("from"), try revision("to"))
    let rows = GuideComparison(from: from.guide, to: to.guide).rows.filter { $0.change != .same }.map { row in
      Listing.Row([
        .init(row.title, tag: Tag(Texts.text("guide.change.\(row.change.rawValue)"))), .init(row.before),
        .init(row.after),
      ])
    }
    let columns = [
      Texts.text("guide.part"), Texts.text("guide.revision", ["number": "\(from.number)"]),
      Texts.text("guide.revision", ["number": "\(to.number)"]),
    ]
    return try room.respond(
      ListingPage(
        frame: try await frame("guide.compare", found.organ, request, context), text: Texts.text("guide.compare.text"),
        listing: Listing(
          Texts.text("guide.compare"), columns: columns.map { .init($0) }, rows: rows,
          empty: EmptyState(Texts.text("guide.same")))))
  }

  @Sendable func confirm(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(GuideHistory(of: try context.id()), as: context.principal)
    return try await asking(found, .none, .ok, request, context)
  }

  @Sendable func publish(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(GuideHistory(of: try context.id()), as: context.principal)
    let form = try await FormData(request)
    do {
      try await room.desk.perform(
        PublishGuide(of: found.organ.id, revision: form.version), as: context.principal)
      return room.redirect(to: DeskRoutes.guide(found.organ.id), notice: "guide.publishedNow")
    } catch {
      return try await asking(found, try Problems(error), .unprocessableContent, request, context)
    }
  }

  private func asking(
    _ found: GuideHistory.Answer, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request,
    _ context: WebContext
  ) async throws -> Response {
    guard let latest = found.revisions.first else { throw NotFound() }
    return try room.respond(
      SheetPage(
        frame: try await frame("guide.publish", found.organ, request, context),
        text: Texts.text("guide.publish.text", ["number": "\(latest.number)"]),
        action: DeskRoutes.guidePublication(found.organ.id), button: Texts.text("guide.publish"),
        cancelPath: DeskRoutes.guide(found.organ.id), hidden: [.init(name: "version", value: "\(latest.number)")],
        groups: [], problems: problems), status: status)
  }

  private func revisions(_ found: GuideHistory.Answer) -> RecordPage.Part {
    let id = found.organ.id
    let rows = found.revisions.map { revision in
      let state = revision.publishedAt.map { Texts.text("guide.publishedOn", ["on": $0.beijingDate.chinese]) }
      let compare =
        revision.number > 1 ? DeskRoutes.guideComparison(id, from: revision.number - 1, to: revision.number) : ""
      return Listing.Row([
        .init(
          Texts.text("guide.revision", ["number": "\(revision.number)"]),
          path: DeskRoutes.guidePreview(id, revision.number)),
        .init("", tag: Tag(state ?? Texts.text("guide.draft"), state == nil ? .plain : .ok)),
        .init(revision.savedAt.beijingDate.chinese), .init(revision.note),
        .init(compare.isEmpty ? "" : Texts.text("guide.compareLast"), path: compare),
      ])
    }
    let columns = ["revision", "state", "savedOn", "note", "comparison"].map { Texts.text("guide.column.\($0)") }
    return RecordPage.Part(
      heading: Texts.text("guide.revisions"),
      listing: Listing(
        Texts.text("guide.revisions"), columns: columns.map { .init($0) }, rows: rows,
        empty: EmptyState(Texts.text("guide.none"), Texts.text("guide.none.text"))))
  }

  private static func list(_ rows: [SummaryRow]) -> Listing {
    Listing(
      Texts.text("guide.completeness"), columns: [.init(Texts.text("guide.missing"))],
      rows: rows.map { .init([.init($0.value)]) }, empty: EmptyState(Texts.text("guide.complete")))
  }

  private func frame(
    _ title: String, _ organ: Organ, _ request: Request, _ context: WebContext, isTop: Bool = false
  ) async throws -> DeskFrame {
    let guide = isTop ? [] : [PageLink(Texts.text("guide.title"), DeskRoutes.guide(organ.id))]
    return try await room.frame(title, of: organ, for: request, context, further: guide)
  }
}
