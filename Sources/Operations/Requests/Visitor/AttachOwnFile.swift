public import Disclosure
import Persistence

/// What a file is that an applicant sends to his case.
public enum OwnFileKind: String, CaseIterable, Sendable {
  /// 申请人的身份证明.
  case identity
  /// 代理人的身份证明.
  case agentIdentity
  /// 授权委托书.
  case authorisation
  /// Anything else that helps.
  case other

  /// Whether it proves an identity, and is sealed.
  public var isIdentityPaper: Bool { self == .identity || self == .agentIdentity }
}

/// Under which record a file of an applicant goes.
struct OwnFilePlace: Inquiry {
  static let access = Access.anyone

  let kind: OwnFileKind
  let key: CaseKey

  init(_ kind: OwnFileKind, of key: CaseKey) {
    self.kind = kind
    self.key = key
  }

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws -> Attachment.Owner { try scope.placeOfOwnFile(kind, try scope.ownCase(key)) }
}

/// Adds a file that an applicant sent, whose bytes lie on their shelf already; `FileCabinet` performs it.
public struct AttachOwnFile: Operation {
  /// How many files a case takes from its applicant.
  public static let most = 10
  /// The largest file, in bytes.
  public static let mostBytes = 20 << 20
  /// Whoever has the key.
  public static let access = Access.anyone

  let file: AttachFile
  let kind: OwnFileKind
  let key: CaseKey

  init(_ file: AttachFile, as kind: OwnFileKind, to key: CaseKey) {
    self.file = file
    self.kind = kind
    self.key = key
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownCase(key).matter.organ }

  /// Adds it, and tells whoever works on the case.
  ///
  /// - Throws: `VisitorRefusal`, `Issues`; `NotFound` where the file lies under another record.
  public func run(in scope: Scope) throws -> Attachment {
    let work = try scope.ownCase(key)
    guard file.owner == (try scope.placeOfOwnFile(kind, work)) else { throw NotFound() }
    let attachment = try file.add(at: work.matter.organ, in: scope)
    try scope.keep(attachment.name, as: .file, of: work)
    try scope.tellOfApplicant(work.matter)
    return attachment
  }
}

extension Scope {
  /// The record that a file of an applicant goes under: papers under the party whom they prove.
  ///
  /// - Throws: `VisitorRefusal` where the case takes no more.
  fileprivate func placeOfOwnFile(_ kind: OwnFileKind, _ work: RequestWork) throws -> Attachment.Owner {
    guard OwnAction.attach.isOpen(for: work.request) else { throw VisitorRefusal.notNow }
    let sent = try statements.ofMatter(work.matter.id).filter { $0.kind == .file }
    guard sent.count < AttachOwnFile.most else { throw VisitorRefusal.tooManyFiles }
    guard kind.isIdentityPaper else { return .init(.matter, work.matter.id.rawValue) }
    let role: Party.Role = kind == .identity ? .applicant : .agent
    guard let party = try parties.ofMatter(work.matter.id).first(where: { $0.role == role }) else {
      throw VisitorRefusal.notNow
    }
    return .init(.party, party.id.rawValue)
  }
}
