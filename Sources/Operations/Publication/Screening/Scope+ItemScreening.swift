import Disclosure
import Persistence

extension Scope {
  /// Screens a version of an item with its files, keeps what was found, and counts what went away since an earlier one.
  @discardableResult
  func screen(
    _ version: ItemVersion, of item: Publication, after earlier: ItemVersion.ID? = nil
  ) throws -> [ScreeningFinding] {
    let (screener, rules) = try screener()
    let context = try screeningContext(
      of: item.organ, profile: item.kind.rule.profile, day: version.content.termStart,
      isForEverybody: version.content.decision.attribute == .proactive)
    let text = try screeningText(of: version.content)
    let found = findings(in: text, context, by: screener)
    if let earlier {
      let left = Set(found.map(\.key))
      let gone = try screening.findings(in: .version(earlier)).filter { $0.isOpen && !left.contains($0.key) }
      for (rule, hits) in Dictionary(grouping: gone, by: \.hit.rule).sorted(by: { $0.key < $1.key }) {
        try screening.count(rule, fixed: hits.count)
      }
    }
    try screening.replace(found, in: .version(version.id), of: item.id)
    try itemVersions.noteScreening(of: version.id, with: rules)
    return try screening.findings(in: .version(version.id))
  }

  /// What was found in a version by the rules that count now; it is screened anew where they have changed.
  func currentFindings(in version: ItemVersion, of item: Publication) throws -> [ScreeningFinding] {
    guard try itemVersions.screenedWith(version.id) == screeningVersion() else { return try screen(version, of: item) }
    return try screening.findings(in: .version(version.id))
  }

  /// All that a reader of an item would see: its own texts and those of its files, with what the files hide.
  func screeningText(of content: ItemContent) throws -> ScreeningText {
    var text = content.screeningText
    let ids = content.files.map { Attachment.ID(rawValue: $0.id) }
    let versions = try textVersions.find(ids)
    for id in ids {
      let part = "file.\(id)"
      if let file = try attachments.find(id) { text.pieces.append(.init(.init(part, "name"), .fileName, file.name)) }
      guard let version = versions[id] else { continue }
      text.pieces += version.article.pieces(part: part)
      text.pieces += version.hidden.pieces.map { piece in
        .init(.init(part, "hidden.\(piece.place.path)"), piece.role, piece.text)
      }
    }
    return text
  }

  /// What keeps an item from its review or its release: findings that nobody has dealt with, and files nobody has read.
  func screeningIssues(of version: ItemVersion, of item: Publication) throws -> [Issue] {
    let open = try currentFindings(in: version, of: item).filter(\.isOpen)
    var issues: [Issue] = []
    if !open.isEmpty { issues.append(Issue("", "item.issue.openFindings", ["count": "\(open.count)"])) }
    let files = version.content.files.filter { !$0.isInline }.map { Attachment.ID(rawValue: $0.id) }
    let texts = try textVersions.find(files)
    let waiting = files.filter { texts[$0]?.state == .waiting }
    if !waiting.isEmpty { issues.append(Issue("", "item.issue.filesWaiting", ["count": "\(waiting.count)"])) }
    return issues
  }
}
