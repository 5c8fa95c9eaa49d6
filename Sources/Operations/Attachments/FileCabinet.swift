public import Cryptography
public import Disclosure
import Synchronization

/// Takes files in and hands them out: the shelf with the bytes and the desk with the records, in the right order.
public struct FileCabinet: Sendable {
  /// A file that is handed out.
  public struct OpenFile: Sendable {
    /// What is known of it.
    public var attachment: Attachment
    /// Its bytes.
    public var portions: BlobPortions
  }

  static let principal = Principal(.system("files"), source: "job")

  /// What a file may be.
  public let limits: FileLimits
  let desk: Desk
  let shelf: any BlobShelf
  let scanner: (any MalwareScanner)?
  let keys: KeyRing

  /// A cabinet.
  ///
  /// - Parameters:
  ///   - desk: the door to the records.
  ///   - shelf: where the bytes lie.
  ///   - scanner: who looks for malware; nil where nobody does.
  ///   - keys: what seals identity papers.
  ///   - limits: what a file may be.
  public init(
    desk: Desk, shelf: any BlobShelf, scanner: (any MalwareScanner)?, keys: KeyRing, limits: FileLimits = FileLimits()
  ) {
    self.desk = desk
    self.shelf = shelf
    self.scanner = scanner
    self.keys = keys
    self.limits = limits
  }

  /// Attaches a file to a record, while it arrives.
  ///
  /// - Parameters:
  ///   - portions: its bytes.
  ///   - name: its name, as it came.
  ///   - owner: the record.
  ///   - isIdentityPaper: whether it proves an identity, and is sealed.
  ///   - principal: who attaches it.
  /// - Returns: the attachment.
  /// - Throws: `FileRefusal`, `Issues`, or another `DomainRefusal`.
  public func attach(
    _ portions: BlobPortions, name: String, to owner: Attachment.Owner, isIdentityPaper: Bool = false,
    as principal: Principal
  ) async throws -> Attachment {
    try await attach(portions, name: name, to: owner, isIdentityPaper: isIdentityPaper, as: principal) { file, _ in file
    }
  }

  /// Attaches a file by an operation that is made around the one which adds it, such as one that is done once.
  ///
  /// - Parameters:
  ///   - portions: its bytes.
  ///   - name: its name, as it came.
  ///   - owner: the record.
  ///   - isIdentityPaper: whether it proves an identity, and is sealed.
  ///   - principal: who attaches it.
  ///   - work: makes the operation; it is told the SM3 digest of the file as it came, before anything was sealed.
  /// - Returns: what the operation returns.
  /// - Throws: `FileRefusal`, `Issues`, or another `DomainRefusal`.
  public func attach<Work: Operation>(
    _ portions: BlobPortions, name: String, to owner: Attachment.Owner, isIdentityPaper: Bool = false,
    as principal: Principal, by work: (AttachFile, _ content: String) -> Work
  ) async throws -> Work.Outcome {
    // Nobody's bytes are taken who may not see the record at all; the operation checks the rest.
    _ = try await desk.answer(AttachmentList(owner: owner), as: principal)
    return try await shelve(
      portions, name: name, to: owner, isIdentityPaper: isIdentityPaper, as: principal, work)
  }

  /// Attaches a file that an applicant sends to his own case.
  ///
  /// - Throws: `VisitorRefusal`, `FileRefusal`, `Issues`.
  public func attach(
    _ portions: BlobPortions, name: String, as kind: OwnFileKind, to key: CaseKey, as principal: Principal
  ) async throws -> Attachment {
    try await attach(portions, name: name, as: kind, to: key, as: principal) { file, _ in file }
  }

  /// Attaches a file of an applicant by an operation that is made around the one which adds it.
  ///
  /// - Parameters:
  ///   - portions: its bytes.
  ///   - name: its name, as it came.
  ///   - kind: what it is.
  ///   - key: the case.
  ///   - principal: who sends it.
  ///   - work: makes the operation; it is told the SM3 digest of the file as it came.
  /// - Returns: what the operation returns.
  /// - Throws: `VisitorRefusal`, `FileRefusal`, `Issues`.
  public func attach<Work: Operation>(
    _ portions: BlobPortions, name: String, as kind: OwnFileKind, to key: CaseKey, as principal: Principal,
    by work: (AttachOwnFile, _ content: String) -> Work
  ) async throws -> Work.Outcome {
    let owner = try await desk.answer(OwnFilePlace(kind, of: key), as: principal)
    return try await shelve(portions, name: name, to: owner, isIdentityPaper: kind.isIdentityPaper, as: principal) {
      work(AttachOwnFile($0, as: kind, to: key), $1)
    }
  }

  /// Puts the bytes on the shelf, and performs the operation that adds the row.
  private func shelve<Work: Operation>(
    _ portions: BlobPortions, name: String, to owner: Attachment.Owner, isIdentityPaper: Bool,
    as principal: Principal, _ work: (AttachFile, _ content: String) -> Work
  ) async throws -> Work.Outcome {
    let found = Mutex<(kind: AttachmentKind, bytes: Int)?>(nil)
    let content = Mutex("")
    let surveyed = portions.surveyed(limits: limits) { kind, bytes in found.withLock { $0 = (kind, bytes) } }
      .digested { digest in content.withLock { $0 = digest } }
    let shelved = isIdentityPaper ? try surveyed.sealed(with: keys, context: Self.context(owner)) : surveyed
    let blob = try await shelf.put(shelved)
    guard let file = found.withLock({ $0 }) else { throw FileRefusal.damaged }
    let operation = AttachFile(
      owner: owner, name: name, kind: file.kind, bytes: file.bytes, blob: blob,
      keyName: isIdentityPaper ? keys.newest?.name : nil, awaitsScan: scanner != nil)
    do {
      return try await desk.perform(work(operation, content.withLock { $0 }), as: principal)
    } catch {
      // Sealed bytes are nobody else's; plain ones may be, and are left to the sweep.
      if isIdentityPaper { _ = try? await shelf.discard(blob.digest, untouchedSince: BlobCare.anytime) }
      throw error
    }
  }

  /// Hands a file out.
  ///
  /// - Throws: a `DomainRefusal`, also where it is an identity paper; `BlobFault` where the bytes are gone.
  public func open(_ id: Attachment.ID, as principal: Principal) async throws -> OpenFile {
    let attachment = try await desk.answer(FindFile(id: id), as: principal)
    return OpenFile(attachment: attachment, portions: try await bytes(of: attachment))
  }

  /// Hands a file out that everybody may have.
  ///
  /// - Throws: `BlobFault` where the bytes are gone.
  public func open(_ file: Disclosed<Attachment>) async throws -> OpenFile {
    OpenFile(attachment: file.value, portions: try await bytes(of: file.value))
  }

  /// Hands an identity paper out to whoever may see it, for a stated purpose, which is recorded.
  ///
  /// - Throws: a `DomainRefusal`; `BlobFault` where the bytes are gone.
  public func reveal(_ id: Attachment.ID, for purpose: RevealPurpose, as principal: Principal) async throws -> OpenFile
  {
    let attachment = try await desk.perform(RevealIdentityPaper(id: id, purpose: purpose), as: principal)
    return OpenFile(attachment: attachment, portions: try await bytes(of: attachment))
  }

  /// The bytes of an attachment, opened where they are sealed.
  func bytes(of attachment: Attachment) async throws -> BlobPortions {
    let portions = try await shelf.open(attachment.digest)
    guard attachment.isIdentityPaper else { return portions }
    return portions.opened(with: keys, context: Self.context(attachment.owner))
  }

  /// What a sealed file is bound to, so that it cannot be put under another record.
  private static func context(_ owner: Attachment.Owner) -> [String] {
    ["attachment", owner.kind.rawValue, String(owner.id)]
  }
}
