import CivilTime
import Cryptography
import Disclosure
import Persistence

extension Scope {
  /// A content whose files are those of the item, with the digests of their bytes, and in which nothing is wrong that
  /// could not be kept.
  func checked(_ content: ItemContent, of item: Publication) throws -> ItemContent {
    var content = content
    let owned = try attachments.list(of: .init(.matter, item.id.rawValue))
    let digests = Dictionary(owned.filter { !$0.isIdentityPaper }.map { ($0.id.rawValue, $0.digest) }) { first, _ in
      first
    }
    var issues = content.issues(of: item.kind, at: .save, today: today)
    for index in content.files.indices {
      guard let digest = digests[content.files[index].id] else {
        issues.append(Issue("files", "item.issue.foreignFile"))
        continue
      }
      content.files[index].digest = digest
    }
    let documents = try publications.find(content.interprets.map { Matter.ID(rawValue: $0) })
    if content.interprets.contains(where: { documents[Matter.ID(rawValue: $0)] == nil }) {
      issues.append(Issue("interprets", "item.issue.noSuchItem"))
    }
    try Issues.check(issues)
    return content
  }

  /// Adds a version behind all that the item has, those of drafts that were given up too.
  func newVersion(of item: Matter.ID, _ content: ItemContent, note: String) throws -> ItemVersion {
    let version = ItemVersion(
      id: try newID(), item: item, sequence: try itemVersions.lastSequence(of: item) + 1, content: content,
      digest: SM3.hexadecimal(try ItemVersionRepository.text(of: content)), note: String(note.trimmed.prefix(200)),
      savedBy: principal.person, savedAt: now)
    try itemVersions.insert(version)
    return version
  }

  /// By when an item has to be public: the workdays of its directory or kind after it was formed or changed (Article
  /// 26); none where it is not meant for everybody.
  static func itemDue(_ content: ItemContent, _ kind: ItemKind) -> MatterDraft.Due {
    guard content.decision.attribute == .proactive else { return .none }
    return Term(content.termDays ?? kind.rule.termDays, .workdays).map { .term($0) } ?? .none
  }

  /// Opens an item with its matter and its first version.
  func openItem(
    _ kind: ItemKind, organ: Organ.ID, content: ItemContent, label: Matter.Label, editor: Person.ID?,
    request: Matter.ID? = nil
  ) throws -> Matter {
    let draft = MatterDraft(
      title: content.title, summary: content.summary, label: label, openedOn: content.termStart,
      due: Self.itemDue(content, kind))
    let matter = try openMatter(
      .publication, organ: organ, draft: draft, stage: Publication.Stage.drafting.rawValue, assignee: editor)
    let version = try newVersion(of: matter.id, content, note: "")
    let item = Publication(
      id: matter.id, organ: organ, kind: kind, attribute: content.decision.attribute, latest: version.id,
      request: request)
    try publications.insert(item)
    record(
      .itemSaved, organ: organ, subject: .init("matter", matter.id.rawValue),
      changes: [.init("version", before: nil, after: "1 \(version.digest)")])
    try screen(version, of: item)
    return matter
  }

  /// Gives an item its index number, by the day on which it is published or kept, where it has none.
  func giveIndexNumber(to item: inout Publication) throws {
    guard item.indexNumber == nil else { return }
    let code = try indexCode(of: item.organ)
    let serial = try numbers.next(.index, organ: item.organ, year: today.year)
    guard let number = IndexNumber(code: code, year: today.year, serial: serial) else { throw ItemRefusal.noNumberLeft }
    item.indexNumber = number
  }

  /// The code of an organ in index numbers.
  ///
  /// - Throws: `ItemRefusal.noCode`.
  func indexCode(of organ: Organ.ID) throws -> String {
    guard let organ = try organs.find(organ) else { throw NotFound() }
    guard let code = organ.creditCode else { throw ItemRefusal.noCode }
    return code.organisationCode
  }

  /// Whether a version of an item that was reviewed, or is being reviewed, comes with a file: what was looked at stays
  /// what it was.
  func isReviewed(_ file: Attachment) throws -> Bool {
    guard file.owner.kind == .matter, let item = try publications.find(Matter.ID(rawValue: file.owner.id)) else {
      return false
    }
    let reviewed = try itemVersions.reviews(ofItem: item.id).map(\.version)
    let bound = reviewed + (item.stage == .inReview ? [item.latest] : [])
    return try itemVersions.find(bound).values.contains { version in
      version.content.files.contains { $0.id == file.id.rawValue }
    }
  }
}
