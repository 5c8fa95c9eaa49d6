import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Shows the organs: the two trees level by level, or those of a name.
struct OrganTreePages: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request)
    let line = address["line"].flatMap(OrganLine.init(rawValue:)) ?? .territorial
    let below = address["below"].flatMap { Organ.ID($0) }
    let found = try await found(address, below, line, context)
    let frame = try await room.frame(Texts.text("organs.title"), for: request, context)
    let isSearch = address["q"] != nil
    return try room.respond(
      ListingPage(
        frame: frame, buttons: buttons(context), text: isSearch ? "" : Texts.text("organs.text.\(line.rawValue)"),
        tabs: isSearch ? [] : tabs(line),
        filter: FilterBar(
          action: DeskRoutes.organs,
          fields: [FormSheet("organs", values: address.form).text("q", limit: 40, isOptional: true)], isSet: isSearch),
        listing: listing(found, line: line, isTree: !isSearch, pager: pager(found, address, isSearch))))
  }

  /// Those of a name, or a part of the tree: all of it below an organ where it is small, else one level.
  private func found(
    _ address: ListAddress, _ below: Organ.ID?, _ line: OrganLine, _ context: WebContext
  ) async throws -> [OrganList.Entry] {
    func ask(_ selection: OrganList.Selection) async throws -> [OrganList.Entry] {
      try await room.desk.answer(OrganList(selection), as: context.principal)
    }
    if let text = address["q"] { return try await ask(.named(text, after: address.after.flatMap { Organ.ID($0) })) }
    var top: OrganList.Entry?
    if let below {
      top = try await ask(.alone(below, line)).first
    } else {
      let roots = try await ask(.roots(line))
      // One root says nothing by itself.
      guard roots.count == 1 else { return roots }
      top = roots.first
    }
    guard let top else { throw NotFound() }
    if top.below <= Self.wholeTree { return try await ask(.subtree(of: top.organ.id, line)) }
    return [top] + (try await ask(.children(of: top.organ.id, line)))
  }

  /// How many organs below one are shown all at once.
  private static let wholeTree = 60

  private func pager(_ found: [OrganList.Entry], _ address: ListAddress, _ isSearch: Bool) -> Pager {
    let hasMore = isSearch && found.count == OrganList.page
    return address.pager(next: hasMore ? found.last?.organ.id.description : nil)
  }

  private func buttons(_ context: WebContext) -> [PageLink] {
    let mayCreate = context.signedIn?.capabilities.contains(.manageOrgans) ?? false
    return mayCreate ? [PageLink(Texts.text("organs.new"), DeskRoutes.newOrgan)] : []
  }

  private func tabs(_ line: OrganLine) -> [PageLink] {
    OrganLine.allCases.map { tab in
      PageLink(
        Texts.text("organs.line.\(tab.rawValue)"), "\(DeskRoutes.organs)?line=\(tab.rawValue)",
        isCurrent: tab == line)
    }
  }

  private func listing(
    _ found: [OrganList.Entry], line: OrganLine, isTree: Bool, pager: Pager
  ) -> Listing {
    let columns = ["name", "level", "below"].map { Texts.text("organs.column.\($0)") }
    let rows = (isTree ? Self.inTreeOrder(found, line) : found).map { entry in
      var name = Listing.Cell(
        entry.organ.name, path: DeskRoutes.organ(entry.organ.id),
        tag: entry.organ.abolishedOn == nil ? nil : Tag(Texts.text("organs.abolished")))
      name.lead = String(repeating: "\u{3000}", count: entry.depth)
      return Listing.Row([
        name,
        Listing.Cell(entry.organ.level.chinese),
        entry.below == 0
          ? Listing.Cell("")
          : Listing.Cell("\(entry.below)", path: DeskRoutes.organs(below: entry.organ.id, line), isNumeric: true),
      ])
    }
    return Listing(
      Texts.text("organs.title"),
      columns: [.init(columns[0]), .init(columns[1]), .init(columns[2], isNumeric: true)], rows: rows,
      empty: EmptyState(Texts.text("organs.none"), Texts.text("organs.none.text")), pager: pager)
  }

  /// The organs so that each stands below its parent.
  private static func inTreeOrder(_ found: [OrganList.Entry], _ line: OrganLine) -> [OrganList.Entry] {
    guard let root = found.first, root.depth == 0, found.contains(where: { $0.depth > 0 }) else { return found }
    let children = Dictionary(grouping: found.dropFirst()) { $0.organ.parent(in: line) }
    var ordered: [OrganList.Entry] = []
    var rest = [root]
    while let next = rest.popLast() {
      ordered.append(next)
      rest += (children[next.organ.id] ?? []).reversed()
    }
    return ordered
  }
}
