public import Disclosure
import Persistence

/// Changes a setting of the installation or of an organ.
public struct ChangeSetting: Operation {
  /// System administration.
  public static let access = Access.capability(.editSettings)

  /// Which.
  public var name: String
  /// For which organ; nil for the installation.
  public var place: Organ.ID?
  /// What it shall hold.
  public var value: String
  /// The version that was seen; 0 where nothing was set.
  public var version: Int

  /// Changes a setting.
  public init(_ name: String, at place: Organ.ID? = nil, to value: String, version: Int) {
    self.name = name
    self.place = place
    self.value = value
    self.version = version
  }

  /// The organ, or the installation.
  public func organ(in scope: Scope) throws -> Organ.ID? { place }

  /// Changes the setting.
  ///
  /// - Throws: `Issues`, `SettingRefusal`, `AccessRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    guard let setting = SettingDefinition.named(name) else { throw NotFound() }
    guard place == nil || setting.isPerOrgan else { throw SettingRefusal.notPerOrgan }
    if place == nil { try scope.requireEverywhere(.editSettings) }
    if let issue = setting.issue(with: value) { throw Issues([issue]) }
    let before = try scope.settings.all(at: place)[name]
    guard version == before?.version ?? 0 else { throw Conflict() }
    guard value != before?.value ?? (place == nil ? setting.standard : nil) else { throw SettingRefusal.unchanged }
    guard try scope.settings.save(name, at: place, value: value, version: version) else { throw Conflict() }
    scope.record(
      .settingChanged, organ: place, subject: .init("setting", place?.rawValue ?? 0),
      changes: [.init(name, before: before?.value ?? setting.standard, after: value)])
  }
}

extension Scope {
  /// Requires a capability at every organ that nothing stands above: for what counts for the installation as a whole.
  ///
  /// - Throws: `AccessRefusal`.
  func requireEverywhere(_ capability: Capability) throws {
    guard principal.person != nil else { return }
    let tops = try connection.rows(
      "SELECT id FROM organ WHERE territorial_parent_id IS NULL AND vertical_parent_id IS NULL"
    ) { try $0.id("id", as: Organ.ID.self) }
    for top in tops { try require(capability, at: top) }
  }
}
