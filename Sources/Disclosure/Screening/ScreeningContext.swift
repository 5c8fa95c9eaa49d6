public import CivilTime

/// What decides whether a find is a problem: what kind of text it is, whose, and of which day.
public struct ScreeningContext: Codable, Hashable, Sendable {
  /// How strict the text is to be looked at, by what it publishes.
  public enum Profile: String, Codable, CaseIterable, Sendable {
    /// Nothing particular.
    case ordinary
    /// Names contacts of offices on purpose: guides, notices, announcements.
    case contacts
    /// Names people whom the law has named: appointments, recruitment, licences, penalties of firms.
    case publicNames
    /// Speaks of people who need protection: relief, compensation, health, schools.
    case vulnerable
    /// A draft on which the public is asked.
    case consultation
    /// A letter to one applicant, who may read about himself.
    case letter
  }

  /// By what it publishes.
  public var profile: Profile
  /// The day of the text; tables of renamed organs and officials go by it.
  public var day: CivilDate
  /// What is the organ's own and public: telephones, mail addresses, addresses, names of leaders, as the directory of
  /// organs has them.
  public var publicFacts: Set<String>
  /// The hosts of the government's own pages; links to others are said.
  public var ownHosts: Set<String>
  /// Whether it is meant for everybody.
  public var isForEverybody: Bool

  /// A context.
  public init(
    profile: Profile = .ordinary, day: CivilDate, publicFacts: Set<String> = [], ownHosts: Set<String> = [],
    isForEverybody: Bool = true
  ) {
    self.profile = profile
    self.day = day
    self.publicFacts = publicFacts
    self.ownHosts = ownHosts
    self.isForEverybody = isForEverybody
  }
}
