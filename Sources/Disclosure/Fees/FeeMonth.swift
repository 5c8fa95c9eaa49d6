public import CivilTime

/// The requests of one calendar month in the order in which the tariff by case counts them.
///
/// Counted are the requests of the same applicant by the day of receipt; those of one day by their position in the
/// register. Whether requests to other organs count too is for the caller, who chooses what he hands over.
public struct FeeMonth<ID: Hashable & Sendable>: Sendable {
  /// A request as the tariff counts it.
  public struct Entry: Sendable {
    /// The request.
    public var id: ID
    /// The day of receipt.
    public var receivedOn: CivilDate
    /// Its position in the register.
    public var position: Int

    /// A request.
    public init(id: ID, receivedOn: CivilDate, position: Int) {
      self.id = id
      self.receivedOn = receivedOn
      self.position = position
    }
  }

  private let indices: [ID: Int]

  /// Counts the requests of one applicant, of any months; after requests are split or merged, count anew.
  public init(_ entries: [Entry]) {
    var indices: [ID: Int] = [:]
    for month in Dictionary(grouping: entries, by: { $0.receivedOn.year * 12 + $0.receivedOn.month }).values {
      let sorted = month.sorted { ($0.receivedOn, $0.position) < ($1.receivedOn, $1.position) }
      for (offset, entry) in sorted.enumerated() { indices[entry.id] = offset + 1 }
    }
    self.indices = indices
  }

  /// The number of a request in its month, from 1; nil where it is not among them.
  public subscript(id: ID) -> Int? { indices[id] }
}
