public import Disclosure
import Persistence

/// Attaches a file, whose bytes lie on their shelf already, to a record.
///
/// `FileCabinet` puts the bytes there first and performs this afterwards: a crash in between leaves bytes that nobody
/// needs, which are swept away, and never a record without its bytes.
public struct AttachFile: Operation {
  /// The record.
  public var owner: Attachment.Owner
  /// The name, as it came.
  public var name: String
  /// What the file is.
  public var kind: AttachmentKind
  /// How large it is, in bytes.
  public var bytes: Int
  /// Where its bytes lie; larger than the file where they are sealed.
  public var blob: StoredBlob
  /// The key that sealed them; nil where they are plain.
  public var keyName: String?
  /// Whether somebody will scan it.
  public var awaitsScan: Bool

  /// What it takes.
  public static var access: Access { .capability(.handleMatters) }

  /// The organ of the matter.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.keeper(of: owner).organ }

  /// Adds the row and asks for the scan.
  public func run(in scope: Scope) throws -> Attachment {
    try add(at: try scope.keeper(of: owner).organ, in: scope)
  }

  /// Adds the row for whoever has been admitted to the record.
  func add(at organ: Organ.ID, in scope: Scope) throws -> Attachment {
    let cleaned = Self.cleaned(name)
    try Issues.check(cleaned.isEmpty ? [Issue("name", "attachment.nameMissing")] : [])
    let attachment = Attachment(
      id: try scope.newID(), organ: organ, owner: owner, name: kind.truthful(name: cleaned),
      mediaType: kind.mediaType, bytes: bytes, digest: blob.digest, isIdentityPaper: keyName != nil,
      scan: awaitsScan ? .waiting : .unscanned, addedBy: scope.principal.person, addedAt: scope.now)
    try scope.attachments.insert(attachment, keyName: keyName, storedBytes: blob.bytes)
    try scope.askForText(of: attachment)
    if awaitsScan { try scope.enqueue(JobRequest(.attachmentScan, payload: attachment.id.description)) }
    scope.record(
      .attachmentAdded, organ: organ, subject: .init("attachment", attachment.id.rawValue),
      changes: [
        .init("owner", before: nil, after: "\(owner.kind.rawValue) \(owner.id)"),
        .init("digest", before: nil, after: blob.digest), .init("bytes", before: nil, after: String(bytes)),
      ])
    return attachment
  }

  /// The last part of a path, without characters that show nothing or turn the direction of text; at most 150.
  static func cleaned(_ name: String) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
    let visible = last.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
      default: true
      }
    }
    let shown = String(String.UnicodeScalarView(visible)).drop { $0 == "." || $0 == " " }
    guard shown.unicodeScalars.count > 150 else { return String(shown) }
    return String(shown.unicodeScalars.prefix(129)) + "…" + String(shown.unicodeScalars.suffix(20))
  }
}

extension Scope {
  /// The matter behind a record that has files, where the asker may see it.
  ///
  /// - Throws: `NotFound`.
  func keeper(of owner: Attachment.Owner) throws -> AttachmentRepository.Keeper {
    let visible = Visibility.rule(for: self).matters(organ: "m.organ_id", label: "m.label", holder: "m.assignee_id")
    guard let keeper = try attachments.keeper(of: owner, visible: visible) else { throw NotFound() }
    return keeper
  }
}
