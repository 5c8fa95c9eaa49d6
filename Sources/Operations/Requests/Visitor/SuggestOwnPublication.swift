public import Disclosure
import Persistence

/// Notes that an applicant suggests to publish what he asked for: Article 44.
public struct SuggestOwnPublication: Operation {
  /// Whoever has the key.
  public static let access = Access.anyone

  private let key: CaseKey

  /// Suggests it.
  public init(_ key: CaseKey) {
    self.key = key
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownCase(key).matter.organ }

  /// Notes it with the case, where the office has to look at it.
  ///
  /// - Throws: `VisitorRefusal`.
  public func run(in scope: Scope) throws {
    var work = try scope.ownCase(key)
    guard OwnAction.suggestPublication.isOpen(for: work.request) else { throw VisitorRefusal.notNow }
    work.request.suggestsPublication = true
    try work.save(as: .publicationSuggested)
  }
}

/// Takes what an applicant thought of the service, once, after the reply.
public struct RateOwnCase: Operation {
  /// Whoever has the key.
  public static let access = Access.anyone

  private let key: CaseKey
  private let rating: Int
  private let note: String

  /// Rates from 1 to 5.
  public init(_ key: CaseKey, rating: Int, note: String = "") {
    self.key = key
    self.rating = rating
    self.note = note
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownCase(key).matter.organ }

  /// Saves it.
  ///
  /// - Throws: `VisitorRefusal`, `Issues`.
  public func run(in scope: Scope) throws {
    var work = try scope.ownCase(key)
    guard work.request.satisfaction == nil else { throw VisitorRefusal.ratedAlready }
    guard OwnAction.rate.isOpen(for: work.request) else { throw VisitorRefusal.notNow }
    let satisfaction = Satisfaction(rating: rating, note: note, on: scope.today)
    try Issues.check(satisfaction.issues())
    work.request.satisfaction = satisfaction
    try work.save(as: .requestRated, [.init("rating", before: nil, after: "\(rating)")])
  }
}
