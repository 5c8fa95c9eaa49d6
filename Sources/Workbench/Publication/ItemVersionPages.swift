import CivilTime
import Disclosure
import Documents
import Hummingbird
import Operations
import WebSupport

/// Two versions of an item side by side: what a reviewer looks at where something public is changed.
struct ItemVersionPages: Sendable {
  let room: DeskRoom

  @Sendable func compare(_ request: Request, _ context: WebContext) async throws -> Response {
    let query = Query(request)
    let found = try await room.desk.answer(
      ItemVersions(
        try context.matterID(), earlier: query["from"].flatMap { Int($0) }, later: query["to"].flatMap { Int($0) }),
      as: context.principal)
    let path = DeskRoutes.item(found.item.id)
    let frame = try await room.frame(
      Texts.text("item.versions"), for: request, context,
      crumbs: [PageLink(Texts.text("items.title"), DeskRoutes.items), PageLink(found.matter.number, path)])
    return try room.respond(ItemVersionsPage(frame: frame, found))
  }
}

/// What was changed between two versions of an item.
struct ItemVersionsPage: DeskPage {
  /// A part of the metadata that was changed.
  struct Change: Sendable {
    var label: String
    var before: String
    var after: String
  }

  static let template = "item-versions"
  static let sample = ItemVersionsPage(
    frame: .sample, fields: [FormSheet("item.versions").select("from", [Choice("1", "第 1 版")])],
    action: "/desk/items/1/versions", text: "第 1 版与第 2 版。", changes: [Change(label: "标题", before: "通知", after: "公告")],
    isSame: false, comparison: SafeHTML(ArticleComparison(from: Article(), to: Article()), by: ArticleHTML { _ in nil })
  )

  var frame: DeskFrame
  var fields: [Field]
  var action: String
  var text: String
  var changes: [Change]
  /// Whether the text is the same in both.
  var isSame: Bool
  var comparison: SafeHTML
}

extension ItemVersionsPage {
  init(frame: DeskFrame, _ found: ItemVersions.Outcome) {
    let (earlier, later) = (found.earlier?.content, found.later.content)
    let choices = found.versions.map { version in
      Choice(
        "\(version.sequence)", Texts.text("item.version.number", ["number": "\(version.sequence)"]),
        hint: "\(version.savedAt.minute) \(found.names[version.savedBy]) \(version.note)")
    }
    let values = FormData([
      ("from", found.earlier.map { "\($0.sequence)" } ?? ""), ("to", "\(found.later.sequence)"),
    ])
    let sheet = FormSheet("item.versions", values: values)
    let comparison = ArticleComparison(from: earlier?.body ?? Article(), to: later.body)
    self.init(
      frame: frame, fields: [sheet.select("from", choices), sheet.select("to", choices)],
      action: DeskRoutes.item(found.item.id, DeskRoutes.itemVersions),
      text: found.earlier == nil
        ? Texts.text("item.versions.first")
        : Texts.text(
          "item.versions.text", ["from": "\(found.earlier?.sequence ?? 0)", "to": "\(found.later.sequence)"]),
      changes: earlier.map { Self.changes(from: $0, to: later, found.item.kind) } ?? [], isSame: comparison.isSame,
      comparison: SafeHTML(comparison, by: ArticleHTML { _ in nil }))
  }

  private static func changes(from old: ItemContent, to new: ItemContent, _ kind: ItemKind) -> [Change] {
    let (old, new) = (facts(of: old, kind), facts(of: new, kind))
    return zip(old, new).compactMap { old, new in
      old.value == new.value ? nil : Change(label: old.label, before: old.value, after: new.value)
    }
  }

  /// All that a content says besides its text, always in the same order.
  private static func facts(of content: ItemContent, _ kind: ItemKind) -> [(label: String, value: String)] {
    let document = content.document ?? DocumentFacts()
    let names: [(String, String)] = [
      ("title", content.title), ("summary", content.summary), ("keywords", content.keywords.joined(separator: " ")),
      ("source", content.source), ("formedOn", content.formedOn.chinese),
      ("changedOn", content.changedOn?.chinese ?? ""),
      ("column", content.columns.compactMap { StatutoryColumns[$0]?.name }.joined(separator: "、")),
      ("attribute", Texts.text(content.decision.attribute.textKey)), ("ground", content.decision.ground?.word ?? ""),
      ("reason", content.decision.reason), ("nextReviewOn", content.decision.nextReviewOn?.chinese ?? ""),
      ("number", document.number), ("issuers", document.issuers.joined(separator: "、")), ("genre", document.genre),
      ("topic", document.topics.joined(separator: "、")), ("signedOn", document.signedOn?.chinese ?? ""),
      ("effectiveOn", document.effectiveOn?.chinese ?? ""), ("expiresOn", document.expiresOn?.chinese ?? ""),
      ("validity", Texts.text("item.validity.\(document.validity.rawValue)")),
      ("abolishedOn", document.abolishedOn?.chinese ?? ""), ("abolishedBy", document.abolishedBy),
      ("basis", document.basis.joined(separator: "；")), ("video", content.video),
      ("files", content.files.map { "\($0.id) \($0.title)" }.joined(separator: "、")),
    ]
    return names.map { (Texts.text("item.form.\($0)"), $1) }
      + kind.rule.fields.map { ($0.label, content.fields[$0.key] ?? "") }
  }
}
