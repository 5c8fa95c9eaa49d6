import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Shows the cases that are like one, and lets somebody look with other words.
struct LikeCaseList: Sendable {
  let room: DeskRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request)
    let words = address["q"].map { String($0.prefix(200)) }
    let found = try await room.desk.answer(LikeCases(try context.matterID(), words: words), as: context.principal)
    let sheet = FormSheet("like", values: address.form)
    let path = DeskRoutes.likeCases(found.matter.id)
    let looked = found.phrases.joined(separator: "、")
    return try room.respond(
      ListingPage(
        frame: try await room.frame(
          Texts.text("like.title"), for: request, context, crumbs: [DeskRoutes.crumb(of: found.matter)]),
        text: looked.isEmpty ? Texts.text("like.nothing") : Texts.text("like.looked", ["words": looked]),
        filter: FilterBar(
          action: path, fields: [sheet.text("q", type: "search", isOptional: true)], isSet: words != nil),
        listing: Self.listing(found)))
  }

  private static func listing(_ found: LikeCases.Outcome) -> Listing {
    Listing(
      Texts.text("like.title"),
      columns: ["number", "subject", "outcome", "remedies"].map {
        Listing.Column(Texts.text("like.column.\($0)"))
      },
      rows: found.cases.map { like in
        Listing.Row([
          Listing.Cell(
            like.matter.number, path: DeskRoutes.request(like.matter.id), note: found.names[like.matter.organ]),
          Listing.Cell(like.matter.title),
          Listing.Cell(
            like.ending.map { "\($0.code) \($0.name)" } ?? Texts.text("counts.open"),
            note: like.dispatchedOn.map { "\($0)" } ?? ""),
          remedies(like.remedies),
        ])
      },
      empty: EmptyState(Texts.text("like.none"), Texts.text("like.none.text")))
  }

  /// What reconsideration organs and courts said, the last word first, with what the office learned.
  private static func remedies(_ remedies: [RemedyCase]) -> Listing.Cell {
    guard !remedies.isEmpty else { return Listing.Cell("—") }
    let said = remedies.reversed().map { remedy in
      "\(remedy.path.word)：\(remedy.decision?.word ?? Texts.text("counts.pending"))"
    }
    let lessons = remedies.reversed().map(\.lesson).filter { !$0.isEmpty }
    let isCorrected = remedies.contains { $0.decision?.result == .corrected }
    return Listing.Cell(
      said.joined(separator: "；"), tag: isCorrected ? Tag(Texts.text("like.corrected"), .late) : nil,
      note: lessons.joined(separator: "；"))
  }
}
