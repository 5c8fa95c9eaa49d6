public import CivilTime

/// Where information that is already public can be found: Regulation, Article 36(1).
public struct PublicPlace: Hashable, Codable, Sendable {
  /// The address on the web, or the gazette, reading place or other place.
  public var place: String
  /// When it was published; nil where that is not known.
  public var publishedOn: CivilDate?

  /// A place.
  public init(place: String, publishedOn: CivilDate? = nil) {
    self.place = place
    self.publishedOn = publishedOn
  }

  func issues() -> [Issue] { Issue.missing("publicPlace.place", place) }
}
