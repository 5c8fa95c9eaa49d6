import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Lists remedies: what is pending, and what a case has.
struct RemedyLists: Sendable {
  let room: DeskRoom

  @Sendable func pending(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request)
    let awaitsReply = address["state"] != "all"
    let found = try await room.desk.answer(
      PendingRemedies(
        awaitsReply: awaitsReply, after: address.after.flatMap { RemedyCase.ID($0) }, size: address.size),
      as: context.principal)
    let tabs = [
      PageLink(
        Texts.text("remedy.pending.reply"), address.filtered("state", by: nil), isCurrent: awaitsReply),
      PageLink(
        Texts.text("remedy.pending.all"), address.filtered("state", by: "all"), isCurrent: !awaitsReply),
    ]
    return try room.respond(
      ListingPage(
        frame: try await room.frame(Texts.text("remedy.pending.title"), for: request, context),
        text: Texts.text("remedy.pending.text"), tabs: tabs, listing: Self.listing(found, address)))
  }

  @Sendable func ofCase(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(CaseRemedies(of: try context.matterID()), as: context.principal)
    let frame = try await room.frame(
      Texts.text("remedy.title"), for: request, context, crumbs: [DeskRoutes.crumb(of: found.matter)])
    let add = PageLink(Texts.text("remedy.new"), DeskRoutes.newRemedy(of: found.matter.id))
    guard !found.remedies.isEmpty else {
      let empty = Listing(
        Texts.text("remedy.title"), columns: [], rows: [],
        empty: EmptyState(Texts.text("remedy.none"), Texts.text("remedy.none.text")))
      return try room.respond(ListingPage(frame: frame, buttons: found.mayHandle ? [add] : [], listing: empty))
    }
    return try room.respond(
      RecordPage(
        frame: frame, buttons: found.mayHandle ? [add] : [],
        parts: found.remedies.map { Self.part($0, in: found) }))
  }

  private static func part(_ remedy: RemedyCase, in found: CaseRemedies.Outcome) -> RecordPage.Part {
    let review = found.remedies.first { $0.id == remedy.follows }
    var rows = [
      SummaryRow(Texts.text("remedy.authority"), remedy.authority),
      SummaryRow(Texts.text("remedy.number"), remedy.number),
      SummaryRow(Texts.text("remedy.acceptedOn"), remedy.acceptedOn.chinese),
      SummaryRow(Texts.text("remedy.servedOn"), remedy.servedOn?.chinese ?? ""),
      SummaryRow(
        Texts.text("remedy.replyDueOn"), remedy.replyDueOn?.chinese ?? Texts.text("remedy.dueUnknown"),
        tag: remedy.replyTag(today: found.today)),
      SummaryRow(Texts.text("remedy.repliedOn"), remedy.repliedOn?.chinese ?? ""),
    ]
    if let review { rows.append(SummaryRow(Texts.text("remedy.follows"), "\(review.authority) \(review.number)")) }
    if let endedOn = remedy.endedOn, let decision = remedy.decision {
      rows += [
        SummaryRow(Texts.text("remedy.endedOn"), endedOn.chinese),
        SummaryRow(Texts.text("remedy.decision"), decision.word),
        SummaryRow(Texts.text("remedy.lesson"), remedy.lesson),
      ]
    }
    var buttons: [PageLink] = []
    if found.mayHandle {
      buttons = [
        PageLink(Texts.text("remedy.change"), DeskRoutes.form(of: remedy)),
        PageLink(Texts.text(remedy.endedOn == nil ? "remedy.end" : "remedy.correctEnd"), DeskRoutes.end(of: remedy)),
      ]
    }
    let orders = remedy.decision?.mayOrderNewDecision == true && found.mayReopen
    if orders { buttons.append(PageLink(Texts.text("remedy.reopen"), DeskRoutes.step(.reopen, of: remedy.matter))) }
    return RecordPage.Part(
      heading: remedy.path.word + (remedy.isSimplified ? Texts.text("remedy.simplifiedMark") : ""),
      text: orders ? Texts.text("remedy.ordersNew") : "", summary: rows, buttons: buttons)
  }

  private static func listing(_ found: PendingRemedies.Outcome, _ address: ListAddress) -> Listing {
    let columns = ["due", "case", "path", "authority", "accepted", "handler"]
    return Listing(
      Texts.text("remedy.pending.title"),
      columns: columns.map { Listing.Column(Texts.text("remedy.column.\($0)")) },
      rows: found.entries.map { remedy, matter in
        Listing.Row([
          Listing.Cell(
            remedy.replyDueOn.map { "\($0)" } ?? Texts.text("remedy.dueUnknown"),
            tag: remedy.replyTag(today: found.today)),
          Listing.Cell(
            matter.number, path: DeskRoutes.remedies(of: matter.id),
            note: "\(found.names[matter.organ])　\(matter.title)"),
          Listing.Cell(remedy.path.word), Listing.Cell(remedy.authority, note: remedy.number),
          Listing.Cell("\(remedy.acceptedOn)"), Listing.Cell(found.names[matter.assignee]),
        ])
      },
      empty: EmptyState(Texts.text("remedy.pending.none"), Texts.text("remedy.pending.none.text")),
      pager: address.pager(next: found.next?.description, isSizable: true))
  }
}

extension RemedyCase {
  /// Whether the reply was given, is late or due soon.
  func replyTag(today: CivilDate) -> Tag? {
    if repliedOn != nil { return Tag(Texts.text("remedy.tag.replied"), .ok) }
    guard endedOn == nil, let due = replyDueOn else { return nil }
    if due < today { return Tag(Texts.text("today.overdue"), .late) }
    return due == today
      ? Tag(Texts.text("today.dueToday"), .soon) : Tag(Texts.text("remedy.tag.toReply"), .soon)
  }
}
