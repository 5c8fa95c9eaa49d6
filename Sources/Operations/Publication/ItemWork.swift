import Cryptography
import Disclosure
import Persistence

/// An item in the hands of an operation: its matter and its record, as they were and as they will be.
struct ItemWork {
  let scope: Scope
  let oldMatter: Matter
  let oldItem: Publication
  var matter: Matter
  var item: Publication
  private(set) var latest: ItemVersion

  /// An item that the asker may see.
  ///
  /// - Throws: `NotFound`; `Conflict` where `version` is given and somebody saved the item since.
  init(_ id: Matter.ID, version: Int?, in scope: Scope) throws {
    try self.init(try scope.matter(id), in: scope)
    if let version { try scope.requireUnchanged(matter, since: version) }
  }

  /// The item of a matter.
  init(_ matter: Matter, in scope: Scope) throws {
    guard matter.kind == .publication, let item = try scope.publications.find(matter.id),
      let latest = try scope.itemVersions.find(item.latest)
    else { throw NotFound() }
    self.scope = scope
    (oldMatter, self.matter) = (matter, matter)
    (oldItem, self.item) = (item, item)
    self.latest = latest
  }

  /// Takes a step of the table.
  ///
  /// - Throws: `PublicationStepRefusal`.
  mutating func take(_ event: PublicationEvent) throws { item.stage = try item.stage(after: event) }

  /// Saves a new version of what the item says, and screens it.
  ///
  /// - Throws: `Issues`, `PublicationStepRefusal`, `ItemRefusal.unchanged`.
  mutating func save(_ content: ItemContent, note: String = "") throws {
    try take(.save)
    let content = try scope.checked(content.tidied, of: item)
    guard content != latest.content else { throw ItemRefusal.unchanged }
    let earlier = latest
    latest = try scope.newVersion(of: item.id, content, note: note)
    item.latest = latest.id
    item.attribute = content.decision.attribute
    item.nextReviewOn = content.decision.nextReviewOn
    (matter.title, matter.summary) = (content.title, content.summary)
    matter.openedOn = content.termStart
    try scope.setDue(try due(of: content), of: &matter)
    try store(
      as: .itemSaved, [.init("version", before: "\(earlier.sequence)", after: "\(latest.sequence) \(latest.digest)")])
    try scope.screen(latest, of: item, after: earlier.id)
    if let person = scope.principal.person { try scope.itemScratches.remove(item.id, of: person) }
  }

  /// By when the content has to be public; none where that very state of the information is public already, and only the
  /// words about it are being corrected.
  private func due(of content: ItemContent) throws -> MatterDraft.Due {
    let shown = try item.publicVersion.flatMap { try scope.itemVersions.find($0) }
    return shown?.content.termStart == content.termStart ? .none : Scope.itemDue(content, item.kind)
  }

  /// Saves item and matter, and records what happened.
  mutating func store(as kind: JournalEventKind, _ changes: [JournalEvent.Change] = []) throws {
    mirror()
    try scope.publications.update(item)
    matter = try scope.save(matter, from: oldMatter, as: kind, adding: changes)
  }

  /// Writes into the matter what lists and reminders need to know.
  mutating func mirror() {
    matter.stage = item.stage.rawValue
    matter.state = item.stage.matterState
    matter.closedOn = matter.state.isUnfinished ? nil : matter.closedOn ?? scope.today
  }
}
