public import Disclosure

/// What is known of a list before it is read, so that it is read by way of few rows.
public struct MatterExtent: Hashable, Sendable {
  /// How many matters it may hold, from the tally.
  public var matters: Int
  /// The organs that hold them, where these are few; nil where they are many.
  public var organs: [Organ.ID]?
  /// What only few matters have of what the filter asks; nil where nothing is so rare.
  public var rarity: Rarity?

  /// A property of requests that few of them may have.
  public enum Rarity: CaseIterable, Sendable {
    /// The stage.
    case stage
    /// How it came.
    case channel
    /// What the applicant is.
    case applicant
  }

  /// What is known of a list; of many organs and nothing rare, where nothing else is said.
  public init(matters: Int, organs: [Organ.ID]? = nil, rarity: Rarity? = nil) {
    self.matters = matters
    self.organs = organs
    self.rarity = rarity
  }
}

extension MatterRepository {
  /// How many rows may be looked up and sorted for a page; where more fit, they are read in the order of an index.
  public static let sortable = 2_000
  /// Up to how many organs each is read by its own index.
  public static let fewOrgans = 4

  /// What is known of the list of a filter; `condition` is what it and the rule of visibility ask of `matter_tally`.
  public func extent(of filter: MatterFilter, where condition: SQLText) throws -> MatterExtent {
    let matters = try count(where: condition)
    let organs = try organs(where: condition, limit: Self.fewOrgans + 1)
    var extent = MatterExtent(matters: matters, organs: organs.count > Self.fewOrgans ? nil : organs)
    if matters > Self.sortable { extent.rarity = try rarity(in: filter.request) }
    return extent
  }

  /// What few requests have of what a filter asks for; nil where many have it, or nothing is asked.
  public func rarity(in filter: RequestFilter) throws -> MatterExtent.Rarity? {
    try MatterExtent.Rarity.allCases.first { rarity in
      guard let ids = Self.ids(rarity, filter) else { return false }
      let found = try connection.count("SELECT count(*) AS n FROM (\(sql: ids) LIMIT \(Self.sortable + 1)) found")
      return found <= Self.sortable
    }
  }

  /// The numbers of the matters that have a property; nil where the filter does not ask for it.
  static func ids(_ rarity: MatterExtent.Rarity, _ filter: RequestFilter) -> SQLText? {
    switch rarity {
    case .stage where filter.stages.count == 1:
      filter.stages.first.map { "SELECT s.id FROM matter s WHERE s.stage = \($0.rawValue)" }
    case .stage: nil
    case .channel: filter.channel.map { "SELECT r.id FROM request r WHERE r.channel = \($0.rawValue)" }
    case .applicant: filter.applicant.map { "SELECT r.id FROM request r WHERE r.applicant_kind = \($0.rawValue)" }
    }
  }
}
