public import CivilTime

/// What narrows a list of accounts.
public struct PersonFilter: Hashable, Sendable {
  /// A part of the name or the beginning of the sign-in name; empty for all.
  public var text = ""
  /// The organ.
  public var organ: Organ.ID?
  /// The duty class.
  public var dutyClass: DutyClass?
  /// Open or closed accounts only.
  public var isDisabled: Bool?
  /// Only those who have not signed in since; also those who never did.
  public var unusedSince: Instant?

  /// All accounts.
  public init() {}
}
