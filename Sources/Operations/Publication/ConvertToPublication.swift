import CivilTime
public import Disclosure
import Persistence

/// Takes what was asked for into the information that is published for all: Regulation, Article 44.
///
/// It opens a matter of publication whose term is the one of Article 26, and links the request with it.
public struct ConvertToPublication: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)
  /// Within how many workdays the information is published: Article 26.
  public static let workdays = ItemKindRule.usualTerm

  /// The request.
  public var id: Matter.ID
  /// The version of the matter that the form was filled from.
  public var version: Int
  /// What is to be published, as the list of publications names it.
  public var title: String

  /// Converts a request.
  public init(_ id: Matter.ID, version: Int, title: String) {
    self.id = id
    self.version = version
    self.title = title.trimmed
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Opens the matter of publication.
  ///
  /// - Throws: `PublicationRefusal`, `Issues`, `Conflict`.
  public func run(in scope: Scope) throws -> Matter.ID {
    var work = try RequestWork(id, version: version, in: scope)
    guard work.request.publication == nil else { throw PublicationRefusal.converted }
    guard work.request.subject == .information, work.request.details?.outcome.discloses == true else {
      throw PublicationRefusal.notDisclosed
    }
    let content = ItemContent.beginning(.notice, title: title, formedOn: scope.today)
    try Issues.check(content.issues(of: .notice, at: .save, today: scope.today))
    // The request may be restricted for the sake of its applicant; what is to be public is not.
    let publication = try scope.openItem(
      .notice, organ: work.matter.organ, content: content, label: .ordinary, editor: work.matter.assignee, request: id)
    work.request.publication = publication.id
    try work.save(
      as: .requestConverted, [.init("publication", before: nil, after: publication.id.description)])
    return publication.id
  }
}

/// Why what was asked for cannot be taken into publication.
public enum PublicationRefusal: DomainRefusal, Equatable {
  /// It has been taken into it.
  case converted
  /// Nothing was disclosed, so that nothing can be published.
  case notDisclosed

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .converted: "publication.refusal.converted"
    case .notDisclosed: "publication.refusal.notDisclosed"
    }
  }
}
