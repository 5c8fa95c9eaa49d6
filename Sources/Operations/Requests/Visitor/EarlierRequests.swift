public import Disclosure
import Persistence

/// The cases of the same applicant in the same words, shown to him before he files once more.
///
/// A name and some words could be guessed by anybody: a case counts only where the proof of identity is the same.
public struct EarlierRequests: Inquiry {
  /// How many are shown.
  public static let limit = 3
  /// Anybody.
  public static let access = Access.anyone

  private let organ: Organ.ID
  private let draft: RequestDraft

  /// Asks for the cases at an organ that say what a draft says.
  public init(like draft: RequestDraft, at organ: Organ.ID) {
    self.organ = organ
    self.draft = draft
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds their numbers, the latest first.
  public func run(in scope: Scope) throws -> [String] {
    let key = RequestKeys.applicant(draft.applicant)
    let same = try scope.requests.sameContent(
      RequestKeys.content(draft.wanted.description, of: key), organ: organ, limit: Self.limit)
    return try same.filter { try isOwn($0.id, in: scope) }.map(\.number)
  }

  private func isOwn(_ id: Matter.ID, in scope: Scope) throws -> Bool {
    // The code of an organisation is part of the key by which it was found.
    guard draft.applicant.kind == .naturalPerson else { return true }
    guard let paper = draft.applicant.paper,
      let applicant = try scope.parties.ofMatter(id).first(where: { $0.role == .applicant })
    else { return false }
    return try scope.sealed.masked(of: .init("party", applicant.id.rawValue)).contains {
      $0.field == paper.field && !$0.isErased && $0.masked == paper.mask.of(paper.number)
    }
  }
}
