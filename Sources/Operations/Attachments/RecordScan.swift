public import Disclosure
import Persistence

/// A file that waits for the scanner; nil where it waits no more.
public struct FileToScan: Inquiry {
  /// The attachment.
  public var id: Attachment.ID

  /// What it takes.
  public static var access: Access { .system }

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Attachment? {
    guard let attachment = try scope.attachments.find(id), attachment.scan == .waiting, attachment.erasedAt == nil
    else { return nil }
    return attachment
  }
}

/// Notes what the scanner said of a file, and tells whoever attached it where it is infected.
public struct RecordScan: Operation {
  /// The attachment.
  public var id: Attachment.ID
  /// What the scanner said.
  public var verdict: ScanVerdict

  /// What it takes.
  public static var access: Access { .system }

  /// The organ of the attachment.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.attachments.find(id)?.organ }

  /// Notes it.
  public func run(in scope: Scope) throws {
    guard let attachment = try scope.attachments.find(id) else { throw NotFound() }
    var changes: [JournalEvent.Change] = []
    switch verdict {
    case .clean:
      try scope.attachments.save(scan: .clean, of: id)
    case .infected(let name):
      try scope.attachments.save(scan: .infected, of: id)
      changes.append(.init("malware", before: nil, after: name))
      if let person = attachment.addedBy {
        let subject = JournalEvent.Subject(attachment.owner.kind.rawValue, attachment.owner.id)
        try scope.notify(person, .fileInfected, subject: subject, organ: attachment.organ)
      }
    }
    changes.append(
      .init("scan", before: attachment.scan.rawValue, after: try scope.attachments.find(id)?.scan.rawValue))
    scope.record(
      .attachmentScanned, organ: attachment.organ, subject: .init("attachment", id.rawValue), changes: changes)
  }
}
