import Disclosure
import Hummingbird
import Operations
import WebSupport

/// What was found, the terms marked.
struct SearchPage: DeskPage {
  /// A piece of text, marked where it was looked for.
  struct Piece: Sendable {
    var text: String
    var isHit: Bool
  }

  /// A record that was found.
  struct Hit: Sendable {
    var path: String
    var title: [Piece]
    var snippet: [Piece]
    var note: String
  }

  static let template = "search"
  static let sample = SearchPage(
    frame: .sample, action: DeskRoutes.search, query: "征收", fields: [FormSheet("search").checkbox("below")],
    kind: "general", facts: "找到 1 条。",
    tabs: [PageLink("全部", "/desk/search?q=征收", isCurrent: true, count: "1")],
    hits: [
      Hit(
        path: "/desk/matters/1", title: [Piece(text: "征收", isHit: true)], snippet: [Piece(text: "方案", isHit: false)],
        note: "2026-03-16")
    ], pager: Pager(nextPath: "/desk/search?q=征收&after=3"), empty: EmptyState("没有找到"))

  var frame: DeskFrame
  var action: String
  var query: String
  /// The organ where it is looked for.
  var fields: [Field]
  /// The filter that stays when somebody looks for something else.
  var kind: String
  var facts: String
  var tabs: [PageLink]
  var hits: [Hit]
  var pager: Pager
  var empty: EmptyState?
}

/// The search across everything that the person may see.
enum SearchPages {
  static let feature = DeskFeature(
    templates: ["search": PackageResources.search_mustache], samples: [SearchPage.sample],
    rail: [RailEntry(.work, "search.title", DeskRoutes.search, needs: [.viewMatters])], routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    [
      WebRoute(method: .get, path: DeskRoutes.search, access: .signedIn) { request, context in
        try await find(room, request, context)
      }.costly
    ]
  }

  private static func find(_ room: DeskRoom, _ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request)
    let chooser = OrganChooser(room: room, context: context, holding: .viewMatters)
    var form = address.form
    let organ = try await chooser.read("organ", &form, isOptional: true)
    let sheet = FormSheet("search", values: form, problems: Problems(form.issues))
    let all = Texts.text("page.filter.all")
    let fields = [
      try await chooser.field(sheet, "organ", form, isOptional: true, nothing: all), sheet.checkbox("below"),
    ]
    var frame = try await room.frame(Texts.text("search.title"), for: request, context)
    if let issue = form.issues.first { frame.notice = Notice(Texts.sentence(of: issue), .warning) }
    guard let query = SearchQuery(address["q"] ?? "") else {
      return try room.respond(SearchPage(frame: frame, address, fields, nil, nil))
    }
    let inquiry = Search(
      query, kinds: Set([address["kind"]].compactMap { $0 }), organ: organ, withSubtree: address["below"] != nil,
      before: address.after.flatMap { Int64($0) })
    let found = try await room.desk.answer(inquiry, as: context.principal)
    return try room.respond(SearchPage(frame: frame, address, fields, found, SearchMarks(query)))
  }
}

extension SearchPage {
  init(
    frame: DeskFrame, _ address: ListAddress, _ fields: [Field], _ found: Search.Outcome?, _ marks: SearchMarks?
  ) {
    let count = found?.kinds.values.reduce(0, +) ?? 0
    let words = found?.isCapped == true ? "\(count)+" : "\(count)"
    let kinds = (found?.kinds ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let isEmpty = found?.hits.isEmpty ?? true
    self.init(
      frame: frame, action: DeskRoutes.search, query: address["q"] ?? "", fields: fields,
      kind: address["kind"] ?? "", facts: isEmpty ? "" : Texts.text("search.found", ["count": words]),
      tabs: kinds.isEmpty
        ? []
        : [
          PageLink(
            Texts.text("search.all"), address.filtered("kind", by: nil), isCurrent: address["kind"] == nil, count: words
          )
        ]
          + kinds.map { kind, count in
            PageLink(
              Texts.text("search.kind.\(kind)"), address.filtered("kind", by: kind), isCurrent: address["kind"] == kind,
              count: "\(count)")
          },
      hits: found?.hits.map { Hit($0, marks, found?.names) } ?? [],
      pager: address.pager(next: found?.next.map { "\($0)" }),
      empty: found == nil
        ? EmptyState(Texts.text("search.nothingAsked"), Texts.text("search.hint"))
        : isEmpty ? EmptyState(Texts.text("search.nothingFound"), Texts.text("search.hint")) : nil)
  }
}

extension SearchPage.Hit {
  fileprivate init(_ hit: SearchHit, _ marks: SearchMarks?, _ names: RecordNames?) {
    let title = marks?.pieces(of: hit.title) ?? []
    let snippet = marks?.snippet(of: hit.body) ?? []
    // Neither title nor text shows the term: it is the name of a party, which pages mask.
    let isHidden = snippet.isEmpty && !title.contains(where: \.isHit)
    self.init(
      path: DeskRoutes.page(of: Matter.ID(rawValue: hit.subject.id), kind: Matter.Kind(rawValue: hit.subject.kind)),
      title: title.map { .init(text: $0.text, isHit: $0.isHit) },
      snippet: isHidden
        ? [.init(text: Texts.text("search.inParty"), isHit: false)]
        : snippet.map { .init(text: $0.text, isHit: $0.isHit) },
      note: [
        Texts.text("search.kind.\(hit.subject.kind)"), names?[hit.organ] ?? "", hit.datedOn.map { "\($0)" } ?? "",
      ].joined(separator: "　"))
  }
}
