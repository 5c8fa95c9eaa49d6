public import Disclosure
import Persistence

/// The settings at an organ or for the installation, with what counts.
public struct SettingList: Inquiry {
  /// One setting.
  public struct Line: Hashable, Sendable {
    /// What it may hold.
    public var definition: SettingDefinition
    /// What counts.
    public var value: String
    /// Whether it was set here; otherwise it comes from above.
    public var isSet: Bool
    /// The version here; 0 where nothing is set.
    public var version: Int
  }

  /// System administration.
  public static let access = Access.capability(.editSettings)

  /// The organ; nil for the installation.
  public var place: Organ.ID?

  /// The settings somewhere.
  public init(at place: Organ.ID? = nil) {
    self.place = place
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { place }

  /// Finds.
  public func run(in scope: Scope) throws -> [Line] {
    let stored = try scope.settings.all(at: place)
    return try SettingDefinition.all
      .filter { place == nil || $0.isPerOrgan }
      .map { definition in
        let own = stored[definition.name]
        return Line(
          definition: definition, value: try own?.value ?? scope.settings.value(of: definition, at: place),
          isSet: own != nil, version: own?.version ?? 0)
      }
  }
}
