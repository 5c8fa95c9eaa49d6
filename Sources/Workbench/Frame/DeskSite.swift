import Hummingbird
import WebSupport

/// What all pages of the desk share: templates, assets, and what they lead to.
struct DeskSite: Sendable {
  /// The templates.
  let library: PageLibrary
  /// Style sheet, script and icon.
  let assets: [Asset]
  private let style, script, icon: Asset
  private let version: String

  /// - Throws: `PageLibrary.Fault`, which the tests exclude.
  init(features: [DeskFeature], version: String) throws {
    library = try PageLibrary(Self.templates(of: features))
    style = Asset(
      name: "desk.css",
      bytes: PackageResources.tokens_css + PackageResources.components_css + PackageResources.desk_css
        + Components.guideStyle + Components.itemStyle)
    script = Asset(name: "desk.js", bytes: PackageResources.desk_js + PackageResources.editor_js)
    icon = Asset(name: "desk.svg", bytes: PackageResources.desk_svg)
    assets = [style, script, icon]
    self.version = version
  }

  /// A frame without a person.
  func frame(_ title: String) -> DeskFrame {
    DeskFrame(title: title, style: style.path, script: script.path, icon: icon.path, version: version)
  }

  /// All templates by name: those that every page shares, and those of the features.
  static func templates(of features: [DeskFeature]) -> [String: String] {
    let own: [String: [UInt8]] = [
      "desk": PackageResources.desk_mustache,
      "plain": PackageResources.plain_mustache,
      "rail": PackageResources.rail_mustache,
      "token": PackageResources.token_mustache,
      "refused": PackageResources.refused_mustache,
    ]
    return ([own, Components.templates] + features.map(\.templates))
      .reduce(into: [:]) { all, part in
        all.merge(part) { _, _ in preconditionFailure("two templates have one name: \(part.keys)") }
      }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }
}
