public import CivilTime

/// How the organ searched before it said that information does not exist: Regulation, Article 36(4).
///
/// In reconsideration and in court the organ has to prove the search; this record is the proof.
public struct SearchRecord: Hashable, Codable, Sendable {
  /// The systems searched, such as the document system.
  public var systems: [String]
  /// Where on paper was searched: archive, office, fonds.
  public var archives: [String]
  /// The words searched for.
  public var keywords: [String]
  /// Who searched.
  public var persons: [String]
  /// When the search began; nil until it did.
  public var began: CivilDate?
  /// When it ended; nil until it did.
  public var ended: CivilDate?

  /// A record of a search.
  public init(
    systems: [String], archives: [String], keywords: [String], persons: [String], began: CivilDate?,
    ended: CivilDate?
  ) {
    self.systems = systems
    self.archives = archives
    self.keywords = keywords
    self.persons = persons
    self.began = began
    self.ended = ended
  }

  func issues(on day: CivilDate?) -> [Issue] {
    let lists = [("systems", systems), ("archives", archives), ("keywords", keywords), ("persons", persons)]
    var issues = lists.flatMap { name, list in Issue.missing("search.\(name)", list.joined()) }
    if began == nil { issues.append(Issue("search.began", "outcome.search.began.missing")) }
    guard let ended else { return issues + [Issue("search.ended", "outcome.search.ended.missing")] }
    if let began, ended < began { issues.append(Issue("search.ended", "outcome.search.ended.early")) }
    if let day, ended > day { issues.append(Issue("search.ended", "outcome.search.ended.future")) }
    return issues
  }
}
