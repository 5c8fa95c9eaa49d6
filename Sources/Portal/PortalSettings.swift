public import Reading
public import WebSupport

/// What the portal is built from.
public struct PortalSettings: Sendable {
  /// What one drop may be.
  public var uploads = UploadLimits.standard
  /// How many bytes of drops may be on their way at the same time.
  public var uploadBudget = 512 << 20
  /// What one file may cost.
  public var reading = ReadingLimits.standard
  /// How many files are read at the same time.
  public var workers = 2
  /// What is kept, and how long.
  public var store = ReadingStore.Limits.standard
  /// The version at the foot of every page.
  public var version: String
  /// Whether the server can do its work.
  public var readiness: @Sendable () async -> Readiness
  /// Who learns more of it than the verdict.
  public var readers = AddressList("127.0.0.1, ::1") ?? .none

  /// The standard settings.
  public init(version: String) {
    self.version = version
    readiness = { Readiness(version: version, helpers: [:]) }
  }
}
